package dev.bluestore.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits of the output; its bytes are those of the published vectors. */
class HkdfTest {

  private static final byte[] KEY = new byte[32];

  private final Hkdf hkdf = new Hkdf(CryptoProvider.current());

  @ParameterizedTest
  @ValueSource(ints = {1, 31, 32, 33, 64, 8160})
  void output_ofAnyAllowedSize_isTheStartOfTheLongest(int length) {
    byte[] longest = hkdf.expand(KEY, KEY, 8160);
    assertThat(hkdf.expand(KEY, KEY, length)).hasSize(length).isEqualTo(start(longest, length));
    assertThat(hkdf.derive(KEY, KEY, length)).hasSize(length);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 8161})
  void output_ofAnotherSize_isRefused(int length) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> hkdf.expand(KEY, KEY, length))
        .withMessageContaining("8160");
  }

  private static byte[] start(byte[] bytes, int length) {
    return Arrays.copyOf(bytes, length);
  }
}
