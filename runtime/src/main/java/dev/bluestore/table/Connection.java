package dev.bluestore.table;

import dev.bluestore.endpoint.Endpoint;
import dev.bluestore.error.ConfigurationException;
import dev.bluestore.telemetry.Telemetry;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClientBuilder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbServiceClientConfiguration;

/** Clients of DynamoDB. */
public final class Connection {

  /** The setting that names the endpoint. */
  public static final String VARIABLE = "DYNAMODB_ENDPOINT";

  /** Where DynamoDB Local listens unless told otherwise. */
  public static final String DEFAULT = "http://localhost:8000";

  /** Long enough for a few tries, short enough to be told within ten seconds. */
  public static final Duration DEADLINE = Duration.ofSeconds(9);

  private Connection() {}

  /**
   * A client, which the caller closes.
   *
   * @param region overrides the SDK's own resolution
   * @param deadline of a call, all of its tries together
   * @param telemetry is told of every try but the first
   * @throws ConfigurationException where no region is to be found
   */
  public static DynamoDbClient open(
      Endpoint endpoint, Optional<String> region, Duration deadline, Telemetry telemetry) {
    return endpoint.connect(DynamoDbClient.builder(), region, patient(deadline, telemetry));
  }

  /** The same for requests that nobody waits for. */
  public static DynamoDbAsyncClient openNonBlocking(
      Endpoint endpoint, Optional<String> region, Duration deadline, Telemetry telemetry) {
    return endpoint.connect(DynamoDbAsyncClient.builder(), region, patient(deadline, telemetry));
  }

  private static Consumer<ClientOverrideConfiguration.Builder> patient(
      Duration deadline, Telemetry telemetry) {
    return settings ->
        settings
            .apiCallTimeout(deadline)
            .retryStrategy(RetryMode.STANDARD)
            .addExecutionInterceptor(new RetryCount(telemetry));
  }

  /** A client like the first one that sends each request once; made when it is wanted. */
  public static SingleClient<DynamoDbClient> single(
      Endpoint endpoint, Optional<String> region, Duration deadline) {
    return new SingleClient<>(
        () -> endpoint.connect(DynamoDbClient.builder(), region, once(deadline)));
  }

  /** The same for requests that nobody waits for. */
  static SingleClient<DynamoDbAsyncClient> singleNonBlocking(
      Endpoint endpoint, Optional<String> region, Duration deadline) {
    return new SingleClient<>(
        () -> endpoint.connect(DynamoDbAsyncClient.builder(), region, once(deadline)));
  }

  private static Consumer<ClientOverrideConfiguration.Builder> once(Duration deadline) {
    return settings ->
        settings.apiCallTimeout(deadline).retryStrategy(AwsRetryStrategy.doNotRetry());
  }

  /** A client like one that was made elsewhere, for requests that nobody waits for. */
  public static DynamoDbAsyncClient openNonBlocking(DynamoDbClient like) {
    DynamoDbServiceClientConfiguration settings = like.serviceClientConfiguration();
    DynamoDbAsyncClientBuilder client =
        DynamoDbAsyncClient.builder()
            .region(settings.region())
            .credentialsProvider(settings.credentialsProvider())
            .overrideConfiguration(settings.overrideConfiguration());
    settings.endpointOverride().ifPresent(client::endpointOverride);
    return client.build();
  }

  /**
   * A deadline that can be kept.
   *
   * @throws ConfigurationException where it is not at least a millisecond
   */
  public static Duration checkDeadline(Duration deadline) {
    if (deadline.toMillis() < 1) {
      throw new ConfigurationException(
          "expected a deadline of at least 1 ms in EncryptedStore.builder().deadline(…), found "
              + deadline);
    }
    return deadline;
  }

  /** Where a client talks to that was made elsewhere. */
  public static Endpoint endpoint(DynamoDbClient client) {
    return new Endpoint(client.serviceClientConfiguration().endpointOverride());
  }
}
