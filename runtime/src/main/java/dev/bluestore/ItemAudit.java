package dev.bluestore;

import dev.bluestore.audit.AuditOperation;
import dev.bluestore.audit.trail.AuditSubject;
import dev.bluestore.audit.trail.AuditTrail;
import dev.bluestore.audit.trail.Entry;
import dev.bluestore.envelope.AddressPseudonym;
import dev.bluestore.envelope.ContentKey;
import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.error.AuditUnavailableException;
import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.ConflictException;
import dev.bluestore.error.NotFoundException;
import dev.bluestore.error.OutcomeUnknownException;
import dev.bluestore.error.RequestFailedException;
import dev.bluestore.error.StoreUnavailableException;
import dev.bluestore.error.TableMissingException;
import dev.bluestore.error.ThrottledException;
import dev.bluestore.table.Async;
import dev.bluestore.table.Transport;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Records what is done with items. Where the log is full it waits as the transport does: the
 * caller's thread over the one, no thread over the other. Thread-safe.
 */
final class ItemAudit {

  private static final Duration PAUSE = Duration.ofMillis(1);

  private final AuditTrail trail;

  ItemAudit(AuditTrail trail) {
    this.trail = trail;
  }

  AuditTrail trail() {
    return trail;
  }

  /** An item that was sealed under a key, which the caller holds. */
  CompletableFuture<Void> sealed(ItemAddress address, ContentKey key, Transport transport) {
    return record(trail.done(AuditOperation.SEAL, AddressPseudonym.of(address, key)), transport);
  }

  /** An item that was opened under a key, which the caller holds. */
  CompletableFuture<Void> opened(ItemAddress address, ContentKey key, Transport transport) {
    return record(trail.done(AuditOperation.OPEN, AddressPseudonym.of(address, key)), transport);
  }

  /** Something that was done with a key's name alone. */
  CompletableFuture<Void> done(
      AuditOperation operation, AuditSubject subject, Transport transport) {
    return record(trail.done(operation, subject), transport);
  }

  /** Is complete when there was room for an entry. */
  CompletableFuture<Void> record(Entry entry, Transport transport) {
    if (offered(entry)) {
      return CompletableFuture.completedFuture(null);
    }
    long until = System.nanoTime() + trail.deadline().toNanos();
    return Async.repeat(
            false,
            taken -> taken,
            waited ->
                transport
                    .pause(PAUSE)
                    .thenApply(
                        paused -> {
                          boolean taken = offered(entry);
                          if (!taken
                              && (System.nanoTime() - until >= 0
                                  || Thread.currentThread().isInterrupted())) {
                            entry.drop();
                            throw trail.full();
                          }
                          return taken;
                        }))
        .thenApply(taken -> null);
  }

  private boolean offered(Entry entry) {
    try {
      return trail.offer(entry);
    } catch (AuditUnavailableException e) {
      entry.drop();
      throw e;
    }
  }

  /** Records the refusal of an operation; what is about the table alone is none. */
  <R> CompletableFuture<R> refusals(
      AuditOperation operation,
      Supplier<AuditSubject> subject,
      Transport transport,
      CompletableFuture<R> work) {
    if (work.isDone() && !work.isCompletedExceptionally()) {
      return work;
    }
    return work.exceptionallyCompose(
        failure ->
            Async.cause(failure) instanceof BlueStoreException error
                ? refused(operation, subject.get(), error, transport)
                : CompletableFuture.failedFuture(failure));
  }

  /** Fails with the refusal once it is recorded. */
  <R> CompletableFuture<R> refused(
      AuditOperation operation,
      AuditSubject subject,
      BlueStoreException error,
      Transport transport) {
    return recordRefusal(operation, subject, error, transport)
        .thenCompose(recorded -> CompletableFuture.failedFuture(error));
  }

  /** Is complete when a refusal is recorded; fails with what kept it from that. */
  CompletableFuture<Void> recordRefusal(
      AuditOperation operation,
      AuditSubject subject,
      BlueStoreException error,
      Transport transport) {
    if (!isAboutKeysOrItems(error)) {
      subject.release();
      return CompletableFuture.completedFuture(null);
    }
    return Async.attempt(() -> record(trail.refused(operation, subject, error), transport))
        .exceptionallyCompose(
            failure -> {
              Throwable unrecorded = Async.cause(failure);
              unrecorded.addSuppressed(error);
              return CompletableFuture.failedFuture(unrecorded);
            });
  }

  private static boolean isAboutKeysOrItems(BlueStoreException error) {
    return !(error instanceof AuditUnavailableException
        || error instanceof ConflictException
        || error instanceof NotFoundException
        || error instanceof OutcomeUnknownException
        || error instanceof RequestFailedException
        || error instanceof StoreUnavailableException
        || error instanceof TableMissingException
        || error instanceof ThrottledException);
  }
}
