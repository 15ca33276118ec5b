package dev.bluestore.testing;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What stores tell OpenTelemetry while the integration tests run: each different text once. */
public final class SuiteTelemetry {

  /** More than there are tables, operations and entities: no label is left out for another. */
  private static final int POINTS = 1_000_000;

  private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();
  private static final InMemoryMetricReader METRICS = InMemoryMetricReader.create();

  private SuiteTelemetry() {}

  /** Is told by all stores that are not given another. */
  static void begin() {
    GlobalOpenTelemetry.set(
        OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder().addSpanProcessor(spans()).build())
            .setMeterProvider(
                SdkMeterProvider.builder().registerMetricReader(METRICS, type -> POINTS).build())
            .build());
  }

  /** Keeps spans, as they end. */
  static SpanProcessor spans() {
    return SimpleSpanProcessor.create(new Kept());
  }

  /** Keeps metrics. */
  static void keep(Collection<MetricData> metrics) {
    metrics.forEach(metric -> TOLD.add(metric.toString()));
  }

  /** All that was told until now: spans by their content, metrics with all of their points. */
  public static Stream<String> told() {
    return Stream.concat(
        TOLD.stream(), METRICS.collectAllMetrics().stream().map(MetricData::toString));
  }

  /** Without ids and times, which are new for each span. */
  private static String text(SpanData span) {
    return String.join(
        " ",
        span.getName(),
        span.getAttributes().toString(),
        span.getEvents().stream()
            .map(event -> event.getName() + event.getAttributes())
            .toList()
            .toString(),
        span.getStatus().getDescription());
  }

  private static final class Kept implements SpanExporter {

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
      spans.forEach(span -> TOLD.add(text(span)));
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }
}
