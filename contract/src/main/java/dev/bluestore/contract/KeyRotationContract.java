package dev.bluestore.contract;

import static dev.bluestore.contract.Scene.BINDING;
import static dev.bluestore.contract.Scene.CONTEXT;
import static dev.bluestore.contract.Scene.TOMBSTONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.error.TamperedException;
import dev.bluestore.keys.DekHandle;
import dev.bluestore.keys.EncryptedDek;
import dev.bluestore.keys.KekHandle;
import dev.bluestore.keys.KeyProvider;
import dev.bluestore.keys.UmkHandle;
import org.junit.jupiter.api.Test;

/** What a {@link KeyProvider} must pass as well where it keeps former master keys. */
public interface KeyRotationContract extends KeyProviderContract {

  /**
   * A provider whose current master key is the one of {@link #openOther()}, and which has the one
   * of {@link #open()} as a former one.
   */
  KeyProvider openRotated();

  /** A former master key opens what it wrapped, and wraps nothing new. */
  @Test
  default void masterKey_thatIsFormer_opensAndIsNotCurrent() {
    try (Scene before = Scene.of(open());
        KeyProvider rotated = openRotated();
        KekHandle former = former(rotated, before);
        DekHandle opened = rotated.decryptDek(former, before.wrapped(), BINDING)) {
      assertThat(opened.sameKey(before.dek())).isTrue();
      assertThat(rotated.umk(CONTEXT).id()).isNotEqualTo(before.kek().umkId());
    }
  }

  /** Former master keys are listed, and the current one is not among them. */
  @Test
  default void masterKeys_thatAreFormer_areListed() {
    try (KeyProvider before = open();
        KeyProvider rotated = openRotated()) {
      assertThat(rotated.former()).extracting(UmkHandle::id).containsExactly(before.umk().id());
      assertThat(rotated.umk().id()).isNotEqualTo(before.umk().id());
      assertThat(before.former()).isEmpty();
    }
  }

  /** What is made after the rotation does not open for who has the former key alone. */
  @Test
  default void dek_madeAfterTheRotation_isUnderTheCurrentMasterKeyAlone() {
    try (Scene after = Scene.of(openRotated());
        KeyProvider before = open();
        KekHandle former = Scene.kek(before, CONTEXT)) {
      assertThat(before.umk(after.kek().umkId(), CONTEXT)).isEmpty();
      assertThatExceptionOfType(TamperedException.class)
          .isThrownBy(() -> before.decryptDek(former, after.wrapped(), BINDING));
    }
  }

  /** A proof from before the rotation verifies under the former key, and under no other. */
  @Test
  default void proof_madeBeforeTheRotation_verifiesUnderTheFormerMasterKeyAlone() {
    byte[] digest = new byte[32];
    try (Scene before = Scene.of(open());
        KeyProvider rotated = openRotated();
        KekHandle former = former(rotated, before);
        KekHandle current = Scene.kek(rotated, CONTEXT)) {
      EncryptedDek proof = before.provider().prove(before.kek(), TOMBSTONE, digest);
      assertThat(rotated.verifyProof(former, TOMBSTONE, proof, digest)).isTrue();
      assertThat(rotated.verifyProof(current, TOMBSTONE, proof, digest)).isFalse();
    }
  }

  /** The current master key, and one that is not there, are not retired. */
  @Test
  default void masterKey_thatIsNotFormer_isNotRetired() {
    try (KeyProvider rotated = openRotated()) {
      String current = rotated.umk().id();
      assertThat(rotated.retire(current)).isFalse();
      assertThat(rotated.retire("local:AAAAAAAAAAAAAAAA")).isFalse();
      assertThat(rotated.umk(current)).isPresent();
      assertThat(rotated.former()).hasSize(1);
    }
  }

  /** A data key moves to the current master key as it is. */
  @Test
  default void dek_rewrappedUnderTheCurrentMasterKey_isTheSameKey() {
    try (Scene before = Scene.of(open());
        KeyProvider rotated = openRotated();
        KekHandle former = former(rotated, before);
        KekHandle current = Scene.kek(rotated, CONTEXT)) {
      EncryptedDek moved = rotated.rewrapDek(before.wrapped(), former, BINDING, current, BINDING);
      try (DekHandle opened = rotated.decryptDek(current, moved, BINDING)) {
        assertThat(opened.sameKey(before.dek())).isTrue();
      }
      assertThatExceptionOfType(TamperedException.class)
          .isThrownBy(() -> rotated.decryptDek(former, moved, BINDING));
    }
  }

  private static KekHandle former(KeyProvider rotated, Scene before) {
    UmkHandle umk = rotated.umk(before.kek().umkId(), CONTEXT).orElseThrow();
    return rotated.deriveKek(umk, CONTEXT);
  }
}
