package dev.bluestore.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.vectors.VectorFile;
import dev.bluestore.vectors.VectorTest;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** NIST CAVP, AES-256-GCM: every case with a nonce of 96 bits and a tag of 128. */
class AesGcmKnownAnswersTest {

  private final AesGcm gcm = new AesGcm(CryptoProvider.current());

  static List<VectorTest> encryptions() {
    return VectorFile.of("kat/aes-256-gcm-encrypt.json").tests();
  }

  static List<VectorTest> decryptions() {
    return VectorFile.of("kat/aes-256-gcm-decrypt.json").tests();
  }

  @BeforeAll
  static void mode_ofTheProvider_isTheOneAskedFor() {
    BouncyCastleMode.approvedOnly();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("encryptions")
  void message_sealed_isThePublishedCiphertext(VectorTest test) {
    byte[] sealed =
        gcm.seal(
            test.bytes("key"),
            test.bytes("iv"),
            ByteBuffer.wrap(test.bytes("aad")),
            ByteBuffer.wrap(test.bytes("msg")),
            new byte[0]);

    assertThat(sealed).isEqualTo(ciphertext(test));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("decryptions")
  void ciphertext_opened_isThePublishedMessageOrRefused(VectorTest test) {
    var opened =
        gcm.open(
            test.bytes("key"),
            test.bytes("iv"),
            ByteBuffer.wrap(test.bytes("aad")),
            ciphertext(test),
            0);

    if (test.valid()) {
      assertThat(opened.orElseThrow()).isEqualTo(test.bytes("msg"));
    } else {
      assertThat(opened).isEmpty();
    }
  }

  private static byte[] ciphertext(VectorTest test) {
    byte[] ct = test.bytes("ct");
    byte[] tag = test.bytes("tag");
    byte[] both = Arrays.copyOf(ct, ct.length + tag.length);
    System.arraycopy(tag, 0, both, ct.length, tag.length);
    return both;
  }
}
