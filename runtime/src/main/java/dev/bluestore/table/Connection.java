package dev.bluestore.table;

import dev.bluestore.endpoint.Endpoint;
import dev.bluestore.error.ConfigurationException;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Clients of DynamoDB. */
public final class Connection {

  /** The setting that names the endpoint. */
  public static final String VARIABLE = "DYNAMODB_ENDPOINT";

  /** Where DynamoDB Local listens unless told otherwise. */
  public static final String DEFAULT = "http://localhost:8000";

  /** Long enough for a few tries, short enough to be told within ten seconds. */
  private static final Duration DEADLINE = Duration.ofSeconds(9);

  private Connection() {}

  /**
   * A client, which the caller closes.
   *
   * @param region overrides the SDK's own resolution
   * @throws ConfigurationException where no region is to be found
   */
  public static DynamoDbClient open(Endpoint endpoint, Optional<String> region) {
    return endpoint.connect(DynamoDbClient.builder(), region, DEADLINE);
  }

  /** Where a client talks to that was made elsewhere. */
  public static Endpoint endpoint(DynamoDbClient client) {
    return new Endpoint(client.serviceClientConfiguration().endpointOverride());
  }
}
