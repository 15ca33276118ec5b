package dev.bluestore.telemetry;

import dev.bluestore.error.ConflictException;
import dev.bluestore.error.OpenException;
import dev.bluestore.error.Refusal;
import dev.bluestore.error.TransactionRefusedException;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a store tells of its work: spans and metrics by the semantic conventions of OpenTelemetry
 * for databases. Classes, tables and methods are named, and nothing that is stored. Where nobody
 * listens it only runs the work. Thread-safe.
 */
public final class Telemetry {

  /** Tells nothing. */
  public static final Telemetry NONE = new Telemetry(OpenTelemetry::noop, "");

  private static final ContextKey<Telemetry> CURRENT = ContextKey.named("bluestore-telemetry");

  private final Supplier<OpenTelemetry> source;
  private final String table;
  private final Attributes labels;
  private volatile @Nullable Resolved resolved;

  /** What became of the source: nothing, where nobody listens. */
  private record Resolved(@Nullable Instruments instruments) {}

  private Telemetry(Supplier<OpenTelemetry> source, String table) {
    this.source = source;
    this.table = table;
    this.labels = Attributes.of(Label.SYSTEM.key(), "aws.dynamodb", Label.TABLE.key(), table);
  }

  /**
   * Tells the process's OpenTelemetry. It is asked for with the first work, so that what sets it up
   * may run behind the store's own construction.
   */
  public static Telemetry global(String table) {
    return new Telemetry(GlobalOpenTelemetry::get, table);
  }

  /** Tells an OpenTelemetry of one's own. */
  public static Telemetry over(OpenTelemetry openTelemetry, String table) {
    return new Telemetry(() -> openTelemetry, table);
  }

  /** That of the store which this thread works for; none where it works for none. */
  public static Telemetry current() {
    Telemetry current = Context.current().get(CURRENT);
    return current == null ? NONE : current;
  }

  private @Nullable Instruments listening() {
    Resolved known = resolved;
    if (known == null) {
      known = new Resolved(Instruments.of(source.get()).orElse(null));
      resolved = known;
    }
    return known.instruments();
  }

  /** An operation on no single class, which ends when its future does. */
  public <R> CompletableFuture<R> operation(
      StoreOperation what, Supplier<CompletableFuture<R>> work) {
    return operation(what, "", work);
  }

  /**
   * An operation, which ends when its future does; who waits for that goes on in the caller's own
   * context.
   *
   * @param entity the class of the entities that it is about
   */
  public <R> CompletableFuture<R> operation(
      StoreOperation what, String entity, Supplier<CompletableFuture<R>> work) {
    Instruments listening = listening();
    if (listening == null) {
      return work.get();
    }
    Attributes with = of(entity).toBuilder().put(Label.OPERATION.key(), what.label()).build();
    Measured operation =
        new Measured(
            listening,
            what.label() + " " + table,
            SpanKind.CLIENT,
            Optional.of(Metric.OPERATION_DURATION),
            with);
    Context caller = Context.current();
    return in(
        caller,
        operation
            .start(caller.with(CURRENT, this), work)
            .whenComplete((result, failure) -> conflicted(failure)));
  }

  private void conflicted(@Nullable Throwable failure) {
    if (failure != null && isConflict(Measured.cause(failure))) {
      conflict();
    }
  }

  private static boolean isConflict(Throwable failure) {
    return failure instanceof ConflictException
        || (failure instanceof TransactionRefusedException refused
            && refused.refusals().stream()
                .map(Refusal::reason)
                .anyMatch(
                    reason -> reason == Refusal.Reason.VERSION || reason == Refusal.Reason.BUSY));
  }

  /** An operation on keys, on this thread. */
  public <R> R key(KeyOperation what, Supplier<R> work) {
    Instruments listening = listening();
    if (listening == null) {
      return work.get();
    }
    Attributes with = labels.toBuilder().put(Label.KEY_OPERATION.key(), what.label()).build();
    return new Measured(listening, "key " + what.label(), SpanKind.INTERNAL, Optional.empty(), with)
        .run(Context.current().with(CURRENT, this), work);
  }

