package dev.bluestore.table;

import dev.bluestore.error.ConflictException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.Crc32MismatchException;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * What a failure says of a request that was sent once: whether it may have been carried out, and
 * whether another try can succeed. A timeout means <em>maybe</em>.
 */
final class Failures {

  private static final int SERVER_ERROR = 500;
  private static final String CONDITION_FAILED = "ConditionalCheckFailed";
  private static final String CONFLICT = "TransactionConflict";
  private static final Set<String> BUSY =
      Set.of("ThrottlingError", "ProvisionedThroughputExceeded");

  private Failures() {}

  /** What is there, where the condition of a write did not hold; without attributes if nothing. */
  static Optional<Map<String, AttributeValue>> refusedBy(Throwable failure) {
    if (failure instanceof ConditionalCheckFailedException refused) {
      return Optional.of(refused.item());
    }
    return reasons(failure).stream()
        .filter(Failures::isUnmet)
        .findFirst()
        .map(CancellationReason::item);
  }

  /** Whether the condition of an operation did not hold. */
  static boolean isUnmet(CancellationReason reason) {
    return CONDITION_FAILED.equals(reason.code());
  }

  private static List<CancellationReason> reasons(Throwable failure) {
    return failure instanceof TransactionCanceledException cancelled
        ? cancelled.cancellationReasons()
        : List.of();
  }

  /** Whether the request may have been carried out. */
  static boolean leavesDoubt(Throwable failure) {
    if (failure instanceof SdkServiceException answer) {
      return isServerError(answer);
    }
    if (!(failure instanceof SdkClientException) || neverLeft(failure)) {
      return false;
    }
    return mayArriveLater(failure)
        || failure instanceof RetryableException
        || failure instanceof Crc32MismatchException
        || isCausedBy(failure, IOException.class);
  }

  /** Whether the request may still be on its way, since the client did not wait for its end. */
  static boolean mayArriveLater(Throwable failure) {
    return failure instanceof ApiCallTimeoutException
        || failure instanceof ApiCallAttemptTimeoutException
        || failure instanceof AbortedException;
  }

  /** Whether the same request can succeed later. */
  static boolean mayPass(Throwable failure) {
    if (failure instanceof SdkServiceException answer) {
      return isThrottled(answer)
          || isServerError(answer)
          || isInTheWay(answer)
          || answer.isClockSkewException();
    }
    return !(failure instanceof AbortedException) && (leavesDoubt(failure) || neverLeft(failure));
  }

  /** Whether DynamoDB had no capacity left for a request. */
  static boolean isThrottled(Throwable failure) {
    return (failure instanceof SdkServiceException answer && answer.isThrottlingException())
        || reasons(failure).stream().anyMatch(reason -> BUSY.contains(reason.code()));
  }

  /** Whether a transaction on the same item was in the way. */
  static boolean isInTheWay(Throwable failure) {
    return failure instanceof TransactionConflictException
        || failure instanceof TransactionInProgressException
        || reasons(failure).stream().anyMatch(reason -> CONFLICT.equals(reason.code()));
  }

  /** Whether somebody else was faster. */
  static boolean isConflict(Throwable failure) {
    return failure instanceof ConflictException || isInTheWay(failure);
  }

  static boolean isServerError(Throwable failure) {
    return failure instanceof SdkServiceException answer && answer.statusCode() >= SERVER_ERROR;
  }

  private static boolean neverLeft(Throwable failure) {
    return isCausedBy(failure, ConnectException.class)
        || isCausedBy(failure, UnknownHostException.class)
        || isCausedBy(failure, NoRouteToHostException.class);
  }

  static boolean isCausedBy(Throwable failure, Class<? extends Throwable> type) {
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
