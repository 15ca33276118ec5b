package dev.bluestore.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a key is used; what it computes is in the published vectors. */
class XaesKeyTest {

  private static final byte[] AAD = {1};
  private static final byte[] PLAINTEXT = {2};

  private final CryptoProvider crypto = CryptoProvider.current();

  @Test
  void nonce_usedASecondTime_isRefused() {
    XaesNonce nonce = crypto.freshNonce();
    try (XaesKey key = key()) {
      byte[] sealed = key.seal(nonce, AAD, PLAINTEXT);
      assertThat(key.open(nonce.toByteArray(), AAD, sealed)).hasValue(PLAINTEXT);
      assertThatIllegalStateException().isThrownBy(() -> key.seal(nonce, AAD, PLAINTEXT));
    }
  }

  @Test
  void key_closed_neitherSealsNorOpens() {
    XaesNonce nonce = crypto.freshNonce();
    XaesKey key = key();
    byte[] sealed = key.seal(nonce, AAD, PLAINTEXT);
    key.close();

    assertThatIllegalStateException()
        .isThrownBy(() -> key.seal(crypto.freshNonce(), AAD, PLAINTEXT));
    assertThatIllegalStateException().isThrownBy(() -> key.open(nonce.toByteArray(), AAD, sealed));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 12, 23, 25})
  void nonce_ofAnotherSize_opensNothing(int size) {
    try (XaesKey key = key()) {
      assertThat(key.open(new byte[size], AAD, new byte[17])).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 15, 16})
  void ciphertext_thatIsTooShort_opensNothing(int size) {
    try (XaesKey key = key()) {
      assertThat(key.open(new byte[XaesNonce.BYTES], AAD, new byte[size])).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 31, 33})
  void key_ofAnotherSize_isRefused(int size) {
    SecretBytes secret = SecretBytes.takeOwnership(new byte[size]);
    assertThatIllegalArgumentException().isThrownBy(() -> new XaesKey(crypto, secret));
  }

  private XaesKey key() {
    return new XaesKey(crypto, SecretBytes.takeOwnership(new byte[XaesKey.KEY_BYTES]));
  }
}