  /**
   * A call of KMS, on this thread.
   *
   * @param method KMS's name of it
   */
  public <R> R kms(String method, Supplier<R> work) {
    Instruments listening = listening();
    if (listening == null) {
      return work.get();
    }
    Attributes with = labels.toBuilder().put(Label.KMS_METHOD.key(), method).build();
    return new Measured(
            listening,
            "KMS." + method,
            SpanKind.CLIENT,
            Optional.of(Metric.KMS_CALL_DURATION),
            with)
        .run(Context.current(), work);
  }

  /**
   * The same future, whose dependents go on in this thread's context, on whichever thread: also
   * where nobody listens here, since the audit log has the caller's context, too.
   */
  public <R> CompletableFuture<R> carried(CompletableFuture<R> future) {
    return hasNoContext() ? future : in(Context.current(), future);
  }

  /** The same executor, whose work is done in this thread's context. */
  public Executor carried(Executor executor) {
    return hasNoContext() ? executor : Context.current().wrap(executor);
  }

  private boolean hasNoContext() {
    return listening() == null && Context.current() == Context.root();
  }

  @SuppressWarnings("FutureReturnValueIgnored")
  private static <R> CompletableFuture<R> in(Context context, CompletableFuture<R> future) {
    if (future.isDone()) {
      return future;
    }
    CompletableFuture<R> carried = new CompletableFuture<>();
    future.whenComplete(
        (result, failure) ->
            context
                .wrap(
                    () -> {
                      if (failure == null) {
                        carried.complete(result);
                      } else {
                        carried.completeExceptionally(failure);
                      }
                    })
                .run());
    return carried;
  }

  /** An item was sealed, whose content has so many bytes. */
  public void sealed(String entity, long bytes) {
    if (listening() != null) {
      count(Metric.ITEMS_SEALED, 1, of(entity));
      count(Metric.CONTENT_SEALED, bytes, of(entity));
    }
  }

  /** An item was opened, whose content has so many bytes. */
  public void opened(String entity, long bytes) {
    if (listening() != null) {
      count(Metric.ITEMS_OPENED, 1, of(entity));
      count(Metric.CONTENT_OPENED, bytes, of(entity));
    }
  }

  /** An item was read that is not sealed. */
  public void readPlain(String entity) {
    if (listening() != null) {
      count(Metric.PLAIN_ITEMS_READ, 1, of(entity));
    }
  }

  /** An item is opened; it is told where it is refused, by its own fault or its key's. */
  public <R> CompletableFuture<R> opening(String entity, CompletableFuture<R> item) {
    return listening() == null
        ? item
        : item.whenComplete((opened, failure) -> refused(entity, failure));
  }

  private void refused(String entity, @Nullable Throwable failure) {
    if (failure != null && Measured.cause(failure) instanceof OpenException cause) {
      count(
          Metric.ITEMS_REFUSED,
          1,
          of(entity).toBuilder().put(Label.ERROR.key(), cause.getClass().getName()).build());
    }
  }

  /** A request is sent again. */
  public void retry() {
    count(Metric.RETRIES, 1, labels);
  }

  /** Others were faster, and the work is done again. */
  public void conflict() {
    count(Metric.CONFLICTS, 1, labels);
  }

  /**
   * A job has come to items.
   *
   * @param job its type
   * @param outcome what became of them, by one of a few names
   */
  public void progressed(String job, String outcome, long items) {
    if (listening() != null) {
      count(
          Metric.JOB_ITEMS,
          items,
          labels.toBuilder()
              .put(Label.JOB.key(), job)
              .put(Label.JOB_OUTCOME.key(), outcome)
              .build());
    }
  }

  /**
   * One of the store's caches of data keys.
   *
   * @param use what its keys are for, {@code seal} or {@code open}
   */
  public KeyCacheTelemetry keyCache(String use) {
    return new KeyCacheTelemetry(this, labels.toBuilder().put(Label.KEY_USE.key(), use).build());
  }

  void count(Metric metric, long more, Attributes with) {
    Instruments listening = listening();
    if (listening != null) {
      listening.count(metric, more, with);
    }
  }

  void change(Metric metric, long by, Attributes with) {
    Instruments listening = listening();
    if (listening != null) {
      listening.change(metric, by, with);
    }
  }

  private Attributes of(String entity) {
    return entity.isEmpty() ? labels : labels.toBuilder().put(Label.ENTITY.key(), entity).build();
  }
}
