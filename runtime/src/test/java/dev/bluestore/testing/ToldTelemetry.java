package dev.bluestore.testing;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Listens to the telemetry of every store of the integration tests: looks at each span as it ends,
 * and keeps the metrics.
 */
public final class ToldTelemetry implements LauncherSessionListener {

  private static final InMemoryMetricReader METRICS = InMemoryMetricReader.create();
  private static final AtomicLong SPANS = new AtomicLong();
  private static final Queue<String> SEEN = new ConcurrentLinkedQueue<>();

  /** Begins where the integration tests are run. */
  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (SuiteLog.isKept()) {
      GlobalOpenTelemetry.set(
          OpenTelemetrySdk.builder()
              .setTracerProvider(
                  SdkTracerProvider.builder()
                      .addSpanProcessor(SimpleSpanProcessor.create(new Looking()))
                      .build())
              .setMeterProvider(SdkMeterProvider.builder().registerMetricReader(METRICS).build())
              .build());
    }
  }

  /** Of how many spans it was told. */
  public static long spans() {
    return SPANS.get();
  }

  /** The spans that hold a value or an address. */
  public static Collection<String> seen() {
    return SEEN;
  }

  /** All metrics until now, with their labels. */
  public static String metrics() {
    return METRICS.collectAllMetrics().toString();
  }

  private static final class Looking implements SpanExporter {

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
      for (SpanData span : spans) {
        SPANS.incrementAndGet();
        String text = span.getName() + span.getAttributes() + span.getEvents() + span.getStatus();
        if (Canary.isIn(text) || Canary.hasAddress(text)) {
          SEEN.add(span.getName());
        }
      }
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
