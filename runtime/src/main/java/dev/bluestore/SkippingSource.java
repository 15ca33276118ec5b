package dev.bluestore;

import dev.bluestore.error.BlueStoreException;
import dev.bluestore.table.DynamoTable;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Hands over the entities of the items that open, and reports the others. */
final class SkippingSource<T> extends HandedSource<T, T> {

  private final AttemptedSource<T> attempts;
  private final Consumer<? super BlueStoreException> listener;

  SkippingSource(EntitySource<? extends T> source, Consumer<? super BlueStoreException> listener) {
    super(source);
    this.attempts = new AttemptedSource<>(source);
    this.listener = listener;
  }

  @Override
  public CompletableFuture<Optional<T>> read(
      DynamoTable table, Map<String, AttributeValue> row, OpenAudit audit) {
    return attempts.read(table, row, audit).thenApply(opened -> opened.flatMap(this::readable));
  }

  private Optional<T> readable(Opened<T> opened) {
    if (opened instanceof Opened.Intact<T> intact) {
      return Optional.of(intact.entity());
    }
    listener.accept(((Opened.Refused<T>) opened).reason());
    return Optional.empty();
  }
}
