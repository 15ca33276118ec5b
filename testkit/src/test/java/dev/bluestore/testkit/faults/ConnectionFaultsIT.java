package dev.bluestore.testkit.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

@ExtendWith(DynamoDbLocalExtension.class)
class ConnectionFaultsIT {

  private static final ProxiedRequest.Outcome OK =
      new ProxiedRequest.Outcome(200, Optional.empty());

  private Faulty faulty;

  @BeforeEach
  void start(DynamoDbLocal server) {
    faulty = new Faulty(server, FaultPlan.seeded(7).delayUpTo(Duration.ofMinutes(10)));
  }

  @AfterEach
  void stop() {
    faulty.close();
  }

  @Test
  void cut_beforeTheRequestIsForwarded_leavesTheTableAsItWas() {
    faulty.proxy().next(Fault.CUT_BEFORE, "PutItem");

    assertThatExceptionOfType(SdkClientException.class)
        .isThrownBy(() -> faulty.put("k", "1"))
        .withCauseInstanceOf(IOException.class);

    assertThat(faulty.holds("k")).isFalse();
    ProxiedRequest request = faulty.onlyRequest();
    assertThat(request.fault()).contains(Fault.CUT_BEFORE);
    assertThat(request.reachedServer()).isFalse();
    assertThat(request.client()).isEmpty();
  }

  @Test
  void cut_afterTheRequestIsForwarded_leavesTheItemInTheTable() {
    faulty.proxy().next(Fault.CUT_AFTER, "PutItem");

    assertThatExceptionOfType(SdkClientException.class)
        .isThrownBy(() -> faulty.put("k", "1"))
        .withCauseInstanceOf(IOException.class);

    assertThat(faulty.holds("k")).isTrue();
    ProxiedRequest request = faulty.onlyRequest();
    assertThat(request.fault()).contains(Fault.CUT_AFTER);
    assertThat(request.server()).contains(OK);
    assertThat(request.client()).isEmpty();
  }

  @Test
  void cut_ofAnAsyncClient_isAnIoExceptionToo() {
    faulty.proxy().next(Fault.CUT_AFTER, "PutItem");
    try (DynamoDbAsyncClient async =
        Faulty.asyncClient(faulty.proxy().endpoint(), AwsRetryStrategy.doNotRetry())) {

      assertThatExceptionOfType(CompletionException.class)
          .isThrownBy(
              () ->
                  async.putItem(put -> put.tableName(faulty.table()).item(Faulty.key("k"))).join())
          .withCauseInstanceOf(SdkClientException.class)
          .withRootCauseInstanceOf(IOException.class);
    }
    assertThat(faulty.holds("k")).isTrue();
  }

  @Test
  void cut_ofOneConnection_leavesTheNextRequestAlone() {
    faulty.proxy().next(Fault.CUT_BEFORE, "PutItem");
    faulty.proxy().next(Fault.CUT_BEFORE, "PutItem");

    for (int i = 0; i < 2; i++) {
      assertThatExceptionOfType(SdkClientException.class).isThrownBy(() -> faulty.put("k", "1"));
    }
    faulty.put("k", "1");

    assertThat(faulty.holds("k")).isTrue();
    assertThat(faulty.proxy().count("PutItem", Fault.CUT_BEFORE)).isEqualTo(2);
    assertThat(faulty.proxy().requests())
        .hasSize(3)
        .last()
        .extracting("client")
        .isEqualTo(Optional.of(OK));
  }

  @Test
  void delay_beyondTheClientsPatience_isATimeout() {
    faulty.proxy().next(Fault.DELAY, "PutItem");

    assertIsGivenUp(faulty, "k");
  }

  private static void assertIsGivenUp(Faulty delaying, String key) {
    assertThatExceptionOfType(ApiCallTimeoutException.class)
        .isThrownBy(
            () ->
                delaying
                    .client()
                    .putItem(
                        put ->
                            put.tableName(delaying.table())
                                .item(Faulty.key(key))
                                .overrideConfiguration(
                                    o -> o.apiCallTimeout(Duration.ofMillis(300)))));
  }

  @Test
  void settle_afterTheClientHasGivenUp_waitsForWhatItSent(DynamoDbLocal server) {
    try (Faulty slow = new Faulty(server, FaultPlan.seeded(7).delayUpTo(Duration.ofSeconds(5)))) {
      for (int i = 0; i < 4; i++) {
        slow.proxy().next(Fault.DELAY, "PutItem");
        assertIsGivenUp(slow, "k" + i);
      }

      slow.proxy().settle();

      assertThat(slow.size()).isEqualTo(4);
    }
  }

  @Test
  void delay_ofAMillisecond_isNoMoreThanThat(DynamoDbLocal server) {
    FaultPlan plan =
        FaultPlan.seeded(7).rate(Fault.DELAY, 1).delayUpTo(Duration.ofMillis(1)).only("PutItem");
    try (Faulty delayed = new Faulty(server, plan)) {
      for (int i = 0; i < 10; i++) {
        delayed.put("k" + i, "1");
      }

      assertThat(delayed.size()).isEqualTo(10);
      assertThat(delayed.proxy().count("PutItem", Fault.DELAY)).isEqualTo(10);
      assertThat(delayed.proxy().requests())
          .allSatisfy(request -> assertThat(request.server()).contains(OK));
    }
  }

  @Test
  void server_thatIsGone_isABadGateway() {
    try (FaultProxy orphan =
            FaultProxy.start(URI.create("http://127.0.0.1:1"), FaultPlan.seeded(7));
        DynamoDbClient client = Faulty.client(orphan.endpoint(), AwsRetryStrategy.doNotRetry())) {

      assertThatExceptionOfType(DynamoDbException.class)
          .isThrownBy(client::listTables)
          .satisfies(e -> assertThat(e.statusCode()).isEqualTo(502));
    }
  }
}
