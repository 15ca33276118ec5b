package dev.bluestore.contract;

import static dev.bluestore.contract.Scene.BINDING;
import static dev.bluestore.contract.Scene.CONTEXT;
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
