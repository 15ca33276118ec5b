package dev.bluestore.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The canary is seen in whatever form it is. */
class CanaryTest {

  private static final byte[] UTF_8 =
      ("before " + Canary.VALUE + " behind").getBytes(StandardCharsets.UTF_8);

  static Stream<byte[]> forms() {
    String text = new String(UTF_8, StandardCharsets.UTF_8);
    return Stream.of(
            UTF_8,
            text.substring(1).getBytes(StandardCharsets.UTF_8),
            text.substring(2).getBytes(StandardCharsets.UTF_8),
            text.getBytes(StandardCharsets.UTF_16LE),
            text.getBytes(StandardCharsets.UTF_16BE),
            text.getBytes(StandardCharsets.UTF_16))
        .flatMap(
            bytes ->
                Stream.of(
                    bytes,
                    Base64.getEncoder().encode(bytes),
                    HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII),
                    HexFormat.of()
                        .withUpperCase()
                        .formatHex(bytes)
                        .getBytes(StandardCharsets.US_ASCII)));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void isIn_ofAnyForm_isTrue(byte[] bytes) {
    assertThat(Canary.isIn(new String(bytes, StandardCharsets.ISO_8859_1))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 65_526, 65_535, 65_536, 131_060})
  void isIn_ofAStream_isTrueAlsoBetweenItsPieces(int before) throws IOException {
    byte[] bytes = new byte[before + UTF_8.length];
    System.arraycopy(UTF_8, 0, bytes, before, UTF_8.length);

    assertThat(Canary.isIn(new ByteArrayInputStream(bytes))).isTrue();
    assertThat(Canary.isIn(new ByteArrayInputStream(new byte[before]))).isFalse();
  }
}
