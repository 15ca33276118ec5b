package dev.bluestore.examples.dialogues;

import dev.bluestore.EncryptedStore;
import dev.bluestore.EncryptedStoreBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** What the environment says, with the defaults of this application. */
record Settings(Map<String, String> environment) {

  private static final String TABLE = "blue_dialogues";
  private static final String ENDPOINT = "http://localhost:8000";
  private static final Pattern LOCAL =
      Pattern.compile("localhost|\\[::1]|127(\\.\\d{1,3}){3}", Pattern.CASE_INSENSITIVE);
  private static final Duration DEADLINE = Duration.ofSeconds(9);

  Settings {
    environment = Map.copyOf(environment);
  }

  String table() {
    return value("BLUE_TABLE").orElse(TABLE);
  }

  String endpoint() {
    return value("DYNAMODB_ENDPOINT").orElse(ENDPOINT);
  }

  Path keysFolder() {
    return value("BLUE_KEYS_DIR")
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".blue", "keys"));
  }

  /** Whether the database is on this machine, where a table and a key may be made unasked. */
  boolean isLocal() {
    return url().map(URI::getHost).filter(LOCAL.asMatchPredicate()).isPresent();
  }

  /** The settings of a store; they can be changed in code. */
  EncryptedStoreBuilder store() {
    return EncryptedStore.builder().table(TABLE).environment(environment);
  }

  /** The SDK's own client: for looking at the table as anyone with access to it can. */
  DynamoDbClient client() {
    DynamoDbClientBuilder client =
        DynamoDbClient.builder()
            .overrideConfiguration(settings -> settings.apiCallTimeout(DEADLINE));
    value("AWS_REGION").map(Region::of).ifPresent(client::region);
    url().ifPresent(client::endpointOverride);
    if (isLocal()) {
      client
          .region(Region.of(value("AWS_REGION").orElse(Region.US_EAST_1.id())))
          .credentialsProvider(
              AwsCredentialsProviderChain.of(
                  EnvironmentVariableCredentialsProvider.create(),
                  ProfileCredentialsProvider.create(),
                  StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"))));
    }
    try {
      return client.build();
    } catch (SdkException e) {
      throw new DialoguesException(
          "expected a region for %s in AWS_REGION, found none".formatted(endpoint()), e);
    }
  }

  /** The endpoint's URL; empty for {@code aws}. */
  private Optional<URI> url() {
    if (endpoint().equals("aws")) {
      return Optional.empty();
    }
    try {
      URI url = URI.create(endpoint());
      if (url.getHost() != null) {
        return Optional.of(url);
      }
      throw notAnEndpoint(null);
    } catch (IllegalArgumentException e) {
      throw notAnEndpoint(e);
    }
  }

  private static DialoguesException notAnEndpoint(@Nullable IllegalArgumentException cause) {
    return new DialoguesException(
        "expected DYNAMODB_ENDPOINT to be aws or a URL such as " + ENDPOINT + ", found neither",
        cause);
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(environment.get(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }
}
