package dev.bluestore.benchmarks.peers;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The median of each part of a benchmark that does several things in turn, as secondary metrics in
 * µs: {@code put.bare} on the clock, {@code put.bare.cpu} on the thread. What is done in turn meets
 * the same disturbances, so that ratios hold on a busy machine. For one worker thread.
 */
public final class Laps implements InternalProfiler {

  private static final Map<String, List<Double>> TIMES = new TreeMap<>();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Does something, and remembers how long it took. */
  public static <R> R time(String name, Supplier<R> work) {
    long cpu = THREADS.getCurrentThreadCpuTime();
    long wall = System.nanoTime();
    R result = work.get();
    long wallAfter = System.nanoTime();
    long cpuAfter = THREADS.getCurrentThreadCpuTime();
    synchronized (TIMES) {
      remember(name, wallAfter - wall);
      remember(name + ".cpu", cpuAfter - cpu);
    }
    return result;
  }

  private static void remember(String name, long nanos) {
    TIMES.computeIfAbsent(name, absent -> new ArrayList<>()).add(nanos / 1e3);
  }

  @Override
  public String getDescription() {
    return "The parts of a benchmark, by name";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    synchronized (TIMES) {
      TIMES.clear();
    }
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    synchronized (TIMES) {
      List<Result<?>> medians = new ArrayList<>();
      TIMES.forEach(
          (name, times) ->
              medians.add(new ScalarResult(name, median(times), "us/op", AggregationPolicy.AVG)));
      return medians;
    }
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}
