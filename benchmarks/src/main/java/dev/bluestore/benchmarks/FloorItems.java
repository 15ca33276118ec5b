package dev.bluestore.benchmarks;

import dev.bluestore.benchmarks.peers.LocalTable;
import dev.bluestore.benchmarks.peers.PlainArticle;
import dev.bluestore.benchmarks.peers.Requests;
import dev.bluestore.benchmarks.peers.SdkRequests;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Articles that the bare client sends and receives, sealed and opened by the floor: the least that
 * a sealed item adds to a request.
 */
final class FloorItems implements SdkRequests.Items {

  private static final String MAGAZINE = "floor";

  private final Floor floor;
  private final List<PlainArticle> articles =
      IntStream.range(0, Requests.QUERIED)
          .mapToObj(number -> PlainArticle.of(MAGAZINE, number, Requests.CONTENT))
          .toList();

  private FloorItems(Floor floor) {
    this.floor = floor;
  }

  /** Requests in a partition of a table, which is filled. */
  static SdkRequests requests(LocalTable table) {
    byte[] contentKey = new byte[32];
    new SecureRandom().nextBytes(contentKey);
    try {
      Floor floor = new Floor(Primitives.ofEnvironment(), contentKey, table.name());
      SdkRequests requests =
          new SdkRequests("floor", table.client(), table.name(), new FloorItems(floor));
      requests.fill();
      return requests;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the provider lacks what the floor needs", e);
    }
  }

  @Override
  public Map<String, AttributeValue> key(String partition, int number) {
    return Map.of(
        "PK", AttributeValue.createS("magazine#" + MAGAZINE),
        "SK", AttributeValue.createS("article#" + PlainArticle.sortKey(number)));
  }

  @Override
  public Map<String, AttributeValue> item(String partition, int number) {
    try {
      return floor.seal(articles.get(number));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the floor could not seal", e);
    }
  }

  @Override
  public Object entity(Map<String, AttributeValue> item) {
    String number = item.get("SK").s().substring("article#".length());
    try {
      return floor.open(MAGAZINE, Integer.parseInt(number), item);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the floor could not open", e);
    }
  }

  @Override
  public String leading() {
    return "article#";
  }
}
