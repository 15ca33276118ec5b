package dev.bluestore.benchmarks;

import dev.bluestore.benchmarks.peers.LocalTable;
import dev.bluestore.benchmarks.peers.Requests;
import dev.bluestore.benchmarks.peers.SdkRequests;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Requests of a repository and of the Enhanced Client, beside the bare SDK with our bytes, and with
 * the floor's.
 */
@Warmup(iterations = 10, time = 4)
@Measurement(iterations = 6, time = 3)
public class TableBenchmark extends ShortRun {

  private static final String LEADING = "article#";

  private LocalStore sealed;
  private LocalTable bare;
  private LocalTable mapped;
  private List<Requests> ways;

  /** Stores the items, and takes their bytes for the bare client. */
  @Setup
  public void fill() {
    sealed = new LocalStore();
    StoreRequests ours = new StoreRequests(sealed);
    ours.fill();
    ours.batch();
    bare = LocalTable.create();
    Map<String, List<Map<String, AttributeValue>>> bytes =
        Map.of(
            Requests.PARTITION, articles(Requests.PARTITION),
            Requests.BATCHED, articles(Requests.BATCHED));
    SdkRequests same =
        new SdkRequests("bare", bare.client(), bare.name(), new SdkRequests.Ready(bytes, LEADING));
    same.fill();
    mapped = LocalTable.create();
    EnhancedRequests enhanced = new EnhancedRequests(mapped);
    enhanced.fill();
    ways = List.of(same, enhanced, FloorItems.requests(bare), ours);
  }

  private List<Map<String, AttributeValue>> articles(String partition) {
    return sealed.table().items("magazine#" + partition).stream()
        .filter(item -> item.get("SK").s().startsWith(LEADING))
        .toList();
  }

  /** All requests, in turn. */
  @Benchmark
  public void requests() {
    Requests.inTurn(ways);
  }

  /** Removes the tables. */
  @TearDown
  public void close() {
    sealed.close();
    bare.close();
    mapped.close();
  }
}
