package dev.bluestore;

import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.OpenException;
import dev.bluestore.error.UnreadableEntityException;
import dev.bluestore.table.Async;
import dev.bluestore.table.DynamoTable;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Hands over every item, whether or not it opens. */
final class AttemptedSource<T> extends HandedSource<T, Opened<T>> {

  AttemptedSource(EntitySource<? extends T> source) {
    super(source);
  }

  @Override
  public CompletableFuture<Optional<Opened<T>>> read(
      DynamoTable table, Map<String, AttributeValue> row) {
    return attempt(source(), table, row);
  }

  private static <T, S extends T> CompletableFuture<Optional<Opened<T>>> attempt(
      EntitySource<S> source, DynamoTable table, Map<String, AttributeValue> row) {
    Optional<Key<S>> asked;
    try {
      asked = source.asked(row);
    } catch (OpenException e) {
      return CompletableFuture.completedFuture(Optional.of(new Opened.Refused<>(e, row)));
    }
    if (asked.isEmpty()) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    Key<S> key = asked.get();
    return source
        .sealer()
        .openLatest(key, row, table.transport())
        .thenApply(found -> found.<Opened<T>>map(Opened.Intact::new))
        .exceptionally(failure -> Optional.of(refused(failure, key, row)));
  }

  /** An outage is no fault of the item. */
  private static <T> Opened<T> refused(
      Throwable failure, Key<?> key, Map<String, AttributeValue> item) {
    Throwable cause = Async.cause(failure);
    if (cause instanceof OpenException || cause instanceof UnreadableEntityException) {
      BlueStoreException reason = (BlueStoreException) cause;
      return new Opened.Refused<>(
          reason.address().isPresent() ? reason : reason.forAnother(key.address().key()), item);
    }
    throw new CompletionException(cause);
  }
}
