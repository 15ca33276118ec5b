package dev.bluestore.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.error.KeyRefusedException;
import dev.bluestore.error.KeyRefusedException.Reason;
import dev.bluestore.error.KeyUnavailableException;
import dev.bluestore.testkit.kms.KmsFault;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** KMS refuses, fails, is slow or is not there. */
class AwsKmsRefusalIT {

  /** Two seconds are promised; the rest is for a machine that is busy. */
  private static final Duration PROMISED = Duration.ofSeconds(5);

  private KmsScene kms;
  private String arn;
  private AwsKmsKeyProvider provider;
  private EncryptedDek wrapped;

  @BeforeEach
  void start() {
    kms = new KmsScene();
    arn = kms.createKey();
    provider = kms.builder(arn).build();
    wrapped = KmsScene.generate(provider);
    kms.takeRequests();
  }

  @AfterEach
  void stop() {
    provider.close();
    kms.close();
  }

  private void open() {
    KmsScene.open(provider, arn, wrapped);
  }

  private void assertRefused(String code, Reason reason) {
    assertThatExceptionOfType(KeyRefusedException.class)
        .isThrownBy(this::open)
        .withMessageContaining(arn)
        .satisfies(e -> assertThat(e.code()).isEqualTo(code))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    assertThat(kms.takeRequests()).containsExactly("Decrypt " + code);
  }

  private void assertUnavailable() {
    Assertions.assertTimeout(
        PROMISED,
        () ->
            assertThatExceptionOfType(KeyUnavailableException.class)
                .isThrownBy(this::open)
                .withMessageContaining(arn)
                .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1)));
  }

  @Test
  void access_thatIsDenied_isRefusedAtOnce() {
    kms.server().faults().everywhere(KmsFault.DENIED);

    assertRefused("AccessDeniedException", Reason.ACCESS_DENIED);
  }

  @Test
  void key_thatIsDisabled_isRefusedAtOnceUntilItIsEnabled() {
    kms.admin().disableKey(request -> request.keyId(arn));
    assertRefused("DisabledException", Reason.DISABLED);

    kms.admin().enableKey(request -> request.keyId(arn));
    open();
    assertThat(kms.takeRequests()).containsExactly("Decrypt");
  }

  @Test
  void key_thatIsToBeDeleted_isRefusedAtOnce() {
    kms.admin().scheduleKeyDeletion(request -> request.keyId(arn));

    assertRefused("KMSInvalidStateException", Reason.INVALID_STATE);
  }

  @Test
  void key_thatIsNotThere_isRefusedAtOnce() {
    String absent = arn.substring(0, arn.length() - 36) + "00000000-0000-4000-8000-000000000000";
    try (AwsKmsKeyProvider lost = kms.builder(absent).build()) {
      assertThatExceptionOfType(KeyRefusedException.class)
          .isThrownBy(() -> KmsScene.generate(lost))
          .withMessageContaining("BLUE_KMS_KEY_ARN")
          .satisfies(e -> assertThat(e.code()).isEqualTo("NotFoundException"))
          .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NOT_FOUND));
    }
    assertThat(kms.takeRequests()).containsExactly("GenerateDataKey NotFoundException");
  }

  @ParameterizedTest
  @EnumSource(names = {"THROTTLED", "INTERNAL", "DEPENDENCY_TIMED_OUT", "KEY_UNAVAILABLE", "CUT"})
  void fault_ofOneCall_isTriedAgain(KmsFault fault) {
    kms.server().faults().next(1, "Decrypt", fault);

    open();

    assertThat(kms.takeRequests()).hasSize(2).last().isEqualTo("Decrypt");
  }

  @ParameterizedTest
  @EnumSource(
      names = {"THROTTLED", "INTERNAL", "DEPENDENCY_TIMED_OUT", "KEY_UNAVAILABLE", "CUT", "SILENT"})
  void fault_thatLasts_isReportedWithinTheDeadline(KmsFault fault) {
    kms.server().faults().everywhere(fault);

    assertUnavailable();

    kms.server().faults().clear();
    open();
  }

  @Test
  void throttling_ofManyCalls_isWaitedOutWithinTheDeadline() {
    kms.server().faults().next(4, "Decrypt", KmsFault.THROTTLED);

    open();

    assertThat(kms.takeRequests()).hasSize(5).last().isEqualTo("Decrypt");
  }

  @Test
  void answer_thatIsLost_isAskedForAgainWithinTheDeadline() {
    kms.server().faults().next(1, "Decrypt", KmsFault.SILENT);

    open();

    kms.server().faults().clear();
  }

  @Test
  void service_thatIsGone_isReportedWithinTheDeadline() {
    kms.server().close();

    assertUnavailable();
  }

  @Test
  void proof_whileAccessIsDenied_isNeitherTrueNorFalse() {
    try (KekHandle kek = provider.deriveKek(provider.umk(), KmsScene.CONTEXT)) {
      DekBinding tombstone = KmsScene.BINDING.with(DekPurpose.SHRED);
      EncryptedDek proof = provider.prove(kek, tombstone, new byte[32]);
      kms.server().faults().everywhere(KmsFault.DENIED);

      assertThatExceptionOfType(KeyRefusedException.class)
          .isThrownBy(() -> provider.verifyProof(kek, tombstone, proof, new byte[32]));
    }
  }
}
