package dev.bluestore.testkit.kms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import aws.sdk.kotlin.services.kms.model.AliasListEntry;
import aws.sdk.kotlin.services.kms.model.CancelKeyDeletionRequest;
import aws.sdk.kotlin.services.kms.model.CreateAliasRequest;
import aws.sdk.kotlin.services.kms.model.DataKeySpec;
import aws.sdk.kotlin.services.kms.model.DeleteAliasRequest;
import aws.sdk.kotlin.services.kms.model.EnableKeyRequest;
import aws.sdk.kotlin.services.kms.model.GenerateDataKeyRequest;
import aws.sdk.kotlin.services.kms.model.GenerateDataKeyResponse;
import aws.sdk.kotlin.services.kms.model.GenerateDataKeyWithoutPlaintextRequest;
import aws.sdk.kotlin.services.kms.model.GenerateDataKeyWithoutPlaintextResponse;
import aws.sdk.kotlin.services.kms.model.GenerateRandomRequest;
import aws.sdk.kotlin.services.kms.model.GenerateRandomResponse;
import aws.sdk.kotlin.services.kms.model.KeyListEntry;
import aws.sdk.kotlin.services.kms.model.KeyMetadata;
import aws.sdk.kotlin.services.kms.model.KmsException;
import aws.sdk.kotlin.services.kms.model.ListAliasesRequest;
import aws.sdk.kotlin.services.kms.model.ListAliasesResponse;
import aws.sdk.kotlin.services.kms.model.ListKeysRequest;
import aws.sdk.kotlin.services.kms.model.ListKeysResponse;
import aws.sdk.kotlin.services.kms.model.ReEncryptRequest;
import aws.sdk.kotlin.services.kms.model.ReEncryptResponse;
import aws.sdk.kotlin.services.kms.model.ReplicateKeyRequest;
import aws.sdk.kotlin.services.kms.model.ReplicateKeyResponse;
import aws.sdk.kotlin.services.kms.model.RotateKeyOnDemandRequest;
import aws.sdk.kotlin.services.kms.model.UpdateAliasRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every operation with the client of the AWS SDK for Kotlin, the third code base that writes
 * requests, signs them and reads answers and errors for itself.
 */
class ThirdKmsClientIT {

  private static final byte[] SECRET = KotlinKms.SECRET;
  private static final Map<String, String> CONTEXT = KotlinKms.CONTEXT;

  private static KmsServer server;
  private static KotlinKms kms;

  @BeforeAll
  static void start() {
    server = KmsServer.start();
    kms = new KotlinKms(server.endpoint());
  }

  @AfterAll
  static void stop() throws IOException {
    kms.close();
    server.close();
  }

  @Test
  void keys_liveAndDie() {
    KeyMetadata key = kms.createKey();
    String id = key.getKeyId();
    assertThat(kms.describe(Objects.requireNonNull(key.getArn()))).isEqualTo(key);
    ListKeysRequest all =
        KotlinKms.with(new ListKeysRequest.Builder(), list -> list.setLimit(1000)).build();
    ListKeysResponse listed = kms.call((client, then) -> client.listKeys(all, then));
    assertThat(listed.getKeys()).extracting(KeyListEntry::getKeyArn).contains(key.getArn());

    kms.disable(id);
    assertThat(kms.describe(id).getKeyState()).hasToString("Disabled");
    EnableKeyRequest enable =
        KotlinKms.with(new EnableKeyRequest.Builder(), on -> on.setKeyId(id)).build();
    kms.call((client, then) -> client.enableKey(enable, then));
    assertThat(kms.describe(id).getEnabled()).isTrue();
    kms.scheduleDeletion(id);
    assertThat(Objects.requireNonNull(kms.describe(id).getDeletionDate()).getEpochSeconds())
        .isGreaterThan(Instant.now().getEpochSecond());
    CancelKeyDeletionRequest cancel =
        KotlinKms.with(new CancelKeyDeletionRequest.Builder(), kept -> kept.setKeyId(id)).build();
    kms.call((client, then) -> client.cancelKeyDeletion(cancel, then));
    assertThat(kms.describe(id).getKeyState()).hasToString("Disabled");
  }

  @Test
  void multiRegionKey_isReplicated() {
    KeyMetadata key = kms.createKey(true);
    ReplicateKeyRequest request =
        KotlinKms.with(
                new ReplicateKeyRequest.Builder(),
                replica -> {
                  replica.setKeyId(key.getKeyId());
                  replica.setReplicaRegion("eu-west-1");
                })
            .build();
    ReplicateKeyResponse made = kms.call((client, then) -> client.replicateKey(request, then));

    assertThat(Objects.requireNonNull(made.getReplicaKeyMetadata()).getArn())
        .isEqualTo(Objects.requireNonNull(key.getArn()).replace("us-east-1", "eu-west-1"));
  }

