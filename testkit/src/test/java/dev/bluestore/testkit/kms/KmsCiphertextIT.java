package dev.bluestore.testkit.kms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DecryptResponse;
import software.amazon.awssdk.services.kms.model.DisabledException;
import software.amazon.awssdk.services.kms.model.EncryptResponse;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;
import software.amazon.awssdk.services.kms.model.InvalidKeyUsageException;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.KmsInvalidStateException;
import software.amazon.awssdk.services.kms.model.NotFoundException;
import software.amazon.awssdk.services.kms.model.ReEncryptResponse;

class KmsCiphertextIT {

  private static final Map<String, String> CONTEXT = Map.of("tenant", "one", "purpose", "test");
  private static final SdkBytes SECRET = Kms.bytes("a secret of some length");

  private static Kms kms;
  private static KmsClient client;

  @BeforeAll
  static void start() {
    kms = new Kms();
    client = kms.client();
  }

  @AfterAll
  static void stop() {
    kms.close();
  }

  private static SdkBytes encrypt(String key, Map<String, String> context) {
    return client
        .encrypt(request -> request.keyId(key).plaintext(SECRET).encryptionContext(context))
        .ciphertextBlob();
  }

  private static DecryptResponse decrypt(SdkBytes blob, String key, Map<String, String> context) {
    return client.decrypt(
        request -> request.keyId(key).ciphertextBlob(blob).encryptionContext(context));
  }

  @Test
  void ciphertext_underItsKeyAndContext_opens() {
    KeyMetadata key = kms.createKey();
    EncryptResponse sealed =
        client.encrypt(
            request -> request.keyId(key.keyId()).plaintext(SECRET).encryptionContext(CONTEXT));
    DecryptResponse opened = decrypt(sealed.ciphertextBlob(), key.arn(), CONTEXT);

    assertThat(sealed.keyId()).isEqualTo(key.arn());
    assertThat(opened.plaintext()).isEqualTo(SECRET);
    assertThat(opened.keyId()).isEqualTo(key.arn());
    assertThat(opened.keyMaterialId()).isEqualTo(key.currentKeyMaterialId());
    assertThat(encrypt(key.arn(), CONTEXT)).isNotEqualTo(sealed.ciphertextBlob());
  }

  @Test
  void ciphertext_withoutANamedKey_opensUnderItsOwn() {
    KeyMetadata key = kms.createKey();
    SdkBytes blob = encrypt(key.keyId(), Map.of());

    DecryptResponse opened = client.decrypt(request -> request.ciphertextBlob(blob));

    assertThat(opened.plaintext()).isEqualTo(SECRET);
    assertThat(opened.keyId()).isEqualTo(key.arn());
  }

  @Test
  void ciphertext_withAByteChangedAnywhere_isInvalid() {
    KeyMetadata key = kms.createKey();
    byte[] blob = encrypt(key.keyId(), CONTEXT).asByteArray();
    for (int at = 0; at < blob.length; at++) {
      byte[] changed = blob.clone();
      changed[at] ^= 1;
      assertThatExceptionOfType(InvalidCiphertextException.class)
          .as("byte %d", at)
          .isThrownBy(() -> decrypt(SdkBytes.fromByteArray(changed), key.keyId(), CONTEXT));
    }
  }

  @Test
  void ciphertext_underAnotherContext_isInvalid() {
    KeyMetadata key = kms.createKey();
    SdkBytes blob = encrypt(key.keyId(), CONTEXT);

    for (Map<String, String> other :
        List.of(
            Map.<String, String>of(),
            Map.of("tenant", "one"),
            Map.of("tenant", "one", "purpose", "Test"),
            Map.of("tenant", "one", "Purpose", "test"),
            Map.of("tenant", "one", "purpose", "test", "more", ""))) {
      assertThatExceptionOfType(InvalidCiphertextException.class)
          .isThrownBy(() -> decrypt(blob, key.keyId(), other))
          .satisfies(e -> assertThat(e.statusCode()).isEqualTo(400));
    }
  }

  @Test
  void ciphertext_underAnotherKey_isIncorrect() {
    SdkBytes blob = encrypt(kms.createKey().keyId(), CONTEXT);
    KeyMetadata other = kms.createKey();

    assertThatExceptionOfType(IncorrectKeyException.class)
        .isThrownBy(() -> decrypt(blob, other.arn(), CONTEXT));
  }

