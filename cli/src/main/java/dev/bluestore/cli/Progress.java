package dev.bluestore.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * How far long work has come: a bar on a terminal, which is drawn over, and now and then a plain
 * line elsewhere. Thread-safe.
 */
final class Progress {

  private static final int BAR = 30;
  private static final Duration BETWEEN_DRAWINGS = Duration.ofMillis(200);
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintWriter out;
  private final boolean drawn;
  private final String what;
  private final long expected;
  private final LongSupplier nanos;
  private final long began;
  private long last;
  private long done;

  private Progress(PrintWriter out, boolean drawn, String what, long expected, LongSupplier nanos) {
    this.out = out;
    this.drawn = drawn;
    this.what = what;
    this.expected = expected;
    this.nanos = nanos;
    this.began = nanos.getAsLong();
    this.last = began;
  }

  /**
   * Of work in a terminal.
   *
   * @param what is counted, in the plural
   * @param expected how many there will be, or 0 where that is not known
   */
  static Progress of(Terminal terminal, String what, long expected) {
    return of(terminal, what, expected, System::nanoTime);
  }

  static Progress of(Terminal terminal, String what, long expected, LongSupplier nanos) {
    return new Progress(terminal.err(), terminal.interactive(), what, expected, nanos);
  }

  /** A time in words, to the second: {@code 1 h 2 min 3 s}. */
  static String text(Duration time) {
    String hours = time.toHours() > 0 ? "%,d h ".formatted(time.toHours()) : "";
    String minutes = time.toMinutes() > 0 ? time.toMinutesPart() + " min " : "";
    return hours + minutes + time.toSecondsPart() + " s";
  }

  synchronized void add(long more) {
    done += more;
    show(done, expected, this::line);
  }

  /**
   * Shows how far it has come, unless that was shown just now.
   *
   * @param of how many there will be, or 0 where that is not known
   * @param line that says so
   */
  synchronized void show(long so, long of, Supplier<String> line) {
    long now = nanos.getAsLong();
    if (now - last >= (drawn ? BETWEEN_DRAWINGS : BETWEEN_LINES).toNanos()) {
      last = now;
      if (drawn) {
        out.print(CLEAR_LINE + bar(so, of) + line.get());
        out.flush();
      } else {
        out.println(line.get());
      }
    }
  }

  /** Leaves nothing of a bar behind. */
  synchronized void end() {
    if (drawn && last != began) {
      out.print(CLEAR_LINE);
      out.flush();
    }
  }

  private static String bar(long so, long of) {
    if (of == 0) {
      return "";
    }
    int filled = (int) Math.min(BAR, BAR * so / of);
    return "[" + "#".repeat(filled) + "-".repeat(BAR - filled) + "] ";
  }

  private String line() {
    double seconds = (last - began) / 1e9;
    double rate = seconds > 0 ? done / seconds : 0;
    String text = "%,d %s".formatted(done, what);
    if (expected > done && rate > 0) {
      text +=
          " of some %,d, %,.0f a second, %s left"
              .formatted(
                  expected, rate, text(Duration.ofSeconds((long) ((expected - done) / rate))));
    } else {
      text += ", %,.0f a second".formatted(rate);
    }
    return text;
  }
}
