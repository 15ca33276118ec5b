package dev.bluestore.testkit.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.Get;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

@ExtendWith(DynamoDbLocalExtension.class)
class FaultErrorsIT {

  private static final String CONFLICT = "TransactionConflict";

  private Faulty faulty;

  @BeforeEach
  void start(DynamoDbLocal server) {
    faulty = new Faulty(server, FaultPlan.seeded(7));
  }

  @AfterEach
  void stop() {
    faulty.close();
  }

  @ParameterizedTest
  @CsvSource({
    "THROUGHPUT_EXCEEDED,  ProvisionedThroughputExceededException, 400, false,"
        + " ProvisionedThroughputExceededException",
    "THROTTLED,            ThrottlingException,                    400, false,"
        + " ThrottlingException",
    "REQUEST_LIMIT_EXCEEDED, RequestLimitExceeded,                 400, false,"
        + " RequestLimitExceededException",
    "INTERNAL_ERROR,       InternalServerError,                    500, false,"
        + " InternalServerErrorException",
    "INTERNAL_ERROR_AFTER, InternalServerError,                    500, true,"
        + " InternalServerErrorException",
    "UNAVAILABLE,          ServiceUnavailable,                     503, false,"
        + " DynamoDbException",
    "CONFLICT,             TransactionConflictException,           400, false,"
        + " TransactionConflictException"
  })
  void error_ofAPut_isTheClientsOwnException(
      Fault fault, String code, int status, boolean applied, String type) {
    faulty.proxy().next(fault, "PutItem");

    DynamoDbException e = catchThrowableOfType(DynamoDbException.class, () -> faulty.put("k", "1"));

    assertThat(e.getClass().getSimpleName()).isEqualTo(type);
    assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code);
    assertThat(e.awsErrorDetails().errorMessage()).isNotBlank();
    assertThat(e.statusCode()).isEqualTo(status);
    assertThat(e.requestId()).isNotBlank();
    assertThat(faulty.holds("k")).isEqualTo(applied);
    ProxiedRequest request = faulty.onlyRequest();
    assertThat(request.operation()).isEqualTo("PutItem");
    assertThat(request.ordinal()).isOne();
    assertThat(request.fault()).contains(fault);
    assertThat(request.reachedServer()).isEqualTo(applied);
    assertThat(request.client()).contains(new ProxiedRequest.Outcome(status, Optional.of(code)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UpdateItem", "DeleteItem"})
  void conflict_ofAnotherWrite_isAConflictOfTheItem(String operation) {
    faulty.proxy().next(Fault.CONFLICT, operation);

    assertThatExceptionOfType(TransactionConflictException.class)
        .isThrownBy(
            () -> {
              faulty.client().updateItem(u -> u.tableName(faulty.table()).key(Faulty.key("k")));
              faulty.client().deleteItem(d -> d.tableName(faulty.table()).key(Faulty.key("k")));
            });
    assertThat(faulty.proxy().count(operation, Fault.CONFLICT)).isOne();
  }

  @Test
  void conflict_ofAWriteTransaction_namesItsItems() {
    for (int i = 0; i < 20; i++) {
      faulty.proxy().next(Fault.CONFLICT, "TransactWriteItems");

      assertThatExceptionOfType(TransactionCanceledException.class)
          .isThrownBy(
              () ->
                  faulty.client().transactWriteItems(w -> w.transactItems(faulty.transactPuts(3))))
          .satisfies(
              e -> {
                assertThat(e.cancellationReasons())
                    .hasSize(3)
                    .extracting(CancellationReason::code)
                    .contains(CONFLICT)
                    .containsAnyOf(CONFLICT, "None");
                assertThat(e.awsErrorDetails().errorMessage())
                    .endsWith(
                        e.cancellationReasons().stream()
                            .map(CancellationReason::code)
                            .toList()
                            .toString());
              });
    }
    assertThat(faulty.size()).isZero();
  }

  @Test
  void conflict_ofAReadTransaction_namesItsItem() {
    faulty.proxy().next(Fault.CONFLICT, "TransactGetItems");
    Get get = Get.builder().tableName(faulty.table()).key(Faulty.key("k")).build();

    assertThatExceptionOfType(TransactionCanceledException.class)
        .isThrownBy(
            () ->
                faulty
                    .client()
                    .transactGetItems(
                        read -> read.transactItems(TransactGetItem.builder().get(get).build())))
        .satisfies(
            e ->
                assertThat(e.cancellationReasons())
                    .singleElement()
                    .satisfies(
                        reason -> {
                          assertThat(reason.code()).isEqualTo(CONFLICT);
                          assertThat(reason.message()).isNotBlank();
                        }));
  }

  @Test
  void error_onTheWire_hasTheHeadersOfDynamoDb() throws IOException, InterruptedException {
    faulty.proxy().next(Fault.THROTTLED, "PutItem");
    HttpRequest request =
        HttpRequest.newBuilder(faulty.proxy().endpoint())
            .header("X-Amz-Target", "DynamoDB_20120810.PutItem")
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build();

    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());

    CRC32 crc = new CRC32();
    crc.update(answer.body());
    assertThat(answer.headers().firstValueAsLong("x-amz-crc32")).hasValue(crc.getValue());
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-amz-json-1.0");
    assertThat(answer.headers().firstValue("x-amzn-requestid")).isPresent();
    assertThat(answer.body())
        .asString()
        .startsWith("{\"__type\":\"com.amazon.coral.availability#ThrottlingException\",");
  }

  @Test
  void error_ofTheServer_isGivenBackAsItCame() {
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(
            () -> faulty.client().getItem(g -> g.tableName("no-such").key(Faulty.key("k"))));

    ProxiedRequest request = faulty.onlyRequest();
    assertThat(request.fault()).isEmpty();
    assertThat(request.server())
        .isEqualTo(request.client())
        .contains(new ProxiedRequest.Outcome(400, Optional.of("ResourceNotFoundException")));
  }

  @Test
  void fault_thatCannotHappenToTheOperation_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> faulty.proxy().next(Fault.UNPROCESSED, "PutItem"))
        .withMessage("expected a fault that can happen to PutItem, found UNPROCESSED");
  }
}
