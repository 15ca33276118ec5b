package dev.bluestore.testkit.faults;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** DynamoDB's errors as it writes them, which DynamoDB Local never shows. */
final class ErrorAnswers {

  private static final String DYNAMODB = "com.amazonaws.dynamodb.v20120810#";
  private static final String FRONT_END = "com.amazon.coral.availability#";

  private ErrorAnswers() {}

  static Answer throughputExceeded() {
    return Answer.error(
        400,
        DYNAMODB + "ProvisionedThroughputExceededException",
        "The level of configured provisioned throughput for the table was exceeded. Consider"
            + " increasing your provisioning level with the UpdateTable API.");
  }

  static Answer throttled() {
    return Answer.error(
        400, FRONT_END + "ThrottlingException", "Rate of requests exceeds the allowed throughput.");
  }

  static Answer requestLimitExceeded() {
    return Answer.error(
        400,
        DYNAMODB + "RequestLimitExceeded",
        "Throughput exceeds the current throughput limit for your account.");
  }

  static Answer internalError() {
    return Answer.error(
        500,
        DYNAMODB + "InternalServerError",
        "The request processing has failed because of an unknown error.");
  }

  static Answer unavailable() {
    return Answer.error(
        503, DYNAMODB + "ServiceUnavailable", "The service is currently unavailable.");
  }

  static Answer conflict(Request request, SplittableRandom random) {
    int items = request.json().path("TransactItems").size();
    if (Operations.TRANSACTIONS.contains(request.operation()) && items > 0) {
      return cancelled(items, random);
    }
    return Answer.error(
        400, DYNAMODB + "TransactionConflictException", "Transaction is ongoing for the item");
  }

  private static Answer cancelled(int items, SplittableRandom random) {
    ObjectNode error = Answer.fields(DYNAMODB + "TransactionCanceledException");
    ArrayNode reasons = error.putArray("CancellationReasons");
    int certain = random.nextInt(items);
    for (int i = 0; i < items; i++) {
      ObjectNode reason = reasons.addObject();
      if (i == certain || random.nextInt(4) == 0) {
        reason.put("Code", "TransactionConflict");
        reason.put("Message", "Transaction is ongoing for the item");
      } else {
        reason.put("Code", "None");
      }
    }
    String codes =
        StreamSupport.stream(reasons.spliterator(), false)
            .map(reason -> reason.path("Code").asText())
            .collect(Collectors.joining(", ", "[", "]"));
    error.put(
        "Message",
        "Transaction cancelled, please refer cancellation reasons for specific reasons " + codes);
    return Answer.of(400, error);
  }
}
