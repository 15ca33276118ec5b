package dev.bluestore.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.error.ConfigurationException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Work waits until it was due. */
class PaceTest {

  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);

  @Test
  void pace_ofItems_waitsForThoseThatWereChanged() {
    Pace pace = new Pace(RateLimit.items(50), clock::get);

    assertThat(pace.spent(100, 3)).isEqualTo(Duration.ofSeconds(2));
    assertThat(pace.spent(50, 3)).isEqualTo(Duration.ofSeconds(3));
    clock.addAndGet(Duration.ofSeconds(10).toNanos());
    assertThat(pace.spent(50, 3)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void pace_ofCapacity_waitsForWhatDynamoDbHasCounted() {
    Pace pace = new Pace(RateLimit.capacityUnits(10), clock::get);

    assertThat(pace.spent(100, 5)).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void pace_withoutALimit_neverWaits() {
    assertThat(new Pace(RateLimit.NONE, clock::get).spent(1_000_000, 1e9)).isZero();
  }

  @Test
  void limit_ofNothing_isRefused() {
    assertThatExceptionOfType(ConfigurationException.class).isThrownBy(() -> RateLimit.items(0));
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> RateLimit.capacityUnits(Double.NaN));
  }
}
