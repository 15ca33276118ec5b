package dev.bluestore.benchmarks.peers;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The CPU time of JMH's worker threads for each operation, in µs: what others on the machine take
 * is in the wall time, and not in this. Threads that work for them, such as a garbage collector's,
 * are not in it either; that of the thread which writes our audit log is a metric of its own.
 */
public final class CpuTime implements InternalProfiler {

  /** The name of the secondary metric. */
  public static final String METRIC = "cpu";

  private static final String AUDIT = "audit.cpu";
  private static final String WORKERS = "jmh-worker";
  private static final String AUDIT_WRITER = "bluestore-audit";

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private long workersBefore;
  private long auditBefore;

  @Override
  public String getDescription() {
    return "CPU time of the worker threads";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    workersBefore = nanosOf(WORKERS);
    auditBefore = nanosOf(AUDIT_WRITER);
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double operations = Math.max(1, result.getMetadata().getAllOps());
    List<Result<?>> results = new ArrayList<>();
    results.add(micros(METRIC, nanosOf(WORKERS) - workersBefore, operations));
    long audit = nanosOf(AUDIT_WRITER);
    // The last iteration ends with the log, whose thread then has no time that could be asked for.
    if (audit >= auditBefore) {
      results.add(micros(AUDIT, audit - auditBefore, operations));
    }
    return results;
  }

  private static ScalarResult micros(String metric, long nanos, double operations) {
    return new ScalarResult(metric, nanos / 1e3 / operations, "us/op", AggregationPolicy.AVG);
  }

  /** Of all threads whose name has it. They live as long as the benchmark does. */
  private long nanosOf(String name) {
    long nanos = 0;
    for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (thread != null && thread.getThreadName().contains(name)) {
        nanos += Math.max(0, threads.getThreadCpuTime(thread.getThreadId()));
      }
    }
    return nanos;
  }
}
