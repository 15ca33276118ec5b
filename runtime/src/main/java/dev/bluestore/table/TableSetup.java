package dev.bluestore.table;

import dev.bluestore.codec.IndexSchema;
import dev.bluestore.endpoint.Endpoint;
import dev.bluestore.error.ConfigurationException;
import dev.bluestore.error.RequestFailedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsUnavailableException;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryDescription;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryStatus;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** Makes a table, adds indexes to it, and says whether one that is there can hold its entities. */
public final class TableSetup {

  private static final String UNKNOWN_OPERATION = "UnknownOperationException";
  private static final int MOST_TRIES = 60;
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final DynamoDbClient client;
  private final String name;
  private final KeyNames keys;
  private final Transport transport;
  private final Requests requests;

  /**
   * Of a table.
   *
   * @param keys what it calls its keys
   * @param endpoint where the client talks to, for messages
   */
  public TableSetup(DynamoDbClient client, String name, KeyNames keys, Endpoint endpoint) {
    this.client = client;
    this.name = name;
    this.keys = keys;
    this.transport = Transport.blocking(client);
    this.requests = new Requests(transport, name, endpoint.toString());
  }

  /** What it calls its keys. */
  public KeyNames keys() {
    return keys;
  }

  /**
   * Makes the table where there is none, and waits until it is active. One that is there stays as
   * it is.
   *
   * @param recoverable whether it has point-in-time recovery
   * @param undeletable whether it has deletion protection
   * @return whether it was made
   * @throws ConfigurationException where the one that is there cannot hold the entities
   */
  public boolean create(TableDefinition definition, boolean recoverable, boolean undeletable) {
    return requests.call(
        () -> {
          boolean created = true;
          try {
            client.createTable(
                definition.request(name).toBuilder()
                    .deletionProtectionEnabled(undeletable ? true : null)
                    .build());
          } catch (ResourceInUseException e) {
            created = false;
          }
          client.waiter().waitUntilTableExists(table -> table.tableName(name)).matched();
          if (created) {
            definition.timeToLive().ifPresent(this::endItemsBy);
            if (recoverable) {
              makeRecoverable();
            }
          } else {
            found(definition).check();
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

  /** A table that was just made may not be ready for it. */
  private void makeRecoverable() {
    for (int tries = 1; ; tries++) {
      try {
        client.updateContinuousBackups(
            update ->
                update
                    .tableName(name)
                    .pointInTimeRecoverySpecification(
                        recovery -> recovery.pointInTimeRecoveryEnabled(true)));
        return;
      } catch (ContinuousBackupsUnavailableException e) {
        if (tries == MOST_TRIES || Thread.currentThread().isInterrupted()) {
          throw e;
        }
        Async.await(transport.pause(BETWEEN_TRIES));
      }
    }
  }

  /**
   * Compares the table with what its entities need of it.
   *
   * @throws ConfigurationException with every difference
   */
  public void check(TableDefinition definition) {
    requests.call(() -> found(definition)).check();
  }

  /** The table as it is now. */
  public LiveTable describe() {
    return requests.call(
        () -> {
          DescribeTableResponse answer = client.describeTable(table -> table.tableName(name));
          return new LiveTable(
              answer.table(),
              timeToLive(),
              isRecoverable(),
              LiveTable.dateOf(answer.sdkHttpResponse()));
        });
  }

  /**
   * How many rows the table had when DynamoDB counted them last, some six hours ago at the most.
   */
  public long rows() {
    return requests.call(() -> Objects.requireNonNullElse(table().itemCount(), 0L));
  }

  /** DynamoDB Local does not know it. */
  private boolean isRecoverable() {
    try {
      PointInTimeRecoveryDescription recovery =
          client
              .describeContinuousBackups(table -> table.tableName(name))
              .continuousBackupsDescription()
              .pointInTimeRecoveryDescription();
      return recovery != null
          && recovery.pointInTimeRecoveryStatus() == PointInTimeRecoveryStatus.ENABLED;
    } catch (DynamoDbException e) {
      if (UNKNOWN_OPERATION.equals(e.awsErrorDetails().errorCode())) {
        return false;
      }
      throw e;
    }
  }

  private TableCheck found(TableDefinition definition) {
    return new TableCheck(definition, table(), timeToLive());
  }

  private Optional<String> timeToLive() {
    TimeToLiveDescription ending =
        client.describeTimeToLive(table -> table.tableName(name)).timeToLiveDescription();
    boolean ends =
        ending.timeToLiveStatus() == TimeToLiveStatus.ENABLED
            || ending.timeToLiveStatus() == TimeToLiveStatus.ENABLING;
    return ends ? Optional.of(ending.attributeName()) : Optional.empty();
  }

  private TableDescription table() {
    return client.describeTable(table -> table.tableName(name)).table();
  }

  /**
   * Adds the indexes that the table lacks, one after another, as DynamoDB demands, and waits until
   * all that the entities need are filled.
   *
   * @param limit how long all of that may take
   * @return the names of those that were added, in their order
   * @throws ConfigurationException where an index of the same name is another
   * @throws RequestFailedException where it takes longer; DynamoDB goes on with the one it is at
   */
  public List<String> addIndexes(TableDefinition definition, Duration limit) {
    return requests.call(
        () -> {
          new TableCheck(definition, table(), Optional.empty()).checkIndexesThatAreThere();
          long deadline = System.nanoTime() + limit.toNanos();
          List<String> added = new ArrayList<>();
          for (IndexSchema index : definition.indexes()) {
            if (TableCheck.find(awaitReady(deadline), index.name()).isEmpty()) {
              client.updateTable(definition.addition(name, index));
              added.add(index.name());
            }
          }
          awaitReady(deadline);
          return List.copyOf(added);
        });
  }

  private TableDescription awaitReady(long deadline) {
    Duration pause = FIRST_PAUSE;
    TableDescription table = table();
    while (!isReady(table)) {
      if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
        throw new RequestFailedException(
            "expected the indexes of the table "
                + name
                + " to be filled in the time that was given, found one that is not; it is being"
                + " filled nevertheless: call again to wait for it and to add the others",
            null);
      }
      Async.await(transport.pause(pause));
      pause =
          pause.compareTo(LONGEST_PAUSE.dividedBy(2)) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
      table = table();
    }
    return table;
  }

  private static boolean isReady(TableDescription table) {
    return table.tableStatus() == TableStatus.ACTIVE
        && table.globalSecondaryIndexes().stream().allMatch(TableSetup::isFilled);
  }

  private static boolean isFilled(GlobalSecondaryIndexDescription index) {
    return index.indexStatus() == IndexStatus.ACTIVE && !Boolean.TRUE.equals(index.backfilling());
  }
}
