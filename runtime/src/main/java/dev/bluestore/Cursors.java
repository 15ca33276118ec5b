package dev.bluestore;

import dev.bluestore.audit.AuditOperation;
import dev.bluestore.audit.trail.AuditSubject;
import dev.bluestore.envelope.ContentKey;
import dev.bluestore.envelope.CursorPosition;
import dev.bluestore.envelope.CursorSealer;
import dev.bluestore.envelope.KeyId;
import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.envelope.QueryBinding;
import dev.bluestore.error.CursorRefusedException;
import dev.bluestore.error.OpenException;
import dev.bluestore.table.Async;
import dev.bluestore.table.DynamoTable;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Takes positions in a query to cursors and back, under the data key of the store's cursors. */
final class Cursors {

  private final EncryptedStore store;
  private final DynamoTable table;
  private final QueryBinding query;
  private final PartitionAddress partition;

  /**
   * Of a query.
   *
   * @param table whose transport says how a key is fetched that is not at hand
   */
  Cursors(EncryptedStore store, DynamoTable table, QueryBinding query) {
    this.store = store;
    this.table = table;
    this.query = query;
    this.partition = CursorSealer.partition(store.namespace());
  }

  CompletableFuture<Cursor> seal(CursorPosition position) {
    return table
        .transport()
        .fetch(
            () -> store.keys().toSeal(partition),
            loading -> store.keys().toSeal(partition, loading))
        .thenCompose(with -> seal(position, with));
  }

  private CompletableFuture<Cursor> seal(CursorPosition position, ContentKey with) {
    try (with) {
      byte[] bytes = store.cursorSealer().seal(position, query, with);
      return audited(
          with, new Cursor(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)));
    }
  }

  private <R> CompletableFuture<R> audited(ContentKey with, R result) {
    return store
        .audit()
        .done(AuditOperation.CURSOR, new AuditSubject.Key(with.toString(), ""), table.transport())
        .thenApply(done -> result);
  }

  /** Whatever is wrong with a cursor, its refusal is the same. */
  CompletableFuture<CursorPosition> open(Cursor cursor) {
    return store
        .audit()
        .refusals(
            AuditOperation.CURSOR,
            () -> new AuditSubject.Key("", ""),
            table.transport(),
            Async.attempt(() -> opened(cursor)));
  }

  private CompletableFuture<CursorPosition> opened(Cursor cursor) {
    Optional<byte[]> bytes = bytes(cursor);
    Optional<KeyId> keyId = bytes.flatMap(CursorSealer::keyId);
    if (bytes.isEmpty() || keyId.isEmpty()) {
      return CompletableFuture.failedFuture(refused());
    }
    return table
        .transport()
        .fetch(
            () -> store.keys().toOpen(partition, keyId.get(), partition.key()),
            loading -> store.keys().toOpen(partition, keyId.get(), partition.key(), loading))
        .exceptionallyCompose(
            failure ->
                CompletableFuture.failedFuture(
                    Async.cause(failure) instanceof OpenException ? refused() : failure))
        .thenCompose(with -> open(bytes.get(), with));
  }

  private CompletableFuture<CursorPosition> open(byte[] bytes, ContentKey with) {
    try (with) {
      return audited(
          with, store.cursorSealer().open(bytes, query, with).orElseThrow(Cursors::refused));
    }
  }

  /** Text that has more than one form is none: the last characters may hold bits of no byte. */
  private static Optional<byte[]> bytes(Cursor cursor) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor.text());
      return Optional.of(bytes)
          .filter(
              found ->
                  Base64.getUrlEncoder()
                      .withoutPadding()
                      .encodeToString(found)
                      .equals(cursor.text()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static CursorRefusedException refused() {
    return new CursorRefusedException(
        "expected a cursor of this very query as a page of it gave it, found another one; begin"
            + " again with the first page");
  }
}
