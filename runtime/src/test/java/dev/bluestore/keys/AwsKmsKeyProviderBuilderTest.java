package dev.bluestore.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.error.ConfigurationException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AwsKmsKeyProviderBuilderTest {

  private static final String KEYS = "arn:aws:kms:eu-central-1:111122223333:key/";
  private static final String FIRST = KEYS + "11111111-1111-4111-8111-111111111111";
  private static final String SECOND = KEYS + "22222222-2222-4222-8222-222222222222";
  private static final String THIRD = KEYS + "33333333-3333-4333-8333-333333333333";

  @Test
  void provider_ofAnEnvironment_hasItsKeys() {
    Map<String, String> environment =
        Map.of(
            "BLUE_KMS_KEY_ARN",
            " " + FIRST + " ",
            "BLUE_KMS_FORMER_KEY_ARNS",
            SECOND + ", " + THIRD);
    try (AwsKmsKeyProvider provider =
        AwsKmsKeyProvider.builder().environment(environment).build()) {
      assertThat(provider.umk().id()).isEqualTo(FIRST);
      assertThat(provider.umk(SECOND).map(UmkHandle::id)).contains(SECOND);
      assertThat(provider.umk(THIRD).map(UmkHandle::id)).contains(THIRD);
      assertThat(provider).hasToString("AwsKmsKeyProvider[" + FIRST + "]");
    }
  }

  @Test
  void provider_withoutAKey_namesTheSetting() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> AwsKmsKeyProvider.builder().environment(Map.of()).build())
        .withMessageContaining("BLUE_KMS_KEY_ARN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11111111-1111-4111-8111-111111111111",
        "alias/notes",
        "arn:aws:kms:eu-central-1:111122223333:alias/notes",
        "arn:aws:s3:eu-central-1:111122223333:key/1",
        "arn:aws:kms::111122223333:key/1",
        "arn:aws:kms:eu-central-1:1111:key/1",
        "arn:aws:kms:eu-central-1:111122223333:key/1/2"
      })
  void key_thatIsNoArnOfAKey_isRefused(String arn) {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> AwsKmsKeyProvider.builder().keyArn(arn).build())
        .withMessageContaining("BLUE_KMS_KEY_ARN");
  }

  @Test
  void formerKeys_withAGapInTheList_areRefused() {
    Map<String, String> environment =
        Map.of("BLUE_KMS_KEY_ARN", FIRST, "BLUE_KMS_FORMER_KEY_ARNS", SECOND + ",," + THIRD);

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> AwsKmsKeyProvider.builder().environment(environment).build())
        .withMessageContaining("BLUE_KMS_FORMER_KEY_ARNS");
  }

  @Test
  void endpoint_thatIsNoUrl_isRefused() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> AwsKmsKeyProvider.builder().keyArn(FIRST).endpoint("kms:8080").build())
        .withMessageContaining("KMS_ENDPOINT");
  }

  @Test
  void provider_thatIsClosed_isUselessAfterwards() {
    AwsKmsKeyProvider provider = AwsKmsKeyProvider.builder().keyArn(FIRST).build();
    provider.close();

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> KmsScene.generate(provider));
  }
}
