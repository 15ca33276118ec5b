package dev.bluestore.benchmarks.peers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Requests with the interceptor of the AWS Database Encryption SDK, beside the bare SDK. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 3)
public class DbEsdkTableBenchmark {

  private LocalTable sealed;
  private LocalTable bare;
  private DynamoDbClient encrypting;
  private List<Requests> ways;

  /** Stores the items, and takes their bytes for the bare client. */
  @Setup
  public void fill() {
    sealed = LocalTable.create();
    bare = LocalTable.create();
    encrypting =
        LocalTable.client(
            Optional.of(
                DbEsdk.interceptor(
                    DbEsdk.Suite.WITHOUT_ECDSA, DbEsdk.rawAesKeyring(), sealed.name())));
    SdkRequests encrypted =
        new SdkRequests("dbesdk", encrypting, sealed.name(), new SdkRequests.Mapped());
    encrypted.fill();
    encrypted.batch();
    Map<String, List<Map<String, AttributeValue>>> bytes =
        Map.of(
            Requests.PARTITION, sealed.items(Requests.PARTITION),
            Requests.BATCHED, sealed.items(Requests.BATCHED));
    SdkRequests same =
        new SdkRequests("bare", bare.client(), bare.name(), new SdkRequests.Ready(bytes, "0"));
    same.fill();
    ways = List.of(same, encrypted);
  }

  /** All requests, in turn. */
  @Benchmark
  public void requests() {
    Requests.inTurn(ways);
  }

  /** Removes the tables. */
  @TearDown
  public void close() {
    encrypting.close();
    sealed.close();
    bare.close();
  }
}