  @Test
  void ciphertext_underAnArnWithAByteChanged_isNotFound() {
    KeyMetadata key = kms.createKey();
    SdkBytes blob = encrypt(key.keyId(), CONTEXT);
    char last = key.arn().charAt(key.arn().length() - 1);
    String changed = key.arn().substring(0, key.arn().length() - 1) + (last == '0' ? '1' : '0');

    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> decrypt(blob, changed, CONTEXT));
  }

  @Test
  void ciphertext_ofAnotherRegion_isDenied() {
    SdkBytes blob = encrypt(kms.createKey().keyId(), CONTEXT);

    try (KmsClient europe = kms.client(Region.EU_WEST_1)) {
      assertThatExceptionOfType(KmsException.class)
          .isThrownBy(
              () ->
                  europe.decrypt(
                      request -> request.ciphertextBlob(blob).encryptionContext(CONTEXT)))
          .satisfies(
              e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException"));
    }
  }

  @Test
  void ciphertext_ofAMultiRegionKey_opensUnderItsReplica() {
    KeyMetadata key = client.createKey(request -> request.multiRegion(true)).keyMetadata();
    client.replicateKey(request -> request.keyId(key.keyId()).replicaRegion("eu-west-1"));
    String replica = key.arn().replace("us-east-1", "eu-west-1");
    SdkBytes blob = encrypt(key.arn(), CONTEXT);

    try (KmsClient europe = kms.client(Region.EU_WEST_1)) {
      DecryptResponse opened =
          europe.decrypt(
              request -> request.keyId(replica).ciphertextBlob(blob).encryptionContext(CONTEXT));
      assertThat(opened.plaintext()).isEqualTo(SECRET);
      assertThat(opened.keyId()).isEqualTo(replica);
    }
  }

  @Test
  void ciphertext_fromBeforeARotation_stillOpens() {
    KeyMetadata key = kms.createKey();
    SdkBytes before = encrypt(key.keyId(), CONTEXT);
    client.rotateKeyOnDemand(request -> request.keyId(key.keyId()));
    SdkBytes after = encrypt(key.keyId(), CONTEXT);

    DecryptResponse old = decrypt(before, key.arn(), CONTEXT);
    DecryptResponse recent = decrypt(after, key.arn(), CONTEXT);
    assertThat(old.plaintext()).isEqualTo(recent.plaintext()).isEqualTo(SECRET);
    assertThat(old.keyMaterialId()).isNotEqualTo(recent.keyMaterialId());
  }

  @Test
  void key_thatIsDisabledOrPendingDeletion_isRefused() {
    KeyMetadata key = kms.createKey();
    SdkBytes blob = encrypt(key.keyId(), CONTEXT);

    client.disableKey(request -> request.keyId(key.keyId()));
    assertThatExceptionOfType(DisabledException.class)
        .isThrownBy(() -> decrypt(blob, key.arn(), CONTEXT));
    assertThatExceptionOfType(DisabledException.class)
        .isThrownBy(() -> encrypt(key.arn(), CONTEXT));

    client.scheduleKeyDeletion(request -> request.keyId(key.keyId()));
    assertThatExceptionOfType(KmsInvalidStateException.class)
        .isThrownBy(() -> decrypt(blob, key.arn(), CONTEXT));
  }

  @Test
  void key_forAnotherUse_isRefused() {
    KeyMetadata mac =
        client
            .createKey(request -> request.keySpec("HMAC_256").keyUsage("GENERATE_VERIFY_MAC"))
            .keyMetadata();

    assertThatExceptionOfType(InvalidKeyUsageException.class)
        .isThrownBy(() -> encrypt(mac.keyId(), CONTEXT));
  }

  @Test
  void ciphertext_isReEncrypted_opensUnderTheOtherKeyAndContextAlone() {
    KeyMetadata from = kms.createKey();
    KeyMetadata to = kms.createKey();
    SdkBytes blob = encrypt(from.keyId(), CONTEXT);
    Map<String, String> other = Map.of("tenant", "two");
    ReEncryptResponse moved =
        client.reEncrypt(
            request ->
                request
                    .ciphertextBlob(blob)
                    .sourceKeyId(from.arn())
                    .sourceEncryptionContext(CONTEXT)
                    .destinationKeyId(to.arn())
                    .destinationEncryptionContext(other));

    assertThat(moved.sourceKeyId()).isEqualTo(from.arn());
    assertThat(moved.keyId()).isEqualTo(to.arn());
    assertThat(decrypt(moved.ciphertextBlob(), to.arn(), other).plaintext()).isEqualTo(SECRET);
    assertThatExceptionOfType(InvalidCiphertextException.class)
        .isThrownBy(() -> decrypt(moved.ciphertextBlob(), to.arn(), CONTEXT));
    assertThatExceptionOfType(IncorrectKeyException.class)
        .isThrownBy(
            () ->
                client.reEncrypt(
                    request ->
                        request
                            .ciphertextBlob(blob)
                            .sourceKeyId(to.arn())
                            .sourceEncryptionContext(CONTEXT)
                            .destinationKeyId(from.arn())));
  }
}