  @Test
  void aliases_nameKeys() {
    String first = kms.createKey().getKeyId();
    String second = kms.createKey().getKeyId();
    CreateAliasRequest create =
        KotlinKms.with(
                new CreateAliasRequest.Builder(),
                alias -> {
                  alias.setAliasName("alias/a");
                  alias.setTargetKeyId(first);
                })
            .build();
    kms.call((client, then) -> client.createAlias(create, then));
    assertThat(kms.describe("alias/a").getKeyId()).isEqualTo(first);
    UpdateAliasRequest update =
        KotlinKms.with(
                new UpdateAliasRequest.Builder(),
                alias -> {
                  alias.setAliasName("alias/a");
                  alias.setTargetKeyId(second);
                })
            .build();
    kms.call((client, then) -> client.updateAlias(update, then));
    ListAliasesRequest list =
        KotlinKms.with(new ListAliasesRequest.Builder(), of -> of.setKeyId(second)).build();
    ListAliasesResponse listed = kms.call((client, then) -> client.listAliases(list, then));
    assertThat(listed.getAliases())
        .extracting(AliasListEntry::getAliasName)
        .containsExactly("alias/a");
    DeleteAliasRequest delete =
        KotlinKms.with(new DeleteAliasRequest.Builder(), alias -> alias.setAliasName("alias/a"))
            .build();
    kms.call((client, then) -> client.deleteAlias(delete, then));
    assertType("NotFoundException", () -> kms.describe("alias/a"));
  }

  @Test
  void dataKeys_openToTheirBytes() {
    String key = kms.createKey().getKeyId();
    GenerateDataKeyRequest request =
        KotlinKms.with(
                new GenerateDataKeyRequest.Builder(),
                dataKey -> {
                  dataKey.setKeyId(key);
                  dataKey.setKeySpec(DataKeySpec.Companion.fromValue("AES_256"));
                  dataKey.setEncryptionContext(CONTEXT);
                })
            .build();
    GenerateDataKeyResponse made =
        kms.call((client, then) -> client.generateDataKey(request, then));
    GenerateDataKeyWithoutPlaintextRequest hidden =
        KotlinKms.with(
                new GenerateDataKeyWithoutPlaintextRequest.Builder(),
                dataKey -> {
                  dataKey.setKeyId(key);
                  dataKey.setNumberOfBytes(16);
                  dataKey.setEncryptionContext(CONTEXT);
                })
            .build();
    GenerateDataKeyWithoutPlaintextResponse silent =
        kms.call((client, then) -> client.generateDataKeyWithoutPlaintext(hidden, then));
    GenerateRandomRequest bytes =
        KotlinKms.with(new GenerateRandomRequest.Builder(), random -> random.setNumberOfBytes(24))
            .build();
    GenerateRandomResponse random = kms.call((client, then) -> client.generateRandom(bytes, then));

    assertThat(kms.decrypt(Objects.requireNonNull(made.getCiphertextBlob())))
        .isEqualTo(made.getPlaintext());
    assertThat(kms.decrypt(Objects.requireNonNull(silent.getCiphertextBlob()))).hasSize(16);
    assertThat(random.getPlaintext()).hasSize(24);
  }

  @Test
  void ciphertexts_moveAndOutliveARotation() {
    KeyMetadata from = kms.createKey();
    KeyMetadata to = kms.createKey();
    byte[] blob = kms.encrypt(from.getKeyId());
    RotateKeyOnDemandRequest rotate =
        KotlinKms.with(new RotateKeyOnDemandRequest.Builder(), key -> key.setKeyId(from.getKeyId()))
            .build();
    kms.call((client, then) -> client.rotateKeyOnDemand(rotate, then));
    ReEncryptRequest request =
        KotlinKms.with(
                new ReEncryptRequest.Builder(),
                move -> {
                  move.setCiphertextBlob(blob);
                  move.setSourceKeyId(from.getArn());
                  move.setSourceEncryptionContext(CONTEXT);
                  move.setDestinationKeyId(to.getArn());
                  move.setDestinationEncryptionContext(CONTEXT);
                })
            .build();
    ReEncryptResponse moved = kms.call((client, then) -> client.reEncrypt(request, then));

    assertThat(moved.getKeyId()).isEqualTo(to.getArn());
    assertThat(kms.decrypt(blob)).isEqualTo(SECRET);
    assertThat(kms.decrypt(Objects.requireNonNull(moved.getCiphertextBlob()))).isEqualTo(SECRET);
  }

  @Test
  void refusals_haveTheTypesOfAws() {
    KeyMetadata key = kms.createKey();
    String other = kms.createKey().getArn();
    String arn = Objects.requireNonNull(key.getArn());
    byte[] blob = kms.encrypt(key.getKeyId());
    byte[] changed = blob.clone();
    changed[changed.length / 2] ^= 1;

    assertType("InvalidCiphertextException", () -> kms.decrypt(changed));
    assertType(
        "InvalidCiphertextException",
        () -> kms.decrypt(blob, request -> request.setEncryptionContext(Map.of("tenant", "two"))));
    assertType(
        "IncorrectKeyException", () -> kms.decrypt(blob, request -> request.setKeyId(other)));
    assertType(
        "NotFoundException",
        () -> kms.decrypt(blob, request -> request.setKeyId(arn.replace("us-east", "us-west"))));
    kms.disable(key.getKeyId());
    assertType("DisabledException", () -> kms.decrypt(blob));
    kms.scheduleDeletion(key.getKeyId());
    assertType("KMSInvalidStateException", () -> kms.decrypt(blob));
  }

  private static void assertType(String type, Runnable call) {
    assertThatExceptionOfType(KmsException.class)
        .isThrownBy(call::run)
        .satisfies(e -> assertThat(e.getSdkErrorMetadata().getErrorCode()).isEqualTo(type));
  }
}
