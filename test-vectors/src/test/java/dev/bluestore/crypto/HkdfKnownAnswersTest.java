package dev.bluestore.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bluestore.vectors.VectorFile;
import dev.bluestore.vectors.VectorTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** RFC 5869, appendix A.1 to A.3. */
class HkdfKnownAnswersTest {

  /** HMAC keys below 112 bits are not approved (NIST SP 800-131A). */
  private static final int LEAST_APPROVED_KEY_BYTES = 14;

  private final Hkdf hkdf = new Hkdf(CryptoProvider.current());

  static List<VectorTest> cases() {
    return VectorFile.of("kat/hkdf-sha256.json").tests();
  }

  static Stream<VectorTest> casesWithoutSalt() {
    return cases().stream().filter(test -> test.text("salt").isEmpty());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void keyMaterial_extracted_isThePublishedKeyOrRefused(VectorTest test) {
    byte[] salt = test.bytes("salt");

    if (BouncyCastleMode.approvedOnly()
        && salt.length > 0
        && salt.length < LEAST_APPROVED_KEY_BYTES) {
      assertThat(test.text("comment")).isEqualTo("Appendix A.1");
      assertThatThrownBy(() -> hkdf.extract(salt, test.bytes("ikm")))
          .isInstanceOf(IllegalArgumentException.class);
    } else {
      assertThat(hkdf.extract(salt, test.bytes("ikm"))).isEqualTo(test.bytes("prk"));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void key_expanded_isThePublishedOutput(VectorTest test) {
    assertThat(hkdf.expand(test.bytes("prk"), test.bytes("info"), test.number("size")))
        .isEqualTo(test.bytes("okm"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("casesWithoutSalt")
  void keyMaterial_derivedWithoutSalt_isThePublishedOutput(VectorTest test) {
    assertThat(hkdf.derive(test.bytes("ikm"), test.bytes("info"), test.number("size")))
        .isEqualTo(test.bytes("okm"));
  }
}
