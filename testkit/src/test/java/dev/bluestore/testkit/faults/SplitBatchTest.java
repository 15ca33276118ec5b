package dev.bluestore.testkit.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitBatchTest {

  private static Request request(String operation, String body) {
    Headers headers = new Headers();
    headers.set("X-Amz-Target", "DynamoDB_20120810." + operation);
    return new Request("POST", URI.create("/"), headers, body.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Integer> numbers(JsonNode... arrays) {
    List<Integer> numbers = new ArrayList<>();
    for (JsonNode array : arrays) {
      array.forEach(number -> numbers.add(number.asInt()));
    }
    return numbers;
  }

  @Test
  void batch_ofTwoTables_isSplitIntoPartAndRest() {
    Request batch =
        request("BatchWriteItem", "{\"RequestItems\":{\"a\":[1,2,3],\"b\":[4,5]},\"More\":true}");
    Set<Integer> sizes = new HashSet<>();
    for (int seed = 0; seed < 200; seed++) {
      SplitBatch split = SplitBatch.of(batch, new SplittableRandom(seed)).orElseThrow();

      Optional<JsonNode> part = split.part().map(Request::json);
      JsonNode left = split.nothing().json().path("UnprocessedItems");

      List<Integer> sent =
          part.map(json -> json.path("RequestItems"))
              .map(tables -> numbers(tables.path("a"), tables.path("b")))
              .orElse(List.of());
      List<Integer> all = numbers(left.path("a"), left.path("b"));
      all.addAll(sent);
      assertThat(all).as("seed %s", seed).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
      part.ifPresent(json -> assertThat(json.path("More").asBoolean()).isTrue());
      assertThat(left).as("tables without entries").noneMatch(JsonNode::isEmpty);
      sizes.add(sent.size());
    }
    assertThat(sizes).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
  }

  @Test
  void leftovers_ofTheServerItself_areReturnedWithTheRest() {
    Request batch =
        request(
            "BatchGetItem", "{\"RequestItems\":{\"a\":{\"Keys\":[1,2],\"ConsistentRead\":true}}}");
    SplitBatch split =
        new SplittableRandom(7)
            .longs()
            .mapToObj(seed -> SplitBatch.of(batch, new SplittableRandom(seed)).orElseThrow())
            .filter(each -> each.part().isPresent())
            .findFirst()
            .orElseThrow();
    int sent =
        split
            .part()
            .orElseThrow()
            .json()
            .path("RequestItems")
            .path("a")
            .path("Keys")
            .path(0)
            .asInt();
    String ofTheServer =
        "{\"Responses\":{},\"UnprocessedKeys\":{\"a\":{\"Keys\":["
            + sent
            + "]},\"z\":{\"Keys\":[9]}}}";

    JsonNode left =
        split
            .complete(Answer.of(200, ofTheServer.getBytes(StandardCharsets.UTF_8)))
            .json()
            .path("UnprocessedKeys");

    assertThat(numbers(left.path("a").path("Keys"))).containsExactlyInAnyOrder(1, 2);
    assertThat(left.path("a").path("ConsistentRead").asBoolean()).isTrue();
    assertThat(numbers(left.path("z").path("Keys"))).containsExactly(9);
  }

  @Test
  void error_ofTheServer_isGivenBackAsItCame() {
    Request batch = request("BatchWriteItem", "{\"RequestItems\":{\"a\":[1,2]}}");
    SplitBatch split = SplitBatch.of(batch, new SplittableRandom(7)).orElseThrow();
    Answer error = Answer.error(400, "ValidationException", "no");

    assertThat(split.complete(error)).isSameAs(error);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no JSON",
        "[]",
        "{}",
        "{\"RequestItems\":[[1]]}",
        "{\"RequestItems\":{\"a\":[]}}"
      })
  void request_thatIsNoBatch_isNotSplit(String body) {
    assertThat(SplitBatch.of(request("BatchWriteItem", body), new SplittableRandom(7))).isEmpty();
  }
}
