package dev.bluestore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final StringWriter err = new StringWriter();
  private final AtomicLong seconds = new AtomicLong();

  private Progress progress(boolean interactive, long expected) {
    Terminal terminal =
        new Terminal(
            Map.of(),
            new PrintWriter(new StringWriter()),
            new PrintWriter(err, true),
            new BufferedReader(new StringReader("")),
            interactive);
    return Progress.of(terminal, "rows", expected, () -> TimeUnit.SECONDS.toNanos(seconds.get()));
  }

  @Test
  void progress_onATerminal_isABarThatIsDrawnOverAndLeavesNothing() {
    Progress progress = progress(true, 200);
    seconds.set(2);
    progress.add(50);
    seconds.set(4);
    progress.add(50);
    progress.end();

    assertThat(err.toString())
        .isEqualTo(
            "\r\u001b[K[#######-----------------------] 50 rows of some 200, 25 a second, 6 s left"
                + "\r\u001b[K[###############---------------] 100 rows of some 200, 25 a second,"
                + " 4 s left\r\u001b[K");
  }

  @Test
  void text_ofATime_isInWords() {
    assertThat(Progress.text(Duration.ofMillis(400))).isEqualTo("0 s");
    assertThat(Progress.text(Duration.ofMinutes(5))).isEqualTo("5 min 0 s");
    assertThat(Progress.text(Duration.ofSeconds(3_723))).isEqualTo("1 h 2 min 3 s");
    assertThat(Progress.text(Duration.ofHours(100))).isEqualTo("100 h 0 min 0 s");
  }

  @Test
  void progress_elsewhere_isAPlainLineNowAndThen() {
    Progress progress = progress(false, 0);
    seconds.set(2);
    progress.add(50);
    seconds.set(10);
    progress.add(50);
    seconds.set(11);
    progress.add(50);
    progress.end();

    assertThat(err.toString().lines()).containsExactly("100 rows, 10 a second");
  }
}
