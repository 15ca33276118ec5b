package dev.bluestore.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantTextTest {

  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant BEYOND = Instant.parse("+10000-01-01T00:00:00Z");
  private static final ChronoUnit[] UNITS = {
    ChronoUnit.NANOS, ChronoUnit.MICROS, ChronoUnit.MILLIS, ChronoUnit.SECONDS, ChronoUnit.DAYS
  };

  @Test
  void parse_ofBothForms_givesTheInstant() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 10_000; i++) {
      Instant instant =
          Instant.ofEpochSecond(
                  random.nextLong(FIRST.getEpochSecond(), BEYOND.getEpochSecond()),
                  random.nextInt(1_000_000_000))
              .truncatedTo(UNITS[i % UNITS.length]);
      assertThat(InstantText.parse(instant.toString())).as("seed %d", seed).isEqualTo(instant);
      assertThat(InstantText.parse(SortableInstant.format(instant)))
          .as("seed %d", seed)
          .isEqualTo(instant);
    }
  }

  @Test
  void parse_ofChangedText_doesWhatTheJdkDoes() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 10_000; i++) {
      StringBuilder text = new StringBuilder("2026-12-31T23:59:59.123456789Z");
      text.delete(20, 20 + random.nextInt(10));
      text.setCharAt(
          random.nextInt(text.length()), "0123456789.-:TZz+ ".charAt(random.nextInt(18)));
      expectWhatTheJdkDoes(text.toString(), seed);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Z",
        "2026-11-22T24:00:00Z",
        "2026-11-22T23:59:60Z",
        "2026-02-29T00:00:00Z",
        "2024-02-29T00:00:00Z",
        "2026-11-22T10:38Z",
        "2026-11-22T10:38:00+01:00",
        "-0001-01-01T00:00:00Z",
        "+1000000000-12-31T23:59:59.999999999Z",
        "2026-11-22T10:38:00.Z",
        "2026-11-22T10:38:00.1234567890Z",
        "2026-11-22T10:38:00.123456789z",
        "٢٠٢٦-11-22T10:38:00Z"
      })
  void parse_ofOtherText_doesWhatTheJdkDoes(String text) {
    expectWhatTheJdkDoes(text, 0);
  }

  private static void expectWhatTheJdkDoes(String text, long seed) {
    if (catchThrowable(() -> Instant.parse(text)) == null) {
      assertThat(InstantText.parse(text))
          .as("%s, seed %d", text, seed)
          .isEqualTo(Instant.parse(text));
    } else {
      assertThatThrownBy(() -> InstantText.parse(text))
          .as("%s, seed %d", text, seed)
          .isInstanceOf(DateTimeException.class);
    }
  }
}
