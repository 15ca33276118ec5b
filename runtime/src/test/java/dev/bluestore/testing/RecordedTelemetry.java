package dev.bluestore.testing;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The SDK of OpenTelemetry, which keeps what it is told. */
public final class RecordedTelemetry implements AutoCloseable {

  private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
  private final InMemoryMetricReader reader = InMemoryMetricReader.create();
  private final OpenTelemetrySdk sdk =
      OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                  .addSpanProcessor(SuiteTelemetry.spans())
                  .build())
          .setMeterProvider(SdkMeterProvider.builder().registerMetricReader(reader).build())
          .build();

  /** What is to be told. */
  public OpenTelemetry openTelemetry() {
    return sdk;
  }

  /** The spans that have ended, in that order. */
  public List<SpanData> spans() {
    return exporter.getFinishedSpanItems();
  }

  /** Those of a name. */
  public List<SpanData> spans(String name) {
    return spans().stream().filter(span -> span.getName().equals(name)).toList();
  }

  /** The only one of a name. */
  public SpanData span(String name) {
    List<SpanData> found = spans(name);
    if (found.size() != 1) {
      throw new AssertionError("expected one span " + name + ", found " + spans());
    }
    return found.get(0);
  }

  /** Forgets the spans. */
  public void forgetSpans() {
    exporter.reset();
  }

  /** The metrics as they are now. */
  public Collection<MetricData> metrics() {
    return reader.collectAllMetrics();
  }

  /** The points of a metric that have these labels, and others beside. */
  public Stream<? extends PointData> points(String metric, Map<String, String> labels) {
    return metrics().stream()
        .filter(data -> data.getName().equals(metric))
        .flatMap(data -> data.getData().getPoints().stream())
        .filter(point -> hasAll(point, labels));
  }

  private static boolean hasAll(PointData point, Map<String, String> labels) {
    return labels.entrySet().stream()
        .allMatch(
            label ->
                label
                    .getValue()
                    .equals(point.getAttributes().get(AttributeKey.stringKey(label.getKey()))));
  }

  /** The sum of a counter over the points that have these labels. */
  public long sum(String metric, Map<String, String> labels) {
    return metrics().stream()
        .filter(data -> data.getName().equals(metric))
        .flatMap(data -> data.getLongSumData().getPoints().stream())
        .filter(point -> hasAll(point, labels))
        .mapToLong(point -> point.getValue())
        .sum();
  }

  /** How many durations there are over the points that have these labels. */
  public long count(String metric, Map<String, String> labels) {
    return metrics().stream()
        .filter(data -> data.getName().equals(metric))
        .flatMap(data -> data.getHistogramData().getPoints().stream())
        .filter(point -> hasAll(point, labels))
        .mapToLong(point -> point.getCount())
        .sum();
  }

  @Override
  public void close() {
    SuiteTelemetry.keep(metrics());
    sdk.close();
  }
}
