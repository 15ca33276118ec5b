package dev.bluestore;

import dev.bluestore.envelope.QueryBinding;
import dev.bluestore.table.DynamoTable;
import dev.bluestore.table.Pages;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The rows of a source, handed over in another way than as entities. Its cursors are those of the
 * source.
 */
abstract class HandedSource<T, R> implements Source<R> {

  private final EntitySource<? extends T> source;

  HandedSource(EntitySource<? extends T> source) {
    this.source = source;
  }

  final EntitySource<? extends T> source() {
    return source;
  }

  @Override
  public final EncryptedStore store() {
    return source.store();
  }

  @Override
  public final String entity() {
    return source.entity();
  }

  @Override
  public final OptionalInt most() {
    return source.most();
  }

  @Override
  public Pages pages(DynamoTable table) {
    return source.pages(table);
  }

  @Override
  public final boolean isAsked(Map<String, AttributeValue> row) {
    return source.isAsked(row);
  }

  @Override
  public final CompletableFuture<Long> count(DynamoTable table) {
    return source.count(table);
  }

  @Override
  public final Map<String, AttributeValue> position(Map<String, AttributeValue> row) {
    return source.position(row);
  }

  @Override
  public final void describe(QueryBinding query) {
    source.describe(query);
  }
}
