package dev.bluestore;

import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.OpenException;
import dev.bluestore.error.UnreadableEntityException;
import dev.bluestore.table.Async;
import dev.bluestore.table.DynamoTable;
import dev.bluestore.table.Transport;
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
      DynamoTable table, Map<String, AttributeValue> row, OpenAudit audit) {
    return attempt(source(), table.transport(), row, audit);
  }

  private static <T, S extends T> CompletableFuture<Optional<Opened<T>>> attempt(
      EntitySource<S> source,
      Transport transport,
      Map<String, AttributeValue> row,
      OpenAudit audit) {
    return source
        .sealer()
        .auditedKey(row, transport, source::asked)
        .thenCompose(
            asked ->
                asked.isEmpty()
                    ? CompletableFuture.completedFuture(Optional.<Opened<T>>empty())
                    : AttemptedSource.<T, S>attempt(
                        source.sealer(), asked.get(), transport, row, audit))
        .exceptionally(failure -> Optional.of(refused(failure, row)));
  }

  private static <T, S extends T> CompletableFuture<Optional<Opened<T>>> attempt(
      EntitySealer<S> sealer,
      Key<S> key,
      Transport transport,
      Map<String, AttributeValue> row,
      OpenAudit audit) {
    return sealer
        .openLatest(key, row, transport, audit)
        .thenApply(found -> found.<Opened<T>>map(Opened.Intact::new))
        .exceptionally(failure -> Optional.of(refused(about(failure, key), row)));
  }

  private static boolean isRefusal(Throwable cause) {
    return cause instanceof OpenException || cause instanceof UnreadableEntityException;
  }

  private static Throwable about(Throwable failure, Key<?> key) {
    Throwable cause = Async.cause(failure);
    return isRefusal(cause)
            && cause instanceof BlueStoreException known
            && known.address().isEmpty()
        ? known.forAnother(key.address().key())
        : cause;
  }

  /** An outage is no fault of the item. */
  private static <T> Opened<T> refused(Throwable failure, Map<String, AttributeValue> item) {
    Throwable cause = Async.cause(failure);
    if (isRefusal(cause)) {
      return new Opened.Refused<>((BlueStoreException) cause, item);
    }
    throw new CompletionException(cause);
  }
}
