package dev.bluestore.keys;

import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.KeyRefusedException;
import dev.bluestore.error.KeyUnavailableException;
import dev.bluestore.error.TamperedException;
import dev.bluestore.telemetry.Telemetry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;

/**
 * Calls KMS in the region of a key and translates failures. KMS's own words stay in the cause.
 * Thread-safe.
 */
final class KmsCalls implements AutoCloseable {

  private static final int SERVER_ERROR = 500;

  private static final int MOST_TRIES = 10;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(25);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

  private final Function<String, KmsClient> connect;
  private final boolean owned;
  private final Map<String, KmsClient> clients = new ConcurrentHashMap<>();
  private volatile boolean closed;

  private KmsCalls(Function<String, KmsClient> connect, boolean owned) {
    this.connect = connect;
    this.owned = owned;
  }

  /** With a client for each region, made when it is first needed. */
  static KmsCalls regional(Function<String, KmsClient> connect) {
    return new KmsCalls(connect, true);
  }

  /** With one client for all regions, which is never closed. */
  static KmsCalls over(KmsClient client) {
    return new KmsCalls(region -> client, false);
  }

  /**
   * Tries again within a deadline, after pauses of full jitter (Brooker, "Exponential Backoff and
   * Jitter", 2015); a single try has half of the deadline, so that a lost answer costs no more.
   */
  static Consumer<ClientOverrideConfiguration.Builder> patience(Duration deadline) {
    BackoffStrategy fullJitter = BackoffStrategy.exponentialDelay(FIRST_PAUSE, LONGEST_PAUSE);
    return settings ->
        settings
            .apiCallTimeout(deadline)
            .apiCallAttemptTimeout(deadline.dividedBy(2))
            .retryStrategy(
                AwsRetryStrategy.standardRetryStrategy().toBuilder()
                    .maxAttempts(MOST_TRIES)
                    .backoffStrategy(fullJitter)
                    .throttlingBackoffStrategy(fullJitter)
                    .build());
  }

  /**
   * Sends a request.
   *
   * @param method what KMS calls it
   */
  <R> R call(String method, KmsKeyArn key, Function<KmsClient, R> request) {
    if (closed) {
      throw new IllegalStateException("a key provider was used after it was closed");
    }
    return Telemetry.current().kms(method, () -> send(key, request));
  }

  private <R> R send(KmsKeyArn key, Function<KmsClient, R> request) {
    try {
      return request.apply(clients.computeIfAbsent(key.region(), connect));
    } catch (SdkException e) {
      throw translate(key, e);
    }
  }

  private static BlueStoreException translate(KmsKeyArn key, SdkException e) {
    if (e instanceof InvalidCiphertextException || e instanceof IncorrectKeyException) {
      return new TamperedException("the wrapped data key does not open under " + key, null, e);
    }
    if (e instanceof AwsServiceException answer) {
      String code =
          answer.awsErrorDetails() == null ? "an error" : answer.awsErrorDetails().errorCode();
      return answer.isThrottlingException() || answer.statusCode() >= SERVER_ERROR
          ? unavailable(key, "answered " + code + " to every try", e)
          : new KeyRefusedException(
              "KMS refused the use of " + key + " with " + code + "; " + advice(code), code, e);
    }
    return unavailable(key, "did not answer in time", e);
  }

  private static KeyUnavailableException unavailable(
      KmsKeyArn key, String what, SdkException cause) {
    return new KeyUnavailableException(
        "KMS "
            + what
            + " for "
            + key
            + "; try again later, or check KMS_ENDPOINT, network and"
            + " credentials (the cause has the details)",
        cause);
  }

  private static String advice(String code) {
    return switch (code) {
      case "AccessDeniedException" -> "allow it in the policy of the key or of the caller";
      case "DisabledException" -> "enable the key, if it was not disabled on purpose";
      case "KMSInvalidStateException" -> "cancel its deletion, if that is not meant";
      case "NotFoundException" -> "check BLUE_KMS_KEY_ARN and BLUE_KMS_FORMER_KEY_ARNS";
      default -> "the cause has KMS's words";
    };
  }

  @Override
  public void close() {
    closed = true;
    if (owned) {
      clients.values().forEach(KmsClient::close);
    }
    clients.clear();
  }
}
