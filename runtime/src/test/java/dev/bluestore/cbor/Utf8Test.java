package dev.bluestore.cbor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits of RFC 3629, with the decoder of the JDK as a second opinion. */
class Utf8Test {

  /** Both sides of every limit in the standard's table of well-formed sequences. */
  private static final byte[] BYTES = HexFormat.of().parseHex("7f808f909fa0bfc1c2e0edf0f4f5");

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void sequence_aroundEveryLimit_isTakenWhereTheJdkTakesIt(int length) {
    byte[] sequence = new byte[length];
    List<String> disputed = new ArrayList<>();
    for (int i = 0; i < Math.pow(BYTES.length, length); i++) {
      for (int at = 0, left = i; at < length; at++, left /= BYTES.length) {
        sequence[at] = BYTES[left % BYTES.length];
      }
      if (isTaken(sequence) != isTakenByTheJdk(sequence)) {
        disputed.add(HexFormat.of().formatHex(sequence));
      }
    }
    assertThat(disputed).isEmpty();
  }

  @Test
  void text_betweenOtherBytes_isCheckedAndDecodedAlone() {
    byte[] bytes = {(byte) 0xff, 'a', (byte) 0xc3, (byte) 0xa9, (byte) 0x80};
    assertThat(Utf8.decode(bytes, 1, 3)).isEqualTo("aé");
  }

  @Test
  void texts_compared_haveTheOrderOfTheirBytes() {
    List<String> texts =
        List.of(
            "",
            "a",
            "aa",
            "aé",
            "b",
            "é",
            "水",
            "\ue000",
            "\uffff",
            "𐀀",
            "𐀀a",
            "🙂",
            "\udbff\udfff");
    for (String one : texts) {
      for (String other : texts) {
        int expected = Arrays.compareUnsigned(Utf8.encode(one), Utf8.encode(other));
        assertThat(Integer.signum(Utf8.BYTE_ORDER.compare(one, other)))
            .as(one + " and " + other)
            .isEqualTo(Integer.signum(expected));
      }
    }
  }

  @Test
  void surrogate_withoutAPartner_isFoundWhereItStands() {
    assertThat(Utf8.isEncodable("a🙂")).isTrue();
    assertThat(Utf8.isEncodable("\ud800")).isFalse();
    assertThat(Utf8.isEncodable("🙂\udc00")).isFalse();
    assertThatExceptionOfType(UnencodableException.class)
        .isThrownBy(() -> Utf8.encode("a🙂\ud800b"))
        .withMessageContaining("index 3");
  }

  @Test
  void surrogate_amongAsciiAndQuestionMarks_isFoundAtEveryPlace() {
    for (int length = 1; length <= 24; length++) {
      String questions = "?a".repeat(length).substring(0, length);
      assertThat(Utf8.encode(questions)).asString(StandardCharsets.UTF_8).isEqualTo(questions);
      for (int at = 0; at < length; at++) {
        String text = questions.substring(0, at) + '\udc00' + questions.substring(at + 1);
        assertThatExceptionOfType(UnencodableException.class)
            .isThrownBy(() -> Utf8.encode(text))
            .withMessageEndingWith("index " + at);
      }
    }
  }

  @Test
  void text_ofRandomUnits_isRefusedWhereTheJdkRefusesIt() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      String text = units(random);
      boolean isEncodable = StandardCharsets.UTF_8.newEncoder().canEncode(text);
      assertThat(Utf8.isEncodable(text)).as("seed %d", seed).isEqualTo(isEncodable);
      if (isEncodable) {
        Utf8.checkEncodable(text);
      } else {
        assertThatExceptionOfType(UnencodableException.class)
            .as("seed %d", seed)
            .isThrownBy(() -> Utf8.checkEncodable(text));
      }
    }
  }

  /** Text that is mostly Latin-1, and has surrogates with and without partners. */
  private static String units(Random random) {
    StringBuilder text = new StringBuilder();
    boolean isLatin = random.nextBoolean();
    for (int left = random.nextInt(100); left > 0; left--) {
      switch (isLatin ? 0 : random.nextInt(80)) {
        case 1 -> text.append("🙂");
        case 2 -> text.append('水');
        case 3 -> text.append((char) (Character.MIN_SURROGATE + random.nextInt(0x800)));
        default -> text.append((char) random.nextInt(0x100));
      }
    }
    return text.toString();
  }

  @Test
  void text_thatIsNotUtf8_isNotDecoded() {
    assertThatExceptionOfType(MalformedCborException.class)
        .isThrownBy(() -> Utf8.decode(new byte[] {'a', (byte) 0xff}, 0, 2));
  }

  private static boolean isTaken(byte[] bytes) {
    try {
      Utf8.check(bytes, 0, bytes.length);
      return true;
    } catch (MalformedCborException e) {
      return false;
    }
  }

  private static boolean isTakenByTheJdk(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
