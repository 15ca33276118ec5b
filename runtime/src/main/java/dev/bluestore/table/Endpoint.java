package dev.bluestore.table;

import dev.bluestore.error.ConfigurationException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/**
 * Where DynamoDB is: a URL, or {@code aws} for the SDK's own resolution of region, endpoint and
 * credentials.
 *
 * @param url empty for {@code aws}
 */
public record Endpoint(Optional<URI> url) {

  /** Where DynamoDB Local listens unless told otherwise. */
  public static final String DEFAULT = "http://localhost:8000";

  private static final String AWS = "aws";

  /** Long enough for a few tries, short enough to be told within ten seconds. */
  private static final Duration DEADLINE = Duration.ofSeconds(9);

  /** DynamoDB Local takes any credentials and any region, but wants some. */
  private static final AwsBasicCredentials DUMMY = AwsBasicCredentials.create("local", "local");

  /** Reads the setting {@code DYNAMODB_ENDPOINT}. */
  public static Endpoint parse(String setting) {
    if (setting.equals(AWS)) {
      return new Endpoint(Optional.empty());
    }
    try {
      URI url = URI.create(setting);
      boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
      if (http && url.getHost() != null) {
        return new Endpoint(Optional.of(url));
      }
      throw malformed(null);
    } catch (IllegalArgumentException e) {
      throw malformed(e);
    }
  }

  /** Where a client talks to that was made elsewhere. */
  public static Endpoint of(DynamoDbClient client) {
    return new Endpoint(client.serviceClientConfiguration().endpointOverride());
  }

  private static ConfigurationException malformed(@Nullable IllegalArgumentException cause) {
    return new ConfigurationException(
        "expected DYNAMODB_ENDPOINT to be aws or a URL such as " + DEFAULT + ", found neither",
        cause);
  }

  /** Whether this is the machine that the application runs on; names are not looked up. */
  public boolean isLoopback() {
    return url.map(URI::getHost).filter(Endpoint::isLoopback).isPresent();
  }

  private static boolean isLoopback(String host) {
    return host.equalsIgnoreCase("localhost")
        || host.equals("[::1]")
        || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
  }

  /**
   * A client of this endpoint, which the caller closes. Dummy credentials and a dummy region are
   * used on this machine alone, where none are set.
   *
   * @param region overrides the SDK's own resolution
   * @throws ConfigurationException where no region is to be found
   */
  public DynamoDbClient connect(Optional<String> region) {
    DynamoDbClientBuilder client =
        DynamoDbClient.builder()
            .overrideConfiguration(
                settings -> settings.apiCallTimeout(DEADLINE).retryStrategy(RetryMode.STANDARD));
    url.ifPresent(client::endpointOverride);
    if (isLoopback()) {
      client
          .region(Region.of(region.orElse(Region.US_EAST_1.id())))
          .credentialsProvider(
              AwsCredentialsProviderChain.of(
                  SystemPropertyCredentialsProvider.create(),
                  EnvironmentVariableCredentialsProvider.create(),
                  ProfileCredentialsProvider.create(),
                  StaticCredentialsProvider.create(DUMMY)));
    } else {
      region.map(Region::of).ifPresent(client::region);
    }
    try {
      return client.build();
    } catch (SdkClientException e) {
      throw new ConfigurationException(
          "expected a region for the endpoint " + this + ", found none; set AWS_REGION", e);
    }
  }

  /** For messages. */
  @Override
  public String toString() {
    return url.map(URI::toString).orElse("the AWS endpoint of the configured region");
  }
}
