package dev.bluestore.testkit.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

@ExtendWith(DynamoDbLocalExtension.class)
class MixedFaultsIT {

  private static final int PUTS = 200;
  private static final long SEED = 20_250_101;

  // Not at once: the SDK's async client then picks the very connection that is just being closed.
  private static final BackoffStrategy SOON =
      BackoffStrategy.exponentialDelayHalfJitter(Duration.ofMillis(10), Duration.ofMillis(50));

  /** Tries again more often than 20 % of faults can outlast. */
  private static StandardRetryStrategy patient() {
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .maxAttempts(20)
        .circuitBreakerEnabled(false)
        .backoffStrategy(SOON)
        .throttlingBackoffStrategy(SOON)
        .retryOnException(TransactionConflictException.class)
        .build();
  }

  private static FaultPlan plan() {
    return FaultPlan.mixed(SEED, 0.20).delayUpTo(Duration.ofMillis(5));
  }

  @Test
  void puts_thatAreTriedAgain_allEndInTheTable(DynamoDbLocal server) {
    try (Faulty faulty = new Faulty(server, plan());
        DynamoDbClient client = Faulty.client(faulty.proxy().endpoint(), patient())) {

      for (int i = 0; i < PUTS; i++) {
        String key = "k" + i;
        client.putItem(put -> put.tableName(faulty.table()).item(Faulty.key(key)));
      }

      assertThat(faulty.size()).as(faulty.proxy().toString()).isEqualTo(PUTS);
      assertFaultsWereShown(faulty.proxy());
    }
  }

  @Test
  void puts_ofAnAsyncClientAtOnce_allEndInTheTable(DynamoDbLocal server) {
    try (Faulty faulty = new Faulty(server, plan());
        DynamoDbAsyncClient client = Faulty.asyncClient(faulty.proxy().endpoint(), patient())) {

      CompletableFuture.allOf(
              IntStream.range(0, PUTS)
                  .mapToObj(
                      i ->
                          client.putItem(
                              put -> put.tableName(faulty.table()).item(Faulty.key("k" + i))))
                  .toArray(CompletableFuture[]::new))
          .join();

      assertThat(faulty.size()).as(faulty.proxy().toString()).isEqualTo(PUTS);
      assertFaultsWereShown(faulty.proxy());
    }
  }

  private static void assertFaultsWereShown(FaultProxy proxy) {
    List<ProxiedRequest> requests = proxy.requests();
    assertThat(requests).hasSizeGreaterThan(PUTS);
    assertThat(requests)
        .allSatisfy(
            request ->
                assertThat(request.fault())
                    .isEqualTo(proxy.plan().fault(request.operation(), request.ordinal())));
    assertThat(requests.stream().flatMap(request -> request.fault().stream()).distinct())
        .as(proxy.toString())
        .contains(Fault.CUT_BEFORE, Fault.CUT_AFTER, Fault.CONFLICT, Fault.INTERNAL_ERROR_AFTER);
  }

  @Test
  void run_ofTheSameSeed_meetsTheSameFaults(DynamoDbLocal server) {
    List<Optional<Fault>> first = run(server, SEED);

    assertThat(run(server, SEED)).isEqualTo(first);
    assertThat(run(server, SEED + 1)).isNotEqualTo(first);
  }

  private static List<Optional<Fault>> run(DynamoDbLocal server, long seed) {
    FaultPlan plan = FaultPlan.mixed(seed, 0.5).delayUpTo(Duration.ofMillis(1));
    try (Faulty faulty = new Faulty(server, plan)) {
      for (int i = 0; i < 60; i++) {
        String key = "k" + i;
        assertThat(catchThrowable(() -> faulty.put(key, "1")))
            .satisfiesAnyOf(
                none -> assertThat(none).isNull(),
                fault -> assertThat(fault).isInstanceOf(SdkException.class));
      }
      return faulty.proxy().requests().stream().map(ProxiedRequest::fault).toList();
    }
  }

  @Test
  void proxy_asAParameter_hasThePlanOfItsAnnotation(
      @MixedFaults(seed = 7, share = 0.2) FaultProxy proxy,
      @MixedFaults(seed = 7, share = 0.2) FaultProxy same,
      FaultProxy quiet,
      DynamoDbLocal server) {
    assertThat(proxy).isSameAs(same).isNotSameAs(quiet);
    assertThat(proxy.plan().fault("PutItem", 3))
        .isEqualTo(FaultPlan.mixed(7, 0.2).fault("PutItem", 3));
    assertThat(proxy).asString().contains("seed 7");
    assertThat(IntStream.range(1, 1_000).mapToObj(n -> quiet.plan().fault("PutItem", n)))
        .containsOnly(Optional.empty());
    try (DynamoDbClient client = Faulty.client(quiet.endpoint(), AwsRetryStrategy.doNotRetry())) {
      assertThat(client.listTables().sdkHttpResponse().isSuccessful()).isTrue();
    }
    assertThat(quiet.requests())
        .extracting(ProxiedRequest::operation)
        .containsExactly("ListTables");
    assertThat(server.endpoint()).isNotEqualTo(quiet.endpoint());
  }
}
