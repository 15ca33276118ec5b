package dev.bluestore.testkit.kms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.kms.model.EncryptRequest;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.NotFoundException;

class KmsFaultsIT {

  private Kms kms;
  private String key;

  @BeforeEach
  void start() {
    kms = new Kms();
    key = kms.createKey().keyId();
    kms.server().forgetRequests();
  }

  @AfterEach
  void stop() {
    kms.close();
  }

  private EncryptRequest.Builder request() {
    return EncryptRequest.builder()
        .keyId(key)
        .plaintext(Kms.bytes("x"))
        .encryptionContext(Map.of("tenant", "one"));
  }

  private void encrypt() {
    kms.client().encrypt(request().build());
  }

  @ParameterizedTest
  @CsvSource({
    "THROTTLED,            ThrottlingException,        400, 3",
    "DENIED,               AccessDeniedException,      400, 1",
    "INTERNAL,             KMSInternalException,       500, 3",
    "DEPENDENCY_TIMED_OUT, DependencyTimeoutException, 500, 3",
    "KEY_UNAVAILABLE,      KeyUnavailableException,    500, 3"
  })
  void fault_everywhere_isAnsweredAsAwsDoes(KmsFault fault, String type, int status, int least) {
    kms.server().faults().everywhere(fault);

    assertThatExceptionOfType(KmsException.class)
        .isThrownBy(this::encrypt)
        .satisfies(
            e -> {
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo(type);
              assertThat(e.statusCode()).isEqualTo(status);
            });
    assertThat(kms.server().requests())
        .hasSizeGreaterThanOrEqualTo(least)
        .allSatisfy(request -> assertThat(request.error()).contains(type));
  }

  @Test
  void throttling_ofTheNextCall_isOverWithTheNextTry() {
    kms.server().faults().next(1, "Encrypt", KmsFault.THROTTLED);

    encrypt();

    assertThat(kms.server().requests())
        .extracting(KmsRequest::error)
        .containsExactly(Optional.of("ThrottlingException"), Optional.empty());
  }

  @Test
  void fault_ofAnotherOperation_isNotShown() {
    kms.server().faults().every("Decrypt", KmsFault.DENIED);

    encrypt();

    assertThat(kms.server().requests())
        .containsExactly(
            new KmsRequest(
                "Encrypt",
                "us-east-1",
                "local",
                Optional.of(key),
                Map.of("tenant", "one"),
                Optional.empty()));
  }

  @Test
  void fault_isCleared_isOver() {
    kms.server().faults().everywhere(KmsFault.DENIED);
    kms.server().faults().clear();

    encrypt();

    assertThat(kms.server().requests()).hasSize(1);
  }

  @Test
  void fault_ofNoCalls_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> kms.server().faults().next(0, "Encrypt", KmsFault.DENIED));
  }

  @Test
  void silence_lastsLongerThanTheCaller() {
    kms.server().faults().everywhere(KmsFault.SILENT);
    EncryptRequest hurried =
        request().overrideConfiguration(o -> o.apiCallTimeout(Duration.ofMillis(300))).build();

    assertThatExceptionOfType(ApiCallTimeoutException.class)
        .isThrownBy(() -> kms.client().encrypt(hurried));
  }

  @Test
  void connection_isCut_isTriedAgain() {
    kms.server().faults().next(1, "Encrypt", KmsFault.CUT);

    encrypt();

    kms.server().faults().everywhere(KmsFault.CUT);
    assertThatExceptionOfType(SdkClientException.class).isThrownBy(this::encrypt);
  }

  @Test
  void answer_underAnotherName_namesNoKeyOfTheServer() {
    kms.server().faults().next(1, "Encrypt", KmsFault.ANOTHER_KEY_NAMED);

    String named = kms.client().encrypt(request().build()).keyId();

    assertThat(named).doesNotContain(key);
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> kms.client().describeKey(describe -> describe.keyId(named)));
  }
}
