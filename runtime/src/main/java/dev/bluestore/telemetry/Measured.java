package dev.bluestore.telemetry;

import dev.bluestore.error.BlueStoreException;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work from its begin to its end: its span, and the metric of its duration. A failure shows as its
 * class alone, since messages of others than this library may hold data.
 */
final class Measured {

  /** What the semantic conventions have for an error of no known class. */
  static final String OTHER = "_OTHER";

  private static final String NONE = "";

  private final Instruments instruments;
  private final Optional<Metric> duration;
  private final Attributes labels;
  private final Span span;
  private final long began = System.nanoTime();

  /** Begins. */
  Measured(
      Instruments instruments,
      String name,
      SpanKind kind,
      Optional<Metric> duration,
      Attributes labels) {
    this.instruments = instruments;
    this.duration = duration;
    this.labels = labels;
    this.span =
        instruments
            .tracer()
            .spanBuilder(name)
            .setSpanKind(kind)
            .setAllAttributes(labels)
            .startSpan();
  }

  /** Does it on this thread. */
  <R> R run(Context within, Supplier<R> work) {
    String error = OTHER;
    try {
      R result = within.with(span).wrapSupplier(work).get();
      error = NONE;
      return result;
    } catch (BlueStoreException e) {
      error = e.getClass().getName();
      throw e;
    } finally {
      end(error);
    }
  }

  /** Begins it on this thread; it ends when its future does. */
  <R> CompletableFuture<R> start(Context within, Supplier<CompletableFuture<R>> work) {
    boolean started = false;
    try {
      CompletableFuture<R> working = within.with(span).wrapSupplier(work).get();
      started = true;
      return working.whenComplete((result, failure) -> end(error(failure)));
    } finally {
      if (!started) {
        end(OTHER);
      }
    }
  }

  private static String error(@Nullable Throwable failure) {
    return failure == null ? NONE : cause(failure).getClass().getName();
  }

  static Throwable cause(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }

  private void end(String error) {
    long took = System.nanoTime() - began;
    Attributes outcome = labels;
    if (!error.equals(NONE)) {
      outcome = labels.toBuilder().put(Label.ERROR.key(), error).build();
      span.setAttribute(Label.ERROR.key(), error).setStatus(StatusCode.ERROR);
    }
    span.end();
    if (duration.isPresent()) {
      double seconds = (double) took / TimeUnit.SECONDS.toNanos(1);
      instruments.took(duration.get(), seconds, outcome);
    }
  }
}
