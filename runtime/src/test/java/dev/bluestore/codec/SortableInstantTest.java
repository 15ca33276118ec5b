package dev.bluestore.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bluestore.cbor.UnencodableException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SortableInstantTest {

  private static final DateTimeFormatter JDK =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);
  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  @Test
  void format_ofRandomInstants_isThatOfTheJdk() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 10_000; i++) {
      long second =
          FIRST.getEpochSecond()
              + (long) (random.nextDouble() * (LAST.getEpochSecond() - FIRST.getEpochSecond()));
      Instant instant = Instant.ofEpochSecond(second, random.nextInt(1_000_000_000));
      assertThat(SortableInstant.format(instant))
          .as("seed %d", seed)
          .isEqualTo(JDK.format(instant));
    }
  }

  @Test
  void format_ofTheFirstAndTheLast_hasThirtyCharacters() {
    assertThat(SortableInstant.format(FIRST)).isEqualTo("0000-01-01T00:00:00.000000000Z");
    assertThat(SortableInstant.format(LAST)).isEqualTo("9999-12-31T23:59:59.999999999Z");
  }

  @Test
  void format_beyondTheYears_isRefused() {
    assertThatThrownBy(() -> SortableInstant.format(FIRST.minusNanos(1)))
        .isInstanceOf(UnencodableException.class);
    assertThatThrownBy(() -> SortableInstant.format(LAST.plusNanos(1)))
        .isInstanceOf(UnencodableException.class);
  }
}
