package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.error.ConfigurationException;
import dev.bluestore.error.UnknownMasterKeyException;
import dev.bluestore.testing.Note;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import dev.bluestore.testkit.kms.KmsRequest;
import dev.bluestore.testkit.kms.KmsServer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KeyMetadata;

/** The store with its keys in KMS: configuration alone differs. */
@ExtendWith(DynamoDbLocalExtension.class)
class KmsStoreIT {

  private final DynamoDbLocal database;
  private final String table;
  private KmsServer kms;
  private KmsClient admin;

  KmsStoreIT(DynamoDbLocal database) {
    this.database = database;
    this.table = database.freshTableName();
  }

  @BeforeEach
  void start() {
    kms = KmsServer.start();
    admin =
        KmsClient.builder()
            .endpointOverride(kms.endpoint())
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .build();
  }

  @AfterEach
  void stop() {
    admin.close();
    kms.close();
  }

  private EncryptedStore store(String arn) {
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
                kms.endpoint().toString(),
                "BLUE_KMS_KEY_ARN",
                arn))
        .build();
  }

  private String createKey() {
    return admin.createKey().keyMetadata().arn();
  }

  @Test
  void note_underAKeyInKms_isFoundByAnotherProcess() {
    String arn = createKey();
    Note note = Note.of("alpha", 1, 1, "text");
    kms.forgetRequests();
    try (EncryptedStore writer = store(arn);
        EncryptedStore reader = store(arn)) {
      writer.createTable();
      writer.repository(new Note.Mapper()).put(note);

      assertThat(reader.repository(new Note.Mapper()).find(Note.key("alpha", 1, 1))).contains(note);
    }
    assertThat(kms.requests())
        .extracting(KmsRequest::operation)
        .containsExactly("GenerateDataKey", "Decrypt");
  }

  @Test
  void note_underAKeyThatIsNotConfigured_isRefusedBeforeAnyCall() {
    String arn = createKey();
    String other = createKey();
    try (EncryptedStore writer = store(arn);
        EncryptedStore reader = store(other)) {
      writer.createTable();
      writer.repository(new Note.Mapper()).put(Note.of("alpha", 1, 1, "text"));
      kms.forgetRequests();

      assertThatExceptionOfType(UnknownMasterKeyException.class)
          .isThrownBy(() -> reader.repository(new Note.Mapper()).find(Note.key("alpha", 1, 1)))
          .withMessageContaining("BLUE_KMS_FORMER_KEY_ARNS")
          .satisfies(e -> assertThat(e.umkId()).isEqualTo(arn));
    }
    assertThat(kms.requests()).isEmpty();
  }

  @Test
  void writers_inTwoRegions_shareADataKeyUnderAMultiRegionKey() {
    KeyMetadata key = admin.createKey(request -> request.multiRegion(true)).keyMetadata();
    admin.replicateKey(request -> request.keyId(key.keyId()).replicaRegion("eu-west-1"));
    kms.forgetRequests();
    try (EncryptedStore america = store(key.arn());
        EncryptedStore europe = store(key.arn().replace("us-east-1", "eu-west-1"))) {
      america.createTable();
      america.repository(new Note.Mapper()).put(Note.of("alpha", 1, 1, "text"));
      europe.repository(new Note.Mapper()).put(Note.of("alpha", 1, 2, "text"));

      assertThat(america.repository(new Note.Mapper()).find(Note.key("alpha", 1, 2))).isPresent();
    }
    assertThat(kms.requests())
        .extracting(KmsRequest::operation)
        .containsExactly("GenerateDataKey", "Decrypt");
  }

  @Test
  void keyProvider_thatIsNotKnown_isRefused() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> EncryptedStore.builder().table(table).keyProvider("vault").build())
        .withMessageContaining("BLUE_KEY_PROVIDER");
  }
}
