package dev.bluestore.table;

import dev.bluestore.endpoint.Endpoint;
import dev.bluestore.error.ConfigurationException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;

/** Makes a table, and says whether one that is there can hold its entities. */
public final class TableSetup {

  private final DynamoDbClient client;
  private final String name;
  private final Requests requests;

  /**
   * Of a table.
   *
   * @param endpoint where the client talks to, for messages
   */
  public TableSetup(DynamoDbClient client, String name, Endpoint endpoint) {
    this.client = client;
    this.name = name;
    this.requests = new Requests(Transport.blocking(client), name, endpoint.toString());
  }

  /**
   * Makes the table where there is none, and waits until it is active. One that is there stays as
   * it is.
   *
   * @return whether it was made
   * @throws ConfigurationException where the one that is there cannot hold the entities
   */
  public boolean create(TableDefinition definition) {
    return requests.call(
        () -> {
          boolean created = true;
          try {
            client.createTable(definition.request(name));
          } catch (ResourceInUseException e) {
            created = false;
          }
          client.waiter().waitUntilTableExists(table -> table.tableName(name)).matched();
          if (created) {
            definition.timeToLive().ifPresent(this::endItemsBy);
          } else {
            definition.check(client.describeTable(table -> table.tableName(name)).table());
          }
          return created;
        });
  }

  private void endItemsBy(String attribute) {
    client.updateTimeToLive(
        update ->
            update
                .tableName(name)
                .timeToLiveSpecification(
                    timeToLive -> timeToLive.attributeName(attribute).enabled(true)));
  }
}
