package dev.bluestore.benchmarks.peers;

import java.util.concurrent.Callable;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Operations before anything is timed. JMH warms up for seconds; how many operations fit into them,
 * and so how much is compiled when the measurement begins, depends on what else the machine does.
 * With compilation in the foreground ({@code -Xbatch}) a number of operations does not.
 */
public final class WarmUp {

  private WarmUp() {}

  /**
   * Does each work a number of times.
   *
   * @param operations how often; 0 leaves the warm-up to JMH
   */
  public static void run(int operations, Blackhole blackhole, Callable<?>... works)
      throws Exception {
    for (Callable<?> work : works) {
      for (int done = 0; done < operations; done++) {
        blackhole.consume(work.call());
      }
    }
  }
}
