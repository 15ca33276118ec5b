package dev.bluestore.benchmarks.report;

import java.util.Map;

/**
 * What one benchmark has measured: medians of its iterations, and of what is named the least so the
 * least.
 *
 * @param name the class and the method, without the package
 * @param params the parameters of the benchmark, with the number of {@code threads}
 * @param micros on the clock, for each operation
 * @param others the secondary metrics by name: {@code cpu} in µs, {@code gc.alloc.rate.norm} in
 *     bytes
 */
record Score(String name, Map<String, String> params, double micros, Map<String, Double> others) {

  private static final String CPU = "cpu";
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  /** A part of a benchmark that does several things in turn, by the least of its blocks. */
  Score part(String part) {
    return new Score(
        name + ":" + part,
        params,
        other(part + Results.LEAST),
        Map.of(CPU, other(part + Results.LEAST + "." + CPU), ALLOCATED, other(part + ".bytes")));
  }

  double cpu() {
    return other(CPU);
  }

  double allocated() {
    return other(ALLOCATED);
  }

  double other(String metric) {
    Double found = others.get(metric);
    if (found == null) {
      throw new MissingResultException(name + ":" + metric, others.keySet());
    }
    return found;
  }
}
