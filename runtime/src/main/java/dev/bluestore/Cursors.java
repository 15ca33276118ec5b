package dev.bluestore;

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
import java.util.concurrent.CompletionException;

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
        .thenApply(with -> seal(position, with));
  }

  private Cursor seal(CursorPosition position, ContentKey with) {
    try (with) {
      byte[] bytes = store.cursorSealer().seal(position, query, with);
      return new Cursor(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
  }

  /** Whatever is wrong with a cursor, its refusal is the same. */
  CompletableFuture<CursorPosition> open(Cursor cursor) {
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
        .handle(
            (with, failure) -> {
              if (failure != null) {
                Throwable cause = Async.cause(failure);
                throw cause instanceof OpenException ? refused() : new CompletionException(cause);
              }
              return open(bytes.get(), with);
            });
  }

  private CursorPosition open(byte[] bytes, ContentKey with) {
    try (with) {
      return store.cursorSealer().open(bytes, query, with).orElseThrow(Cursors::refused);
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
