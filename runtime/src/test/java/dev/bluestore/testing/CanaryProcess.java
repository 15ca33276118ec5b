package dev.bluestore.testing;

import dev.bluestore.EncryptedStore;
import dev.bluestore.Repository;
import dev.bluestore.error.TamperedException;
import dev.bluestore.table.Connection;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A process that stores, reads, queries, pages and is refused, all with values to look for. */
public final class CanaryProcess {

  /** A value that is sealed. */
  public static final String VALUE = "canary-value-8c1f2e77d0";

  /** A component of keys. */
  public static final String ADDRESS = "canary-address-5b90aa31c4";

  /** What it prints at its end. */
  public static final String DONE = "all of it was done";

  private static final Logger LOG = LoggerFactory.getLogger(CanaryProcess.class);

  private CanaryProcess() {}

  /** Takes its settings from the environment. */
  public static void main(String... arguments) {
    Map<String, String> environment = System.getenv();
    try (EncryptedStore store = EncryptedStore.fromEnvironment();
        DynamoDbClient client =
            DynamoDbClient.builder()
                .endpointOverride(URI.create(environment.get(Connection.VARIABLE)))
                .region(Region.US_EAST_1)
                .credentialsProvider(
                    StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .build()) {
      Repository<Note> notes = store.repository(new Note.Mapper());
      for (int number = 1; number <= 5; number++) {
        notes.put(new Note(ADDRESS, 1, number, "open", VALUE, List.of(VALUE)));
      }
      System.out.println(notes.find(Note.key(ADDRESS, 1, 1)).isPresent());
      notes.query(Note.key(ADDRESS)).page(2);
      notes.query(Note.key(ADDRESS)).async().list().join();
      damage(client, Objects.requireNonNull(environment.get("BLUE_TABLE")));
      try {
        notes.query(Note.key(ADDRESS)).list();
        throw new IllegalStateException("expected a refusal");
      } catch (TamperedException e) {
        LOG.error("refused, as it must be", e);
      }
    }
    System.out.println(DONE);
  }

  /** Changes the first item of a table. */
  public static void damage(DynamoDbClient client, String table) {
    Map<String, AttributeValue> item =
        new HashMap<>(
            client.scan(scan -> scan.tableName(table)).items().stream()
                .filter(each -> each.containsKey("content_encrypted"))
                .filter(each -> TestTable.text(each, "PK").endsWith(ADDRESS))
                .findFirst()
                .orElseThrow());
    byte[] content = item.get("content_encrypted").b().asByteArray();
    content[content.length - 1] ^= 1;
    item.put("content_encrypted", AttributeValue.fromB(SdkBytes.fromByteArray(content)));
    client.putItem(put -> put.tableName(table).item(item));
  }
}
