package dev.bluestore.telemetry;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The metrics that there are. */
public final class ListedMetrics {

  private ListedMetrics() {}

  /** The labels that a metric may have; none where there is no such metric. */
  public static Set<String> labels(String name) {
    return Arrays.stream(Metric.values())
        .filter(metric -> metric.text().equals(name))
        .flatMap(metric -> metric.labels().stream())
        .map(label -> label.key().getKey())
        .collect(Collectors.toSet());
  }
}
