package dev.bluestore.benchmarks.peers;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The parts of a benchmark that does several things in turn, as secondary metrics: what is done in
 * turn meets the same disturbances, so that ratios hold on a busy machine. For one worker thread.
 *
 * <p>Of single operations the median in µs: {@code put.bare} on the clock, {@code put.bare.cpu} on
 * the thread. Of blocks of short ones the least for an operation, since what disturbs a machine
 * only adds: {@code seal.ours.least}, {@code seal.ours.least.cpu}, and the bytes that it allocates,
 * {@code seal.ours.bytes}.
 */
public final class Laps implements InternalProfiler {

  private static final Map<String, List<Double>> TIMES = new TreeMap<>();
  private static final Map<String, Double> LEAST = new TreeMap<>();
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

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

  /** Does something many times, and remembers what one of them takes. */
  public static void block(String name, int times, Blackhole blackhole, Callable<?> work)
      throws Exception {
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    long cpu = THREADS.getCurrentThreadCpuTime();
    long wall = System.nanoTime();
    for (int done = 0; done < times; done++) {
      blackhole.consume(work.call());
    }
    long wallAfter = System.nanoTime();
    long cpuAfter = THREADS.getCurrentThreadCpuTime();
    long bytesAfter = THREADS.getCurrentThreadAllocatedBytes();
    synchronized (TIMES) {
      LEAST.merge(name + ".least", (wallAfter - wall) / 1e3 / times, Math::min);
      LEAST.merge(name + ".least.cpu", (cpuAfter - cpu) / 1e3 / times, Math::min);
      LEAST.merge(name + ".bytes", (double) (bytesAfter - bytes) / times, Math::min);
    }
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
      LEAST.clear();
    }
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    synchronized (TIMES) {
      Map<String, Double> parts = new TreeMap<>(LEAST);
      TIMES.forEach((name, times) -> parts.put(name, median(times)));
      List<Result<?>> results = new ArrayList<>();
      parts.forEach(
          (name, value) ->
              results.add(new ScalarResult(name, value, "us/op", AggregationPolicy.AVG)));
      return results;
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
