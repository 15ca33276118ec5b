package dev.bluestore.testing;

import dev.bluestore.EncryptedStore;
import dev.bluestore.EncryptedStoreBuilder;
import dev.bluestore.Repository;
import dev.bluestore.codec.EntityKey;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.error.ItemKey;
import dev.bluestore.testkit.DynamoDbLocal;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** A fresh table of a real server, with a store over it and the bare client beside it. */
public final class TestTable implements AutoCloseable {

  private final DynamoDbLocal server;
  private final Path keys;
  private final String name;
  private final RequestCount requests = new RequestCount();
  private final DynamoDbClient client;
  private final KeptAnchors anchors = new KeptAnchors();
  private final EncryptedStore store;

  /** Makes the table. */
  public TestTable(DynamoDbLocal server, Path keys) {
    this(server, keys, settings -> settings);
  }

  /** Makes the table of these entities, with more settings for the store. */
  public TestTable(
      DynamoDbLocal server,
      Path keys,
      UnaryOperator<EncryptedStoreBuilder> settings,
      EntitySchema... entities) {
    this.server = server;
    this.keys = keys;
    this.name = server.freshTableName();
    this.client =
        DynamoDbClient.builder()
            .endpointOverride(server.endpoint())
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .overrideConfiguration(override -> override.addExecutionInterceptor(requests))
            .build();
    this.store = settings.apply(another()).build();
    store.createTable(entities);
    requests.take();
  }

  /**
   * Settings of a further store over the same table: another process, as far as it can tell. Its
   * audit log is not anchored in the table, so that the requests are those of the test.
   */
  public EncryptedStoreBuilder another() {
    return anchored().auditAnchors(anchors);
  }

  /** The same with an audit log that is anchored in the table. */
  public EncryptedStoreBuilder anchored() {
    return EncryptedStore.builder().client(client).table(name).namespace("notes").keysFolder(keys);
  }

  /** The same by a client of the store's own. */
  public EncryptedStoreBuilder another(URI endpoint) {
    return EncryptedStore.builder()
        .endpoint(endpoint.toString())
        .table(name)
        .namespace("notes")
        .keysFolder(keys)
        .auditAnchors(anchors);
  }

  /** The last heads of the audit logs of all stores over this table. */
  public KeptAnchors anchors() {
    return anchors;
  }

  /** The store. */
  public EncryptedStore store() {
    return store;
  }

  /** The notes in the store. */
  public Repository<Note> notes() {
    return store.repository(new Note.Mapper());
  }

  /** The tasks in the store. */
  public Repository<Task> tasks() {
    return store.repository(new TaskMapper());
  }

  /** The bare client. */
  public DynamoDbClient client() {
    return client;
  }

  /** The table's name. */
  public String name() {
    return name;
  }

  /** The server. */
  public DynamoDbLocal server() {
    return server;
  }

  /** The requests since the last call. */
  public List<String> takeRequests() {
    return requests.take();
  }

  /** The queries since the last call; there was nothing else. */
  public List<QueryRequest> takeQueries() {
    return requests.takeAll().stream().map(QueryRequest.class::cast).toList();
  }

  /** Waits until so many requests were sent since the last call of {@link #takeRequests()}. */
  public void awaitRequests(int count) {
    requests.await(count);
  }

  /** An item as the table holds it. */
  public Map<String, AttributeValue> raw(EntityKey key) {
    return raw(new ItemKey(String.join("#", key.partition()), String.join("#", key.sort())));
  }

  /** An item as the table holds it. */
  public Map<String, AttributeValue> raw(ItemKey key) {
    return new HashMap<>(
        client
            .getItem(
                get ->
                    get.tableName(name)
                        .key(
                            Map.of(
                                "PK", AttributeValue.fromS(key.partitionKey()),
                                "SK", AttributeValue.fromS(key.sortKey())))
                        .consistentRead(true))
            .item());
  }

  /** The key of an item. */
  public static ItemKey keyOf(Map<String, AttributeValue> item) {
    return new ItemKey(text(item, "PK"), text(item, "SK"));
  }

  /** Removes an item. */
  public void removeRaw(ItemKey key) {
    client.deleteItem(
        delete ->
            delete
                .tableName(name)
                .key(
                    Map.of(
                        "PK", AttributeValue.fromS(key.partitionKey()),
                        "SK", AttributeValue.fromS(key.sortKey()))));
  }

  /** Stores an item as it is. */
  public void putRaw(Map<String, AttributeValue> item) {
    client.putItem(put -> put.tableName(name).item(item));
  }

  /** The record of the data key that an item names. */
  public ItemKey keyRecord(Map<String, AttributeValue> item) {
    return new ItemKey(text(item, "PK"), text(item, "key_id"));
  }

  /** A text attribute. */
  public static String text(Map<String, AttributeValue> item, String name) {
    return Objects.requireNonNull(item.get(name), name).s();
  }

  @Override
  public void close() {
    store.close();
    client.close();
  }
}
