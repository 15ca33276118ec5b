package dev.bluestore.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.vectors.VectorFile;
import dev.bluestore.vectors.VectorTest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.bouncycastle.crypto.OutputXOFCalculator;
import org.bouncycastle.crypto.fips.FipsSHS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** XAES-256-GCM: the vectors of its specification, and some of this project. */
class XaesKnownAnswersTest {

  private static final Path FORMAT = Path.of("../docs/format.md");
  private static final int HASH_BYTES = 32;
  private static final int MOST_BYTES_OF_A_ROUND =
      XaesKey.KEY_BYTES + XaesNonce.BYTES + 2 * (1 + 255);

  static Stream<VectorTest> valid() {
    return VectorFile.tests(VectorFile.KEYS, "xaes").filter(VectorTest::valid);
  }

  static Stream<VectorTest> invalid() {
    return VectorFile.tests(VectorFile.KEYS, "xaes").filter(test -> !test.valid());
  }

  static Stream<VectorTest> accumulated() {
    return VectorFile.tests(VectorFile.KEYS, "xaes-accumulated");
  }

  static Stream<VectorTest> published() {
    return valid().filter(test -> test.flagged("Specification"));
  }

  @BeforeAll
  static void mode_ofTheProvider_isTheOneAskedFor() {
    BouncyCastleMode.approvedOnly();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("valid")
  void keyOfTheNonce_derived_isThePublishedOne(VectorTest test) {
    try (XaesKey key = key(test.bytes("key"))) {
      assertThat(key.itemKey(test.bytes("nonce"))).isEqualTo(test.bytes("derivedKey"));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("valid")
  void plaintext_sealedAndOpened_isThePublishedCiphertextAndBack(VectorTest test) {
    try (XaesKey key = key(test.bytes("key"))) {
      byte[] sealed =
          key.seal(nonce(test.bytes("nonce")), test.bytes("aad"), test.bytes("plaintext"));

      assertThat(sealed).isEqualTo(test.bytes("ciphertext"));
      assertThat(key.open(test.bytes("nonce"), test.bytes("aad"), sealed).orElseThrow())
          .isEqualTo(test.bytes("plaintext"));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("invalid")
  void ciphertext_thatIsNotAuthentic_isRefused(VectorTest test) {
    try (XaesKey key = key(test.bytes("key"))) {
      assertThat(key.open(test.bytes("nonce"), test.bytes("aad"), test.bytes("ciphertext")))
          .isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("accumulated")
  void ciphertextsOfManyRounds_hashedTogether_areThePublishedHash(VectorTest test) {
    int rounds = test.number("rounds");
    ByteBuffer input = ByteBuffer.wrap(shake128(rounds * MOST_BYTES_OF_A_ROUND, new byte[0]));
    ByteBuffer output = ByteBuffer.allocate(rounds * (255 + XaesKey.TAG_BYTES));
    for (int round = 0; round < rounds; round++) {
      byte[] keyBytes = take(input, XaesKey.KEY_BYTES);
      byte[] nonce = take(input, XaesNonce.BYTES);
      byte[] plaintext = take(input, Byte.toUnsignedInt(input.get()));
      byte[] aad = take(input, Byte.toUnsignedInt(input.get()));
      try (XaesKey key = key(keyBytes)) {
        byte[] sealed = key.seal(nonce(nonce), aad, plaintext);
        output.put(sealed);
        assertThat(key.open(nonce, aad, sealed).orElseThrow()).isEqualTo(plaintext);
      }
    }
    byte[] ciphertexts = take(output.flip(), output.remaining());

    assertThat(shake128(HASH_BYTES, ciphertexts)).isEqualTo(test.bytes("hash"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("published")
  void publishedVector_inTheFile_isTheOneOfTheFormatDocument(VectorTest test) throws IOException {
    assertThat(Files.readString(FORMAT))
        .contains("`" + test.text("derivedKey") + "`", "`" + test.text("ciphertext") + "`");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("accumulated")
  void publishedHash_inTheFile_isTheOneOfTheFormatDocument(VectorTest test) throws IOException {
    assertThat(test.number("rounds")).isEqualTo(10_000);
    assertThat(Files.readString(FORMAT)).contains("`" + test.text("hash") + "`");
  }

  @Test
  void vectorOfTheProject_inTheFile_isThere() {
    String nonce = HexFormat.of().formatHex("ABCDEFGHIJKLMNOPQRSTUVWX".getBytes(US_ASCII));
    String plaintext = HexFormat.of().formatHex("alignment_score:0.85".getBytes(US_ASCII));

    assertThat(valid())
        .filteredOn(test -> test.text("key").equals("01".repeat(XaesKey.KEY_BYTES)))
        .filteredOn(test -> test.text("nonce").equals(nonce) && test.text("aad").isEmpty())
        .filteredOn(test -> test.text("plaintext").equals(plaintext))
        .hasSize(1);
  }

  private static XaesKey key(byte[] bytes) {
    return new XaesKey(CryptoProvider.current(), SecretBytes.takeOwnership(bytes));
  }

  private static XaesNonce nonce(byte[] bytes) {
    return ChosenRandom.provider(bytes).freshNonce();
  }

  private static byte[] shake128(int length, byte[] input) {
    OutputXOFCalculator<?> shake =
        new FipsSHS.XOFOperatorFactory<>().createOutputXOFCalculator(FipsSHS.SHAKE128);
    shake.getFunctionStream().update(input);
    return shake.getFunctionOutput(length);
  }

  private static byte[] take(ByteBuffer from, int count) {
    byte[] bytes = new byte[count];
    from.get(bytes);
    return bytes;
  }
}
