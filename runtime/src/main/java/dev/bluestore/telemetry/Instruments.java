package dev.bluestore.telemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.LongUpDownCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The tracer and the instruments of an OpenTelemetry that is listening. Thread-safe. */
final class Instruments {

  static final String SCOPE = "dev.bluestore";

  /** What the semantic conventions advise for {@code db.client.operation.duration}. */
  private static final List<Double> SECONDS =
      List.of(0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1.0, 5.0, 10.0);

  private final Tracer tracer;
  private final Map<Metric, LongCounter> counters = new EnumMap<>(Metric.class);
  private final Map<Metric, LongUpDownCounter> upDownCounters = new EnumMap<>(Metric.class);
  private final Map<Metric, DoubleHistogram> histograms = new EnumMap<>(Metric.class);

  private Instruments(OpenTelemetry openTelemetry) {
    tracer = openTelemetry.getTracer(SCOPE);
    Meter meter = openTelemetry.getMeter(SCOPE);
    for (Metric metric : Metric.values()) {
      switch (metric.kind()) {
        case COUNTER ->
            counters.put(
                metric,
                meter
                    .counterBuilder(metric.text())
                    .setUnit(metric.unit())
                    .setDescription(metric.description())
                    .build());
        case UP_DOWN_COUNTER ->
            upDownCounters.put(
                metric,
                meter
                    .upDownCounterBuilder(metric.text())
                    .setUnit(metric.unit())
                    .setDescription(metric.description())
                    .build());
        case HISTOGRAM ->
            histograms.put(
                metric,
                meter
                    .histogramBuilder(metric.text())
                    .setUnit(metric.unit())
                    .setDescription(metric.description())
                    .setExplicitBucketBoundariesAdvice(SECONDS)
                    .build());
      }
    }
  }

  /** Empty where nobody listens. */
  static Optional<Instruments> of(OpenTelemetry openTelemetry) {
    boolean listens =
        openTelemetry.getTracerProvider() != TracerProvider.noop()
            || openTelemetry.getMeterProvider() != MeterProvider.noop();
    return listens ? Optional.of(new Instruments(openTelemetry)) : Optional.empty();
  }

  Tracer tracer() {
    return tracer;
  }

  void count(Metric metric, long more, Attributes labels) {
    Objects.requireNonNull(counters.get(metric)).add(more, labels);
  }

  void change(Metric metric, long by, Attributes labels) {
    Objects.requireNonNull(upDownCounters.get(metric)).add(by, labels);
  }

  void took(Metric metric, double seconds, Attributes labels) {
    Objects.requireNonNull(histograms.get(metric)).record(seconds, labels);
  }
}
