package dev.bluestore.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.crypto.XaesKey;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A content key lives as long as someone holds it. */
class ContentKeyTest {

  private static final CryptoProvider CRYPTO = CryptoProvider.current();

  private final KeyId keyId = KeyId.of(Instant.parse("2026-11-22T10:38:00Z"), "A".repeat(32));
  private final ContentKey key =
      new ContentKey(keyId, true, CRYPTO, new byte[XaesKey.KEY_BYTES], new byte[32]);

  @Test
  void key_heldByAnother_outlivesItsOwner() {
    assertThat(key.tryHold()).isTrue();
    assertThat(key.tryHold()).isTrue();
    key.close();
    key.close();
    assertThat(seals()).isTrue();

    key.close();
    assertThatIllegalStateException().isThrownBy(this::seals);
  }

  @Test
  void key_thatNobodyHolds_isWipedForGood() {
    key.close();

    assertThat(key.tryHold()).isFalse();
    assertThat(key.tryHold()).isFalse();
    key.close();
    assertThat(key.tryHold()).isFalse();
    assertThatIllegalStateException().isThrownBy(this::seals);
  }

  @Test
  void key_shown_isItsId() {
    assertThat(key).hasToString("dek#2026-11-22T10:38:00Z#" + "A".repeat(32));
    assertThat(key.keyId()).isEqualTo(keyId);
    assertThat(key.active()).isTrue();
  }

  private boolean seals() {
    return key.key().seal(CRYPTO.freshNonce(), new byte[0], new byte[1]).length > 1;
  }
}
