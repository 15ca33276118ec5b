package dev.bluestore.cli;

import dev.bluestore.rotation.ShredProgress;
import dev.bluestore.rotation.ShredProgress.Phase;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Shows how far a shredding has come. For one thread. */
final class ShredView implements Consumer<ShredProgress>, AutoCloseable {

  private final Terminal terminal;
  private final Duration wait;
  private final Progress waiting;
  private Optional<Progress> removing = Optional.empty();
  private boolean announced;
  private long removed;

  /**
   * Of one that is about to begin.
   *
   * @param wait how long opened keys live in other processes
   */
  ShredView(Terminal terminal, Duration wait) {
    this.terminal = terminal;
    this.wait = wait;
    this.waiting = Progress.of(terminal, "", 0);
  }

  @Override
  public void accept(ShredProgress now) {
    if (now.phase() == Phase.WAIT) {
      announce();
      waiting.show(
          wait.minus(now.left()).toMillis(),
          wait.toMillis(),
          () -> "wait: " + Progress.text(now.left()) + " left");
    } else if (now.phase() == Phase.REMOVE) {
      removing().add(now.done() - removed);
      removed = now.done();
    }
  }

  /** Before there is anything to see elsewhere than on a terminal. */
  private void announce() {
    if (!announced) {
      announced = true;
      terminal
          .err()
          .println(
              "The data keys are destroyed; waits "
                  + Progress.text(wait)
                  + ", until no process has one opened.");
    }
  }

  /** Its rate is that of the removal, without the wait. */
  private Progress removing() {
    if (removing.isEmpty()) {
      waiting.end();
      removing = Optional.of(Progress.of(terminal, "rows removed", 0));
    }
    return removing.get();
  }

  @Override
  public void close() {
    waiting.end();
    removing.ifPresent(Progress::end);
  }
}
