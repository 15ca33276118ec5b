package dev.bluestore.benchmarks.peers;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Where the time of a start goes: the milliseconds of its steps, in their order. */
public final class Steps {

  private final Map<String, Double> millis = new LinkedHashMap<>();
  private final long start = System.nanoTime();
  private long last = start;

  /** Ends a step, whose result must be there. */
  public void done(String step, Object result) {
    Objects.requireNonNull(result, step);
    long now = System.nanoTime();
    millis.merge(step, (now - last) / 1e6, Double::sum);
    last = now;
  }

  /**
   * Prints a line for each step, {@code step millis}, the whole and the CPU time of the process.
   */
  public void print() {
    millis.put("total", (last - start) / 1e6);
    if (ManagementFactory.getOperatingSystemMXBean()
        instanceof com.sun.management.OperatingSystemMXBean system) {
      millis.put("cpu", system.getProcessCpuTime() / 1e6);
    }
    System.out.println(
        millis.entrySet().stream()
            .map(step -> step.getKey() + " " + step.getValue())
            .collect(Collectors.joining("\n")));
  }
}
