package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.audit.AuditAnchor;
import dev.bluestore.error.ConfigurationException;
import dev.bluestore.error.UnknownMasterKeyException;
import dev.bluestore.testing.AdministeredKms;
import dev.bluestore.testing.KeptAnchors;
import dev.bluestore.testing.Note;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import dev.bluestore.testkit.kms.KmsFault;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.kms.model.KeyMetadata;

/** The store with its keys in KMS: configuration alone differs. */
@ExtendWith(DynamoDbLocalExtension.class)
class KmsStoreIT {

  private final DynamoDbLocal database;
  private final String table;
  private AdministeredKms kms;

  KmsStoreIT(DynamoDbLocal database) {
    this.database = database;
    this.table = database.freshTableName();
  }

  @BeforeEach
  void start() {
    kms = new AdministeredKms();
  }

  @AfterEach
  void stop() {
    kms.close();
  }

  private EncryptedStore store(String arn) {
    return settings(arn).build();
  }

  private EncryptedStoreBuilder settings(String arn) {
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
                kms.server().endpoint().toString(),
                "BLUE_KMS_KEY_ARN",
                arn));
  }

  @Test
  void note_underAKeyInKms_isFoundByAnotherProcess() {
    String arn = kms.createKey();
    Note note = Note.of("alpha", 1, 1, "text");
    kms.takeRequests();
    try (EncryptedStore writer = store(arn);
        EncryptedStore reader = store(arn)) {
      writer.createTable();
      writer.repository(new Note.Mapper()).put(note);

      assertThat(reader.repository(new Note.Mapper()).find(Note.key("alpha", 1, 1))).contains(note);

      assertThat(kms.takeRequests()).containsExactly("GenerateDataKey", "Decrypt");
    }
  }

  @Test
  void note_underAKeyThatIsNotConfigured_isRefusedBeforeAnyCall() {
    String arn = kms.createKey();
    String other = kms.createKey();
    try (EncryptedStore writer = store(arn);
        EncryptedStore reader = store(other)) {
      writer.createTable();
      writer.repository(new Note.Mapper()).put(Note.of("alpha", 1, 1, "text"));
      kms.takeRequests();

      assertThatExceptionOfType(UnknownMasterKeyException.class)
          .isThrownBy(() -> reader.repository(new Note.Mapper()).find(Note.key("alpha", 1, 1)))
          .withMessageContaining("BLUE_KMS_FORMER_KEY_ARNS")
          .satisfies(e -> assertThat(e.umkId()).isEqualTo(arn));

      assertThat(kms.takeRequests()).isEmpty();
    }
  }

  @Test
  void writers_inTwoRegions_shareADataKeyUnderAMultiRegionKey() {
    KeyMetadata key = kms.admin().createKey(request -> request.multiRegion(true)).keyMetadata();
    kms.admin().replicateKey(request -> request.keyId(key.keyId()).replicaRegion("eu-west-1"));
    kms.takeRequests();
    try (EncryptedStore america = store(key.arn());
        EncryptedStore europe = store(key.arn().replace("us-east-1", "eu-west-1"))) {
      america.createTable();
      america.repository(new Note.Mapper()).put(Note.of("alpha", 1, 1, "text"));
      europe.repository(new Note.Mapper()).put(Note.of("alpha", 1, 2, "text"));

      assertThat(america.repository(new Note.Mapper()).find(Note.key("alpha", 1, 2))).isPresent();

      assertThat(kms.takeRequests()).containsExactly("GenerateDataKey", "Decrypt");
    }
  }

  @Test
  void keyProvider_thatIsNotKnown_isRefused() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> EncryptedStore.builder().table(table).keyProvider("vault").build())
        .withMessageContaining("BLUE_KEY_PROVIDER");
  }

  @Test
  void reader_whereNobodyAnchored_readsAndIsDeniedOneDataKey() {
    String arn = kms.createKey();
    try (EncryptedStore writer = settings(arn).auditAnchors(new KeptAnchors()).build()) {
      writer.createTable();
      writer.repository(new Note.Mapper()).put(Note.of("alpha", 1, 1, "text"));
    }
    kms.server().faults().every("GenerateDataKey", KmsFault.DENIED);
    kms.takeRequests();

    try (EncryptedStore reader = store(arn)) {
      assertThat(reader.repository(new Note.Mapper()).find(Note.key("alpha", 1, 1))).isPresent();
    }
    assertThat(kms.takeRequests())
        .containsExactly("Decrypt", "GenerateDataKey AccessDeniedException");
  }

  @Test
  void reader_whereAWriterAnchored_anchorsUnderTheSameDataKey() {
    String arn = kms.createKey();
    try (EncryptedStore writer = store(arn)) {
      writer.createTable();
      writer.repository(new Note.Mapper()).put(Note.of("alpha", 1, 1, "text"));
    }
    kms.server().faults().every("GenerateDataKey", KmsFault.DENIED);
    kms.takeRequests();

    try (EncryptedStore reader = store(arn)) {
      assertThat(reader.repository(new Note.Mapper()).find(Note.key("alpha", 1, 1))).isPresent();
    }
    assertThat(kms.takeRequests()).containsExactly("Decrypt", "Decrypt");
    try (EncryptedStore auditor = store(arn)) {
      assertThat(auditor.auditAnchors()).hasSize(2).allMatch(AuditAnchor::isLast);
    }
  }
}
