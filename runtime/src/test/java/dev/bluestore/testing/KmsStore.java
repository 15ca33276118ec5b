package dev.bluestore.testing;

import dev.bluestore.EncryptedStore;
import dev.bluestore.EncryptedStoreBuilder;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.kms.KmsRequest;
import dev.bluestore.testkit.kms.KmsServer;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;

/** A table whose master key is in a KMS, with a client that administers the key. */
public final class KmsStore implements AutoCloseable {

  private final KmsServer server = KmsServer.start();
  private final KmsClient admin =
      KmsClient.builder()
          .endpointOverride(server.endpoint())
          .region(Region.US_EAST_1)
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("admin", "admin")))
          .build();
  private final String arn = admin.createKey().keyMetadata().arn();
  private final DynamoDbLocal database;
  private final String table;

  /** Makes key and table. */
  public KmsStore(DynamoDbLocal database) {
    this.database = database;
    this.table = database.freshTableName();
    try (EncryptedStore store = settings().build()) {
      store.createTable();
    }
  }

  /** The settings of one more process. */
  public EncryptedStoreBuilder settings() {
    return EncryptedStore.builder()
        .environment(
            Map.of(
                "DYNAMODB_ENDPOINT",
                database.endpoint().toString(),
                "BLUE_TABLE",
                table,
                "BLUE_KEY_PROVIDER",
                "kms",
                "KMS_ENDPOINT",
                server.endpoint().toString(),
                "BLUE_KMS_KEY_ARN",
                arn));
  }

  /** The KMS. */
  public KmsServer server() {
    return server;
  }

  /** Disables the master key. */
  public void disableKey() {
    admin.disableKey(request -> request.keyId(arn));
  }

  /** The operations since the last call, with the errors that were answered. */
  public List<String> takeRequests() {
    List<String> taken =
        server.requests().stream()
            .filter(request -> !request.accessKeyId().equals("admin"))
            .map(KmsStore::text)
            .toList();
    server.forgetRequests();
    return taken;
  }

  private static String text(KmsRequest request) {
    return request.operation() + request.error().map(" "::concat).orElse("");
  }

  @Override
  public void close() {
    admin.close();
    server.close();
  }
}
