package dev.bluestore.cli;

import dev.bluestore.endpoint.Endpoint;
import dev.bluestore.error.ConfigurationException;
import dev.bluestore.table.Connection;
import dev.bluestore.table.KeyNames;
import dev.bluestore.table.TableSetup;
import dev.bluestore.telemetry.Telemetry;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A table without any key: what is asked of it as a whole needs none.
 *
 * @param name of the table
 * @param endpoint where it is
 */
record BareTable(String name, Endpoint endpoint, DynamoDbClient client, TableSetup setup)
    implements AutoCloseable {

  /**
   * The table of an environment; nothing is sent yet.
   *
   * @throws ConfigurationException where a setting is missing or cannot be used
   */
  static BareTable of(Settings settings) {
    Endpoint endpoint =
        Endpoint.parse(
            Connection.VARIABLE, settings.text(Connection.VARIABLE).orElse(Connection.DEFAULT));
    String name =
        settings
            .table()
            .orElseThrow(
                () ->
                    new ConfigurationException(
                        "expected the name of a table in --table or BLUE_TABLE, found none;"
                            + " name it"));
    KeyNames keys = settings.text("BLUE_KEY_NAMES").map(KeyNames::parse).orElse(KeyNames.DEFAULT);
    DynamoDbClient client =
        Connection.open(endpoint, settings.text("AWS_REGION"), Connection.DEADLINE, Telemetry.NONE);
    return new BareTable(name, endpoint, client, new TableSetup(client, name, keys, endpoint));
  }

  @Override
  public void close() {
    client.close();
  }
}
