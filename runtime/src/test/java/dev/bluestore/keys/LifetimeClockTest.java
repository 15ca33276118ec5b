package dev.bluestore.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Time that passes while the machine sleeps counts, and the time of day is not trusted back. */
class LifetimeClockTest {

  private long monotonic = Long.MAX_VALUE - 1_000;
  private long timeOfDay = 1_700_000_000_000_000_000L;
  private final LifetimeClock clock = new LifetimeClock(() -> monotonic, () -> timeOfDay);
  private final long start = clock.getAsLong();

  private long elapsed() {
    return clock.getAsLong() - start;
  }

  private void both(Duration time) {
    monotonic += time.toNanos();
    timeOfDay += time.toNanos();
  }

  @Test
  void time_ofAMachineThatRuns_isMonotonic() {
    both(Duration.ofSeconds(3));
    assertThat(elapsed()).isEqualTo(Duration.ofSeconds(3).toNanos());
  }

  @Test
  void time_ofASuspendedMachine_passes() {
    timeOfDay += Duration.ofHours(1).toNanos();
    both(Duration.ofSeconds(3));
    timeOfDay += Duration.ofHours(1).toNanos();

    assertThat(elapsed()).isEqualTo(Duration.ofHours(2).plusSeconds(3).toNanos());
  }

  @Test
  void timeOfDay_setBack_changesNothingAndHidesNoLaterSuspension() {
    timeOfDay -= Duration.ofHours(5).toNanos();
    assertThat(elapsed()).isZero();
    both(Duration.ofSeconds(1));
    timeOfDay += Duration.ofHours(1).toNanos();

    assertThat(elapsed()).isEqualTo(Duration.ofHours(1).plusSeconds(1).toNanos());
  }

  @Test
  void timeOfDay_thatIsCorrectedByLess_changesNothing() {
    for (int i = 0; i < 100; i++) {
      both(Duration.ofSeconds(1));
      timeOfDay += Duration.ofMillis(i % 2 == 0 ? 900 : -900).toNanos();
      assertThat(elapsed()).isEqualTo(Duration.ofSeconds(i + 1).toNanos());
    }
  }
}
