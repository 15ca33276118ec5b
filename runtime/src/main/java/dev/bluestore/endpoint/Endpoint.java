package dev.bluestore.endpoint;

import dev.bluestore.error.ConfigurationException;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;

/**
 * Where a service is: a URL, or {@code aws} for the SDK's own resolution of region, endpoint and
 * credentials.
 *
 * @param url empty for {@code aws}
 */
public record Endpoint(Optional<URI> url) {

  /** The setting for the SDK's own resolution. */
  public static final String AWS = "aws";

  /** Servers of one's own take any credentials and any region, but want some. */
  private static final AwsBasicCredentials DUMMY = AwsBasicCredentials.create("local", "local");

  /**
   * Reads a setting.
   *
   * @param variable the name of the setting, for messages
   * @throws ConfigurationException where it is neither {@code aws} nor an http or https URL
   */
  public static Endpoint parse(String variable, String setting) {
    if (setting.equals(AWS)) {
      return new Endpoint(Optional.empty());
    }
    try {
      URI url = URI.create(setting);
      boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
      if (http && url.getHost() != null) {
        return new Endpoint(Optional.of(url));
      }
      throw malformed(variable, null);
    } catch (IllegalArgumentException e) {
      throw malformed(variable, e);
    }
  }

  private static ConfigurationException malformed(
      String variable, @Nullable IllegalArgumentException cause) {
    return new ConfigurationException(
        "expected " + variable + " to be aws or a URL such as http://localhost:8000, found neither",
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
   * @param patience time limits and retries
   * @throws ConfigurationException where no region is to be found
   */
  public <B extends AwsClientBuilder<B, C>, C> C connect(
      B client, Optional<String> region, Consumer<ClientOverrideConfiguration.Builder> patience) {
    client.overrideConfiguration(patience);
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
