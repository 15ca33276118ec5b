package dev.bluestore.cbor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Text is checked eight bytes at a time where it is ASCII, and written without a copy. */
class Utf8StrideTest {

  private static boolean isUtf8(byte[] bytes, int from, int length) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, length));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean isTaken(byte[] bytes, int from, int length) {
    try {
      Utf8.check(bytes, from, length);
      return true;
    } catch (MalformedCborException e) {
      return false;
    }
  }

  @Test
  void check_ofOneStrangeByteAnywhere_isThatOfTheJdk() {
    for (int length = 0; length < 40; length++) {
      for (int at = 0; at < length; at++) {
        for (int strange : new int[] {0x80, 0xbf, 0xc3, 0xe2, 0xf0, 0xff}) {
          byte[] bytes = "a".repeat(length + 3).getBytes(StandardCharsets.UTF_8);
          bytes[2 + at] = (byte) strange;
          assertThat(isTaken(bytes, 2, length)).isEqualTo(isUtf8(bytes, 2, length));
        }
      }
    }
  }

  @Test
  void check_ofRandomText_isThatOfTheJdk() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = text(random).getBytes(StandardCharsets.UTF_8);
      if (bytes.length > 0 && random.nextBoolean()) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      assertThat(isTaken(bytes, 0, bytes.length))
          .as("seed %d", seed)
          .isEqualTo(isUtf8(bytes, 0, bytes.length));
    }
  }

  @Test
  void text_ofAnyCharacters_isWrittenAsItsUtf8() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      String text = text(random);
      byte[] written = CborWriter.forBinding().text("before").text(text).toByteArray();
      byte[] expected =
          CborWriter.forBinding()
              .text("before")
              .utf8(text.getBytes(StandardCharsets.UTF_8))
              .toByteArray();
      assertThat(written).as("seed %d", seed).isEqualTo(expected);
    }
  }

  /** Of the strange ones, the last would be ASCII without its high byte. */
  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int[] strange = {0xe9, 0x20ac, 0x1f600, 0x141};
    int rare = random.nextBoolean() ? 60 : 1000;
    for (int left = random.nextInt(700); left > 0; left--) {
      int chance = random.nextInt(rare);
      text.appendCodePoint(chance < strange.length ? strange[chance] : 'a' + left % 26);
    }
    return text.toString();
  }
}
