package dev.bluestore.testkit.kms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazonaws.auth.AWSStaticCredentialsProvider;
import com.amazonaws.auth.BasicAWSCredentials;
import com.amazonaws.client.builder.AwsClientBuilder.EndpointConfiguration;
import com.amazonaws.services.kms.AWSKMS;
import com.amazonaws.services.kms.AWSKMSClientBuilder;
import com.amazonaws.services.kms.model.AWSKMSException;
import com.amazonaws.services.kms.model.AliasListEntry;
import com.amazonaws.services.kms.model.CancelKeyDeletionRequest;
import com.amazonaws.services.kms.model.CreateAliasRequest;
import com.amazonaws.services.kms.model.CreateKeyRequest;
import com.amazonaws.services.kms.model.DecryptRequest;
import com.amazonaws.services.kms.model.DeleteAliasRequest;
import com.amazonaws.services.kms.model.DescribeKeyRequest;
import com.amazonaws.services.kms.model.DisableKeyRequest;
import com.amazonaws.services.kms.model.EnableKeyRequest;
import com.amazonaws.services.kms.model.EncryptRequest;
import com.amazonaws.services.kms.model.GenerateDataKeyRequest;
import com.amazonaws.services.kms.model.GenerateDataKeyResult;
import com.amazonaws.services.kms.model.GenerateDataKeyWithoutPlaintextRequest;
import com.amazonaws.services.kms.model.GenerateRandomRequest;
import com.amazonaws.services.kms.model.KeyListEntry;
import com.amazonaws.services.kms.model.KeyMetadata;
import com.amazonaws.services.kms.model.ListAliasesRequest;
import com.amazonaws.services.kms.model.ListKeysRequest;
import com.amazonaws.services.kms.model.ReEncryptRequest;
import com.amazonaws.services.kms.model.ReEncryptResult;
import com.amazonaws.services.kms.model.ReplicateKeyRequest;
import com.amazonaws.services.kms.model.RotateKeyOnDemandRequest;
import com.amazonaws.services.kms.model.ScheduleKeyDeletionRequest;
import com.amazonaws.services.kms.model.UpdateAliasRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every operation with the client of the AWS SDK for Java 1, which writes requests, signs them and
 * reads answers and errors with code of its own: the server agrees with the protocol, and not with
 * one client of it.
 */
class SecondKmsClientIT {

  private static final ByteBuffer SECRET =
      ByteBuffer.wrap("secret".getBytes(StandardCharsets.UTF_8)).asReadOnlyBuffer();
  private static final Map<String, String> CONTEXT = Map.of("tenant", "one");

  private static KmsServer server;
  private static AWSKMS kms;

  @BeforeAll
  static void start() {
    System.setProperty("aws.java.v1.disableDeprecationAnnouncement", "true");
    server = KmsServer.start();
    kms =
        AWSKMSClientBuilder.standard()
            .withEndpointConfiguration(
                new EndpointConfiguration(server.endpoint().toString(), "us-east-1"))
            .withCredentials(
                new AWSStaticCredentialsProvider(new BasicAWSCredentials("second", "local")))
            .build();
  }

  @AfterAll
  static void stop() {
    kms.shutdown();
    server.close();
  }

  private static KeyMetadata createKey() {
    return kms.createKey(new CreateKeyRequest()).getKeyMetadata();
  }

  private static KeyMetadata describe(String name) {
    return kms.describeKey(new DescribeKeyRequest().withKeyId(name)).getKeyMetadata();
  }

  private static ByteBuffer encrypt(String key) {
    return kms.encrypt(
            new EncryptRequest()
                .withKeyId(key)
                .withPlaintext(SECRET.duplicate())
                .withEncryptionContext(CONTEXT))
        .getCiphertextBlob();
  }

  private static DecryptRequest decrypt(ByteBuffer blob) {
    return new DecryptRequest().withCiphertextBlob(blob.duplicate()).withEncryptionContext(CONTEXT);
  }

  @Test
  void keys_liveAndDie() {
    KeyMetadata key = createKey();
    assertThat(describe(key.getArn())).isEqualTo(key);
    assertThat(kms.listKeys(new ListKeysRequest().withLimit(1000)).getKeys())
        .extracting(KeyListEntry::getKeyArn)
        .contains(key.getArn());

    kms.disableKey(new DisableKeyRequest().withKeyId(key.getKeyId()));
    assertThat(describe(key.getKeyId()).getKeyState()).isEqualTo("Disabled");
    kms.enableKey(new EnableKeyRequest().withKeyId(key.getKeyId()));
    assertThat(describe(key.getKeyId()).getEnabled()).isTrue();
    kms.scheduleKeyDeletion(
        new ScheduleKeyDeletionRequest().withKeyId(key.getKeyId()).withPendingWindowInDays(7));
    assertThat(describe(key.getKeyId()).getDeletionDate()).isInTheFuture();
    kms.cancelKeyDeletion(new CancelKeyDeletionRequest().withKeyId(key.getKeyId()));
    assertThat(describe(key.getKeyId()).getKeyState()).isEqualTo("Disabled");
  }

