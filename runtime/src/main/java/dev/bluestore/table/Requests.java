package dev.bluestore.table;

import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.ConflictException;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.RequestFailedException;
import dev.bluestore.error.StoreUnavailableException;
import dev.bluestore.error.TableMissingException;
import dev.bluestore.error.ThrottledException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/**
 * Sends requests and translates their failures. The service's own messages can hold values of the
 * request, so they stay in the cause.
 */
final class Requests {

  private final Transport transport;
  private final String table;
  private final String endpoint;

  Requests(Transport transport, String table, String endpoint) {
    this.transport = transport;
    this.table = table;
    this.endpoint = endpoint;
  }

  /** Runs what sends requests by itself, on the caller's thread. */
  <R> R call(Supplier<R> requests) {
    try {
      return requests.get();
    } catch (SdkException e) {
      throw translate(null, e);
    }
  }

  /**
   * Sends a request.
   *
   * @param address of the item that it is about, where it is about one
   */
  <Q, R> CompletableFuture<R> send(
      @Nullable ItemKey address, Operation<Q, R> operation, Q request) {
    return transport
        .send(operation, request)
        .exceptionally(
            failure -> {
              throw translated(address, failure);
            });
  }

  /**
   * Sends a request some of whose failures are results.
   *
   * @param done the result of an answer
   * @param refused the result of a failure; empty where it is none
   */
  <Q, R, V> CompletableFuture<V> sendEither(
      ItemKey address,
      Operation<Q, R> operation,
      Q request,
      Function<R, V> done,
      Function<Throwable, Optional<V>> refused) {
    return transport
        .send(operation, request)
        .handle(
            (answer, failure) ->
                failure == null
                    ? done.apply(answer)
                    : refused
                        .apply(Async.cause(failure))
                        .orElseThrow(() -> translated(address, failure)));
  }

  /** Sends a request; empty where DynamoDB throttled all of it. */
  <Q, R> CompletableFuture<Optional<R>> sendUnlessThrottled(Operation<Q, R> operation, Q request) {
    return transport
        .send(operation, request)
        .handle(
            (answer, failure) -> {
              if (failure == null) {
                return Optional.of(answer);
              }
              if (Failures.isThrottled(Async.cause(failure))) {
                return Optional.empty();
              }
              throw translated(null, failure);
            });
  }

  /** A failure of a request in the terms of this library. */
  CompletionException translated(@Nullable ItemKey address, Throwable failure) {
    return new CompletionException(
        Async.cause(failure) instanceof SdkException e
            ? translate(address, e)
            : Async.cause(failure));
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
    if (Failures.isThrottled(e)) {
      return new ThrottledException(
          "DynamoDB at "
              + endpoint
              + " throttles the table "
              + table
              + ", and did so until the deadline; send fewer requests at a time, spread them over"
              + " more partitions, or give the table more capacity",
          address,
          e);
    }
    if (Failures.isInTheWay(e)) {
      return new ConflictException(
          "a transaction on the same item was in the way until the deadline; try again later",
          address,
          e);
    }
    if (Failures.isServerError(e)) {
      return new StoreUnavailableException(
          "DynamoDB at " + endpoint + " answers with errors of its own; try again later", e);
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
          code,
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

  static boolean isUnreachable(SdkException e) {
    return e instanceof ApiCallTimeoutException
        || e instanceof ApiCallAttemptTimeoutException
        || Failures.isCausedBy(e, IOException.class);
  }
}
