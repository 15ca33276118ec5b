package dev.bluestore.testing;

import dev.bluestore.EncryptedStore;
import dev.bluestore.EncryptedStoreBuilder;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.kms.KmsServer;
import java.util.List;
import java.util.Map;

/** A table whose master key is in a KMS, with a client that administers the key. */
public final class KmsStore implements AutoCloseable {

  private final AdministeredKms kms = new AdministeredKms();
  private final String arn = kms.createKey();
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
        .auditAnchors(new KeptAnchors())
        .environment(
            Map.of(
                "DYNAMODB_ENDPOINT",
                database.endpoint().toString(),
                "BLUE_TABLE",
                table,
                "BLUE_KEY_PROVIDER",
                "kms",
                "KMS_ENDPOINT",
                kms.server().endpoint().toString(),
                "BLUE_KMS_KEY_ARN",
                arn));
  }

  /** The KMS. */
  public KmsServer server() {
    return kms.server();
  }

  /** Disables the master key. */
  public void disableKey() {
    kms.admin().disableKey(request -> request.keyId(arn));
  }

  /** The operations since the last call, with the errors that were answered. */
  public List<String> takeRequests() {
    return kms.takeRequests();
  }

  @Override
  public void close() {
    kms.close();
  }
}
