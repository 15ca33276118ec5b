package dev.bluestore;

import dev.bluestore.codec.EntitySchema;
import dev.bluestore.envelope.QueryBinding;
import dev.bluestore.table.DynamoTable;
import dev.bluestore.table.Pages;
import dev.bluestore.table.RowOptions;
import dev.bluestore.table.ScanCondition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A segment of a table. */
record ScanSource<T>(
    EncryptedStore store,
    EntitySealer<T> sealer,
    Selection<T> selection,
    int segment,
    int segments,
    ScanListener listener)
    implements EntitySource<T> {

  @Override
  public OptionalInt most() {
    return selection.most();
  }

  @Override
  public Pages pages(DynamoTable table, RowOptions options) {
    EntitySchema schema = sealer.schema();
    String partition = schema.names().get(0);
    String type = schema.names().get(1);
    return listener.over(
        table.pages(
            new ScanCondition(
                partition,
                type,
                schema.fits(List.of(type)),
                segment,
                segments,
                selection.consistent(),
                options)));
  }

  @Override
  public Optional<Key<T>> asked(Map<String, AttributeValue> row) {
    return sealer.keyOf(row);
  }

  @Override
  public void describe(QueryBinding query) {
    query.text("scan").text(store.namespace()).texts(sealer.schema().names());
    query.number(segment).number(segments);
    selection.describe(query);
  }
}
