package dev.bluestore.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/**
 * Holds a call to what it may allocate: 16 bytes for each byte of its input, and a constant. All
 * that the call allocates is counted, not only what it keeps.
 */
public final class Allocation {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int FACTOR = 16;
  private static final int CONSTANT = 64 * 1024;
  private static final int RUNS = 3;

  private Allocation() {}

  /** Runs a call on so many bytes of input, with a constant of 64 KiB. */
  public static <R> R bounded(int inputBytes, Supplier<R> call) {
    return bounded(inputBytes, CONSTANT, call);
  }

  /**
   * Runs a call, and again before it is found at fault: the first time it may load classes and link
   * call sites.
   */
  public static <R> R bounded(int inputBytes, int constant, Supplier<R> call) {
    long most = (long) FACTOR * inputBytes + constant;
    long allocated = 0;
    for (int run = 0; run < RUNS; run++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      R result = call.get();
      allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
      if (allocated <= most) {
        return result;
      }
    }
    throw new AssertionError(
        "expected at most "
            + most
            + " bytes to be allocated for "
            + inputBytes
            + " of input, found "
            + allocated);
  }
}
