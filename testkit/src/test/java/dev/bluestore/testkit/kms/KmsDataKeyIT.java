package dev.bluestore.testkit.kms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;
import software.amazon.awssdk.services.kms.model.DryRunOperationException;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KmsException;

class KmsDataKeyIT {

  private static final Map<String, String> CONTEXT = Map.of("tenant", "one", "purpose", "test");

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

  private static SdkBytes open(SdkBytes blob, Map<String, String> context) {
    return client
        .decrypt(request -> request.ciphertextBlob(blob).encryptionContext(context))
        .plaintext();
  }

  @Test
  void dataKey_isGenerated_opensToTheSameBytes() {
    KeyMetadata key = kms.createKey();
    GenerateDataKeyResponse made =
        client.generateDataKey(
            request ->
                request.keyId(key.keyId()).keySpec(DataKeySpec.AES_256).encryptionContext(CONTEXT));

    assertThat(made.plaintext().asByteArray()).hasSize(32);
    assertThat(made.keyId()).isEqualTo(key.arn());
    assertThat(open(made.ciphertextBlob(), CONTEXT)).isEqualTo(made.plaintext());
  }

  @Test
  void dataKey_withoutPlaintext_opensToSoManyBytes() {
    KeyMetadata key = kms.createKey();
    SdkBytes blob =
        client
            .generateDataKeyWithoutPlaintext(
                request -> request.keyId(key.keyId()).numberOfBytes(48))
            .ciphertextBlob();

    assertThat(open(blob, Map.of()).asByteArray()).hasSize(48);
  }

  @Test
  void dataKey_withoutASizeOrWithTwo_isNotValid() {
    String key = kms.createKey().keyId();

    assertInvalid(() -> client.generateDataKey(request -> request.keyId(key)));
    assertInvalid(
        () ->
            client.generateDataKey(
                request -> request.keyId(key).numberOfBytes(32).keySpec(DataKeySpec.AES_256)));
    assertInvalid(() -> client.generateDataKey(request -> request.keyId(key).numberOfBytes(1025)));
  }

  private static void assertInvalid(Runnable call) {
    assertThatExceptionOfType(KmsException.class)
        .isThrownBy(call::run)
        .satisfies(
            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException"));
  }

  @Test
  void plaintext_ofTheGreatestSize_isTakenAndNoMore() {
    String key = kms.createKey().keyId();

    assertThat(client.encrypt(request -> request.keyId(key).plaintext(zeros(4096))).keyId())
        .endsWith(key);
    assertInvalid(() -> client.encrypt(request -> request.keyId(key).plaintext(zeros(4097))));
    assertInvalid(() -> client.encrypt(request -> request.keyId(key).plaintext(zeros(0))));
    assertInvalid(() -> client.encrypt(request -> request.plaintext(zeros(1))));
  }

  private static SdkBytes zeros(int length) {
    return SdkBytes.fromByteArray(new byte[length]);
  }

  @Test
  void randomBytes_areAsManyAsAskedFor() {
    SdkBytes random = client.generateRandom(request -> request.numberOfBytes(24)).plaintext();

    assertThat(random.asByteArray()).hasSize(24).isNotEqualTo(new byte[24]);
  }

  @Test
  void call_thatIsADryRun_saysThatItWouldHaveSucceeded() {
    String key = kms.createKey().keyId();

    assertThatExceptionOfType(DryRunOperationException.class)
        .isThrownBy(
            () ->
                client.encrypt(
                    request -> request.keyId(key).plaintext(Kms.bytes("x")).dryRun(true)));
  }
}
