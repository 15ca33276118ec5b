package dev.bluestore.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyIdFormTest {

  private static final String GOOD = "dek#2026-11-22T10:38:00Z#" + "Ab_-0189".repeat(4);

  /** The form as the format says it. */
  private static final Pattern FORM =
      Pattern.compile("dek#([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z)#([A-Za-z0-9_-]{32})");

  /** By the JDK, which takes more than the format does. */
  private static Optional<KeyId> expected(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      Instant instant = Instant.parse(parts.group(1));
      return instant.toString().equals(parts.group(1))
          ? Optional.of(KeyId.of(instant, parts.group(2)))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  @Test
  void parse_ofEveryChangedCharacter_isWhatTheFormSays() {
    String others = "0123456789#-_:TZtz/@[`{+=. \u0660\u00e9A";
    for (int i = 0; i < GOOD.length(); i++) {
      for (int other = 0; other < others.length(); other++) {
        String text = GOOD.substring(0, i) + others.charAt(other) + GOOD.substring(i + 1);
        assertThat(KeyId.parse(text)).as(text).isEqualTo(expected(text));
      }
    }
  }

  @Test
  void parse_ofRandomTimes_isWhatTheFormSays() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 10_000; i++) {
      String time =
          String.format(
              "%04d-%02d-%02dT%02d:%02d:%02dZ",
              random.nextInt(10_000),
              random.nextInt(15),
              random.nextInt(33),
              random.nextInt(26),
              random.nextInt(62),
              random.nextInt(62));
      String text = "dek#" + time + GOOD.substring(24);
      assertThat(KeyId.parse(text)).as("seed %d: %s", seed, text).isEqualTo(expected(text));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "dek#",
        "dek#2026-02-30T10:38:00Z#Ab_-0189Ab_-0189Ab_-0189Ab_-0189",
        "dek#2026-11-22T24:00:00Z#Ab_-0189Ab_-0189Ab_-0189Ab_-0189",
        "dek#2016-12-31T23:59:60Z#Ab_-0189Ab_-0189Ab_-0189Ab_-0189",
        "dek#2026-11-22T10:38:00Z#Ab_-0189Ab_-0189Ab_-0189Ab_-018",
        "dek#2026-11-22T10:38:00Z#Ab_-0189Ab_-0189Ab_-0189Ab_-01890"
      })
  void parse_ofWhatIsNoKeyId_isEmpty(String text) {
    assertThat(KeyId.parse(text)).isEmpty();
  }

  @Test
  void parse_ofTheText_isTheSame() {
    assertThat(KeyId.parse(GOOD).orElseThrow()).hasToString(GOOD);
  }
}