  @Test
  void multiRegionKey_isReplicated() {
    KeyMetadata key = kms.createKey(new CreateKeyRequest().withMultiRegion(true)).getKeyMetadata();

    assertThat(
            kms.replicateKey(
                    new ReplicateKeyRequest()
                        .withKeyId(key.getKeyId())
                        .withReplicaRegion("eu-west-1"))
                .getReplicaKeyMetadata()
                .getArn())
        .isEqualTo(key.getArn().replace("us-east-1", "eu-west-1"));
  }

  @Test
  void aliases_nameKeys() {
    KeyMetadata first = createKey();
    KeyMetadata second = createKey();
    kms.createAlias(
        new CreateAliasRequest().withAliasName("alias/a").withTargetKeyId(first.getKeyId()));
    assertThat(describe("alias/a").getKeyId()).isEqualTo(first.getKeyId());
    kms.updateAlias(
        new UpdateAliasRequest().withAliasName("alias/a").withTargetKeyId(second.getKeyId()));
    assertThat(kms.listAliases(new ListAliasesRequest().withKeyId(second.getKeyId())).getAliases())
        .extracting(AliasListEntry::getAliasName)
        .containsExactly("alias/a");
    kms.deleteAlias(new DeleteAliasRequest().withAliasName("alias/a"));
    assertType("NotFoundException", () -> describe("alias/a"));
  }

  @Test
  void dataKeys_openToTheirBytes() {
    String key = createKey().getKeyId();
    GenerateDataKeyResult made =
        kms.generateDataKey(
            new GenerateDataKeyRequest()
                .withKeyId(key)
                .withKeySpec("AES_256")
                .withEncryptionContext(CONTEXT));
    ByteBuffer silent =
        kms.generateDataKeyWithoutPlaintext(
                new GenerateDataKeyWithoutPlaintextRequest()
                    .withKeyId(key)
                    .withNumberOfBytes(16)
                    .withEncryptionContext(CONTEXT))
            .getCiphertextBlob();

    assertThat(kms.decrypt(decrypt(made.getCiphertextBlob())).getPlaintext())
        .isEqualTo(made.getPlaintext());
    assertThat(kms.decrypt(decrypt(silent)).getPlaintext().remaining()).isEqualTo(16);
    assertThat(
            kms.generateRandom(new GenerateRandomRequest().withNumberOfBytes(24))
                .getPlaintext()
                .remaining())
        .isEqualTo(24);
  }

  @Test
  void ciphertexts_moveAndOutliveARotation() {
    KeyMetadata from = createKey();
    KeyMetadata to = createKey();
    ByteBuffer blob = encrypt(from.getKeyId());
    kms.rotateKeyOnDemand(new RotateKeyOnDemandRequest().withKeyId(from.getKeyId()));
    ReEncryptResult moved =
        kms.reEncrypt(
            new ReEncryptRequest()
                .withCiphertextBlob(blob.duplicate())
                .withSourceKeyId(from.getArn())
                .withSourceEncryptionContext(CONTEXT)
                .withDestinationKeyId(to.getArn())
                .withDestinationEncryptionContext(CONTEXT));

    assertThat(moved.getKeyId()).isEqualTo(to.getArn());
    assertThat(kms.decrypt(decrypt(blob)).getPlaintext()).isEqualTo(SECRET);
    assertThat(kms.decrypt(decrypt(moved.getCiphertextBlob())).getPlaintext()).isEqualTo(SECRET);
  }

  @Test
  void refusals_haveTheTypesOfAws() {
    KeyMetadata key = createKey();
    KeyMetadata other = createKey();
    ByteBuffer blob = encrypt(key.getKeyId());
    byte[] changed = new byte[blob.remaining()];
    blob.duplicate().get(changed);
    changed[changed.length / 2] ^= 1;

    assertType("InvalidCiphertextException", () -> kms.decrypt(decrypt(ByteBuffer.wrap(changed))));
    assertType(
        "InvalidCiphertextException",
        () -> kms.decrypt(decrypt(blob).withEncryptionContext(Map.of("tenant", "two"))));
    assertType("IncorrectKeyException", () -> kms.decrypt(decrypt(blob).withKeyId(other.getArn())));
    assertType(
        "NotFoundException",
        () -> kms.decrypt(decrypt(blob).withKeyId(key.getArn().replace("us-east", "us-west"))));
    kms.disableKey(new DisableKeyRequest().withKeyId(key.getKeyId()));
    assertType("DisabledException", () -> kms.decrypt(decrypt(blob)));
    kms.scheduleKeyDeletion(new ScheduleKeyDeletionRequest().withKeyId(key.getKeyId()));
    assertType("KMSInvalidStateException", () -> kms.decrypt(decrypt(blob)));
  }

  private static void assertType(String type, Runnable call) {
    assertThatExceptionOfType(AWSKMSException.class)
        .isThrownBy(call::run)
        .satisfies(e -> assertThat(e.getErrorCode()).isEqualTo(type));
  }
}
