package dev.bluestore.table;

import java.time.Duration;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkPlugin;
import software.amazon.awssdk.core.SdkServiceClientConfiguration;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * Has a client send a request once: who counts on a write being done once must see how each try
 * ended, and the SDK's retries show the last one alone.
 *
 * @param left how long it may take, where the client's own deadline is not shorter
 */
record SingleAttempt(Duration left) implements SdkPlugin {

  private static final RetryStrategy NO_RETRY = AwsRetryStrategy.doNotRetry();
  private static final Duration SHORTEST = Duration.ofMillis(1);

  /** Settings of a request that ends at a time of {@link System#nanoTime()}, for any client. */
  static AwsRequestOverrideConfiguration until(long end) {
    return AwsRequestOverrideConfiguration.builder()
        .addPlugin(new SingleAttempt(left(end)))
        .build();
  }

  /** The same for a client that sends requests once anyway. */
  static AwsRequestOverrideConfiguration limit(long end) {
    return AwsRequestOverrideConfiguration.builder().apiCallTimeout(left(end)).build();
  }

  private static Duration left(long end) {
    Duration left = Duration.ofNanos(end - System.nanoTime());
    return left.compareTo(SHORTEST) < 0 ? SHORTEST : left;
  }

  @Override
  public void configureClient(SdkServiceClientConfiguration.Builder client) {
    ClientOverrideConfiguration settings = client.overrideConfiguration();
    Duration deadline =
        settings.apiCallTimeout().filter(own -> own.compareTo(left) < 0).orElse(left);
    client.overrideConfiguration(
        settings.toBuilder().retryStrategy(NO_RETRY).apiCallTimeout(deadline).build());
  }
}
