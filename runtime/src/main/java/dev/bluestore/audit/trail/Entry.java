package dev.bluestore.audit.trail;

import dev.bluestore.audit.AuditOperation;
import dev.bluestore.audit.AuditOutcome;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** An event on its way to the writer: what only the thread that caused it knows. */
public abstract sealed class Entry permits Entry.Single, Tally {

  final AuditOperation operation;
  final AuditOutcome outcome;
  final String error;
  final AuditSubject subject;
  final String principal;
  final Instant time;
  final SpanContext span;

  Entry(
      AuditOperation operation,
      AuditOutcome outcome,
      String error,
      AuditSubject subject,
      String principal,
      Instant time) {
    this.operation = operation;
    this.outcome = outcome;
    this.error = error;
    this.subject = subject;
    this.principal = principal;
    this.time = time;
    this.span = Span.current().getSpanContext();
  }

  /** Gives back what it holds, where it was not recorded. */
  public void drop() {
    subject.release();
  }

  /** How many items it counts, from now on finally; -1 where it goes on counting. */
  abstract long take(boolean atOnce);

  /** Is complete when the sink has the event; null where nobody waits for it. */
  abstract @Nullable CompletableFuture<Void> written();

  /** An event of its own. */
  static final class Single extends Entry {

    private final @Nullable CompletableFuture<Void> written;

    Single(
        AuditOperation operation,
        AuditOutcome outcome,
        String error,
        AuditSubject subject,
        String principal,
        Instant time,
        @Nullable CompletableFuture<Void> written) {
      super(operation, outcome, error, subject, principal, time);
      this.written = written;
    }

    @Override
    long take(boolean atOnce) {
      return 1;
    }

    @Override
    @Nullable CompletableFuture<Void> written() {
      return written;
    }
  }
}
