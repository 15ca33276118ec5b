package dev.bluestore.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When heads are anchored, and how seldom by those who may not. */
class AnchorScheduleTest {

  private static final long BEGIN = -5;
  private static final long INTERVAL = 1000;

  private final AnchorSchedule schedule = new AnchorSchedule(10, Duration.ofNanos(INTERVAL), BEGIN);

  @Test
  void head_isDueAfterSoManyEventsOrSoLong() {
    assertThat(schedule.isDue(-1, BEGIN + INTERVAL)).as("nothing to anchor").isFalse();
    assertThat(schedule.isDue(8, BEGIN + 1)).isFalse();
    assertThat(schedule.isDue(9, BEGIN + 1)).isTrue();
    assertThat(schedule.isDue(0, BEGIN + INTERVAL)).isTrue();
  }

  @Test
  void head_thatIsAnchored_isDueOnceThereIsMore() {
    schedule.anchoring(9);
    schedule.tried(false, BEGIN + 1);

    assertThat(schedule.isDue(9, BEGIN + 100 * INTERVAL)).isFalse();
    assertThat(schedule.isDue(10, BEGIN + 2)).isFalse();
    assertThat(schedule.isDue(10, BEGIN + 1 + INTERVAL)).isTrue();
  }

  @Test
  void head_thatMayNotBeAnchored_isDueAfterManyIntervalsAlone() {
    schedule.tried(true, BEGIN);

    assertThat(schedule.isDenied()).isTrue();
    assertThat(schedule.isDue(1000, BEGIN + 59 * INTERVAL)).isFalse();
    assertThat(schedule.isDue(1000, BEGIN + 60 * INTERVAL)).isTrue();

    schedule.tried(false, BEGIN);
    assertThat(schedule.isDue(1000, BEGIN + 1)).isTrue();
  }
}
