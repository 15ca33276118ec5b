package dev.bluestore.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NonceBytesTest {

  /** A generator that counts its calls, and whose every byte is another than the one before. */
  private static final class Counter extends SecureRandom {

    private static final long serialVersionUID = 1L;

    private final List<Integer> sizes = new ArrayList<>();
    private int next;

    @Override
    public void nextBytes(byte[] bytes) {
      sizes.add(bytes.length);
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) next++;
      }
    }
  }

  @Test
  void nonces_ofABlock_areItsBytesOneAfterAnother() {
    Counter random = new Counter();
    NonceBytes nonces = new NonceBytes(random, 2);

    List<String> given =
        IntStream.range(0, 5).mapToObj(i -> HexFormat.of().formatHex(nonces.next())).toList();

    assertThat(random.sizes).containsExactly(48, 48, 48);
    assertThat(given)
        .doesNotHaveDuplicates()
        .allSatisfy(nonce -> assertThat(nonce).hasSize(2 * XaesNonce.BYTES))
        .startsWith("000102030405060708090a0b0c0d0e0f1011121314151617");
  }

  @Test
  void nonces_askedForByManyThreads_areNeverTheSame() {
    NonceBytes nonces = new NonceBytes(new SecureRandom(), 128);

    assertThat(
            IntStream.range(0, 20_000)
                .parallel()
                .mapToObj(i -> HexFormat.of().formatHex(nonces.next()))
                .toList())
        .doesNotHaveDuplicates();
  }
}
