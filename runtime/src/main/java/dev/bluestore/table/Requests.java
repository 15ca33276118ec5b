package dev.bluestore.table;

import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.RequestFailedException;
import dev.bluestore.error.StoreUnavailableException;
import dev.bluestore.error.TableMissingException;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/**
 * Runs requests and translates their failures. The service's own messages can hold values of the
 * request, so they stay in the cause.
 */
final class Requests {

  private final String table;
  private final String endpoint;

  Requests(String table, String endpoint) {
    this.table = table;
    this.endpoint = endpoint;
  }

  <R> R call(@Nullable ItemKey address, Supplier<R> request) {
    try {
      return request.get();
    } catch (SdkException e) {
      throw translate(address, e);
    }
  }

  private BlueStoreException translate(@Nullable ItemKey address, SdkException e) {
    if (e instanceof ResourceNotFoundException) {
      return new TableMissingException(
          "expected the table "
              + table
              + " at "
              + endpoint
              + ", found none; create it with EncryptedStore.createTable, or name another one in"
              + " BLUE_TABLE",
          e);
    }
    if (e instanceof AwsServiceException answer) {
      String code =
          answer.awsErrorDetails() == null ? "an error" : answer.awsErrorDetails().errorCode();
      return new RequestFailedException(
          "DynamoDB at "
              + endpoint
              + " answered "
              + code
              + " (status "
              + answer.statusCode()
              + "); the cause has its words",
          address,
          e);
    }
    if (isUnreachable(e)) {
      return new StoreUnavailableException(
          "no DynamoDB answers at "
              + endpoint
              + "; start one there (docker compose up -d), or name another one in"
              + " DYNAMODB_ENDPOINT",
          e);
    }
    return new RequestFailedException(
        "the request to "
            + endpoint
            + " could not be made; check region and credentials, the cause has the details",
        address,
        e);
  }

  private static boolean isUnreachable(SdkException e) {
    if (e instanceof ApiCallTimeoutException || e instanceof ApiCallAttemptTimeoutException) {
      return true;
    }
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        return true;
      }
    }
    return false;
  }
}
