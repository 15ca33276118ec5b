package dev.bluestore.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

  private static final long SEED = 20_150_304;

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
  private final SplittableRandom random = new SplittableRandom(SEED);

  private Backoff within(Duration limit) {
    return new Backoff(limit, now::get, random::nextLong);
  }

  private List<Duration> greatest(Backoff backoff, int pauses) {
    List<Duration> all = new ArrayList<>();
    IntStream.range(0, pauses).forEach(i -> all.add(backoff.next().orElseThrow()));
    return all;
  }

  @Test
  void pause_ofEachTry_isDrawnFromZeroToABoundThatDoubles() {
    Backoff backoff = new Backoff(Duration.ofHours(1), now::get, most -> most - 1);

    assertThat(greatest(backoff, 8))
        .extracting(Duration::toMillis)
        .containsExactly(25L, 50L, 100L, 200L, 400L, 800L, 1_000L, 1_000L);
    assertThat(new Backoff(Duration.ofHours(1), now::get, most -> 0).next())
        .contains(Duration.ZERO);
  }

  @Test
  void pauses_ofManyCallers_areSpreadOverAllOfTheirBound() {
    List<Long> first =
        IntStream.range(0, 1_000)
            .mapToObj(i -> within(Duration.ofHours(1)).next().orElseThrow().toMillis())
            .toList();

    assertThat(first).as("of seed " + SEED).allMatch(millis -> millis >= 0 && millis <= 25);
    IntStream.range(0, 5)
        .forEach(
            fifth ->
                assertThat(first.stream().filter(millis -> millis / 5 == fifth).count())
                    .as("of seed " + SEED)
                    .isBetween(140L, 260L));
  }

  @Test
  void lastPause_endsAtTheDeadline_andThereIsNoneBehindIt() {
    Backoff backoff = new Backoff(Duration.ofMillis(10), now::get, most -> most - 1);

    assertThat(backoff.next()).contains(Duration.ofMillis(10));
    now.addAndGet(Duration.ofMillis(10).toNanos());
    assertThat(backoff.next()).isEmpty();
    assertThat(within(Duration.ZERO).next()).isEmpty();
    assertThat(within(Duration.ofSeconds(-1)).next()).isEmpty();
  }

  @Test
  void progress_bringsShortPausesBack_butNoTime() {
    Backoff backoff = new Backoff(Duration.ofSeconds(1), now::get, most -> most - 1);
    greatest(backoff, 4);

    backoff.progressed();

    assertThat(backoff.next()).contains(Duration.ofMillis(25));
    now.addAndGet(Duration.ofSeconds(1).toNanos());
    backoff.progressed();
    assertThat(backoff.next()).isEmpty();
  }
}
