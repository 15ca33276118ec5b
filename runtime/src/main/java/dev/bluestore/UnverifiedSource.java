package dev.bluestore;

import dev.bluestore.codec.Field;
import dev.bluestore.table.Async;
import dev.bluestore.table.DynamoTable;
import dev.bluestore.table.Pages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads some plain fields of each item, and opens none. */
final class UnverifiedSource<T> extends HandedSource<T, UnverifiedRow<T>> {

  private final Set<Field<?>> fields;

  UnverifiedSource(EntitySource<? extends T> source, Set<Field<?>> fields) {
    super(source);
    this.fields = fields;
    fields.forEach(source::checkHolds);
  }

  @Override
  public Pages pages(DynamoTable table) {
    return pages(source(), table);
  }

  private Pages pages(EntitySource<?> source, DynamoTable table) {
    List<String> wanted =
        Stream.concat(
                source.indexKeys().stream(),
                fields.stream().flatMap(field -> field.names().stream()))
            .distinct()
            .toList();
    return source.pages(table, source.selection().options().only(wanted));
  }

  @Override
  public CompletableFuture<Optional<UnverifiedRow<T>>> read(
      DynamoTable table, Map<String, AttributeValue> row, OpenAudit audit) {
    return Async.attempt(
        () ->
            CompletableFuture.completedFuture(
                source().asked(row).map(key -> new UnverifiedRow<T>(key, fields, row))));
  }
}
