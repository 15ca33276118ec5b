package dev.bluestore.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

class FailuresTest {

  private static final Map<String, AttributeValue> ITEM = Map.of("a", AttributeValue.fromS("b"));

  private static SdkClientException causedBy(Exception cause) {
    return SdkClientException.create("not sent", cause);
  }

  private static DynamoDbException answer(int status, String code) {
    return (DynamoDbException)
        DynamoDbException.builder()
            .statusCode(status)
            .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
            .build();
  }

  private static TransactionCanceledException cancelledBy(String code) {
    return TransactionCanceledException.builder()
        .statusCode(400)
        .cancellationReasons(
            CancellationReason.builder().code("None").build(),
            CancellationReason.builder().code(code).item(ITEM).build())
        .build();
  }

  /** Each failure, whether it may have been done, may arrive later, and may pass. */
  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of("refused connection", causedBy(new ConnectException()), false, false, true),
        Arguments.of("unknown host", causedBy(new UnknownHostException()), false, false, true),
        Arguments.of("lost connection", causedBy(new IOException()), true, false, true),
        Arguments.of("no credentials", SdkClientException.create("none"), false, false, false),
        Arguments.of("deadline", ApiCallTimeoutException.create(1), true, true, true),
        Arguments.of("slow try", ApiCallAttemptTimeoutException.create(1), true, true, true),
        Arguments.of("interrupt", AbortedException.create("stopped"), true, true, false),
        Arguments.of(
            "server error",
            InternalServerErrorException.builder().statusCode(500).build(),
            true,
            false,
            true),
        Arguments.of("unavailable", answer(503, "ServiceUnavailable"), true, false, true),
        Arguments.of("throttled", answer(400, "ThrottlingException"), false, false, true),
        Arguments.of(
            "no capacity",
            ProvisionedThroughputExceededException.builder()
                .statusCode(400)
                .awsErrorDetails(
                    AwsErrorDetails.builder()
                        .errorCode("ProvisionedThroughputExceededException")
                        .build())
                .build(),
            false,
            false,
            true),
        Arguments.of(
            "in the way",
            TransactionConflictException.builder().statusCode(400).build(),
            false,
            false,
            true),
        Arguments.of(
            "in progress",
            TransactionInProgressException.builder().statusCode(400).build(),
            false,
            false,
            true),
        Arguments.of(
            "cancelled by another", cancelledBy("TransactionConflict"), false, false, true),
        Arguments.of("cancelled, throttled", cancelledBy("ThrottlingError"), false, false, true),
        Arguments.of(
            "cancelled by its condition",
            cancelledBy("ConditionalCheckFailed"),
            false,
            false,
            false),
        Arguments.of(
            "refused by its condition",
            ConditionalCheckFailedException.builder().statusCode(400).build(),
            false,
            false,
            false),
        Arguments.of(
            "no table",
            ResourceNotFoundException.builder().statusCode(400).build(),
            false,
            false,
            false),
        Arguments.of("malformed", answer(400, "ValidationException"), false, false, false),
        Arguments.of("bug", new IllegalStateException(), false, false, false));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("failures")
  void failure_ofEachKind_tellsWhatBecameOfTheRequest(
      String name, Exception failure, boolean doubtful, boolean late, boolean passes) {
    assertThat(Failures.leavesDoubt(failure)).as("doubt after " + name).isEqualTo(doubtful);
    assertThat(Failures.mayArriveLater(failure)).as("late after " + name).isEqualTo(late);
    assertThat(Failures.mayPass(failure)).as("passing after " + name).isEqualTo(passes);
  }

  @Test
  void refusal_byACondition_showsWhatIsThere() {
    assertThat(Failures.refusedBy(ConditionalCheckFailedException.builder().item(ITEM).build()))
        .contains(ITEM);
    assertThat(Failures.refusedBy(cancelledBy("ConditionalCheckFailed"))).contains(ITEM);
    assertThat(Failures.refusedBy(cancelledBy("TransactionConflict"))).isEmpty();
    assertThat(Failures.refusedBy(answer(500, "InternalServerError"))).isEmpty();
  }
}
