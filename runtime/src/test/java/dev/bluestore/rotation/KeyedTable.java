package dev.bluestore.rotation;

import dev.bluestore.EncryptedStore;
import dev.bluestore.EncryptedStoreBuilder;
import dev.bluestore.Repository;
import dev.bluestore.error.ItemKey;
import dev.bluestore.testing.AdministeredKms;
import dev.bluestore.testing.Note;
import dev.bluestore.testkit.DynamoDbLocal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A table whose master key is in a file or in a KMS, and can be rotated as an operator does. */
final class KeyedTable implements AutoCloseable {

  /** Where the master key is. */
  enum KeysIn {
    FILE,
    KMS
  }

  private final Path folder;
  private final String name;
  private final DynamoDbClient client;
  private final Optional<AdministeredKms> kms;
  private final List<String> arns = new ArrayList<>();

  KeyedTable(KeysIn where, DynamoDbLocal server, Path folder) {
    this.folder = folder;
    this.name = server.freshTableName();
    this.client =
        DynamoDbClient.builder()
            .endpointOverride(server.endpoint())
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .build();
    this.kms = where == KeysIn.KMS ? Optional.of(new AdministeredKms()) : Optional.empty();
    kms.ifPresent(service -> arns.add(service.createKey()));
    try (EncryptedStore store = open()) {
      store.createTable();
    }
  }

  /** The settings of one more process, as they are now. */
  EncryptedStoreBuilder settings() {
    Map<String, String> environment = new HashMap<>();
    kms.ifPresent(
        service -> {
          environment.put("BLUE_KEY_PROVIDER", "kms");
          environment.put("KMS_ENDPOINT", service.server().endpoint().toString());
          environment.put("BLUE_KMS_KEY_ARN", arns.get(0));
          if (arns.size() > 1) {
            environment.put(
                "BLUE_KMS_FORMER_KEY_ARNS", String.join(",", arns.subList(1, arns.size())));
          }
        });
    return EncryptedStore.builder()
        .environment(environment)
        .keysFolder(folder)
        .client(client)
        .table(name)
        .namespace("notes");
  }

  EncryptedStore open() {
    return settings().build();
  }

  Optional<AdministeredKms> kms() {
    return kms;
  }

  /** Makes another master key current; processes over KMS that run have the old settings. */
  void rotate() {
    if (kms.isPresent()) {
      arns.add(0, kms.get().createKey());
    } else {
      try (EncryptedStore store = open()) {
        Rotation.of(store).rotate();
      }
    }
  }

  /** Takes a master key out of use, as soon as nothing needs it. */
  void retire(String umkId) {
    try (EncryptedStore store = open()) {
      boolean putAside = Rotation.of(store).retire(umkId);
      if (putAside == kms.isPresent() || (kms.isPresent() && !arns.remove(umkId))) {
        throw new AssertionError("expected files alone to be put aside");
      }
    }
  }

  /** The id of the current master key. */
  String current() {
    try (EncryptedStore store = open()) {
      return store.sealedTable().dataKeys().masterKeys().umk().id();
    }
  }

  /** A note in each of so many notebooks, each under a data key of its own. */
  List<Note> write(int notebooks) {
    try (EncryptedStore store = open()) {
      Repository<Note> notes = notes(store);
      return IntStream.range(0, notebooks)
          .mapToObj(i -> notes.put(Note.of("book" + i, 1, 1, "text " + i)))
          .toList();
    }
  }

  /** What a process reads that has no keys yet. */
  List<Note> read(int notebooks) {
    try (EncryptedStore store = open()) {
      return IntStream.range(0, notebooks)
          .mapToObj(i -> notes(store).find(Note.key("book" + i, 1, 1)))
          .flatMap(Optional::stream)
          .toList();
    }
  }

  static Repository<Note> notes(EncryptedStore store) {
    return store.repository(new Note.Mapper());
  }

  /** Every row, by its keys. */
  Map<ItemKey, Map<String, AttributeValue>> rows() {
    Map<ItemKey, Map<String, AttributeValue>> rows = new HashMap<>();
    client
        .scanPaginator(scan -> scan.tableName(name).consistentRead(true))
        .items()
        .forEach(
            row -> rows.put(new ItemKey(row.get("PK").s(), row.get("SK").s()), Map.copyOf(row)));
    return rows;
  }

  /** The records of data keys, those of the store's own partitions included. */
  Map<ItemKey, Map<String, AttributeValue>> keyRecords() {
    Map<ItemKey, Map<String, AttributeValue>> records = rows();
    records.keySet().removeIf(key -> !key.sortKey().startsWith("dek#"));
    return records;
  }

  /** The records of the data keys of notebooks. */
  List<Map<String, AttributeValue>> notebookKeys() {
    return keyRecords().entrySet().stream()
        .filter(record -> record.getKey().partitionKey().startsWith("notebook#"))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Everything else, but the store's own records. */
  Map<ItemKey, Map<String, AttributeValue>> items() {
    Map<ItemKey, Map<String, AttributeValue>> items = rows();
    items
        .keySet()
        .removeIf(
            key -> key.sortKey().startsWith("dek#") || key.partitionKey().startsWith("bluestore-"));
    return items;
  }

  void put(Map<String, AttributeValue> row) {
    client.putItem(put -> put.tableName(name).item(row));
  }

  @Override
  public void close() {
    client.close();
    kms.ifPresent(AdministeredKms::close);
  }
}
