package dev.bluestore.table;

import dev.bluestore.audit.AuditSink;
import dev.bluestore.audit.CryptoAuditEvent;
import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.error.AuditUnavailableException;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.TamperedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Keeps events in a table of DynamoDB, which is best another one than the store's: an item for each
 * batch of up to 256 events, put where there is none yet, and never changed. {@code PK} is {@code
 * audit#} and the chain, {@code SK} the sequence of the first event, 19 digits; {@code events} are
 * the lines.
 */
public final class AuditTable implements AuditSink {

  private static final int MOST_EVENTS = 256;
  private static final String EVENTS = "events";

  private final DynamoTable table;

  /** Over a table with the keys {@code PK} and {@code SK}. */
  public AuditTable(DynamoTable table) {
    this.table = table;
  }

  @Override
  public void write(List<CryptoAuditEvent> events) {
    for (int from = 0; from < events.size(); from += MOST_EVENTS) {
      put(events.subList(from, Math.min(events.size(), from + MOST_EVENTS)));
    }
  }

  private void put(List<CryptoAuditEvent> events) {
    CryptoAuditEvent first = events.get(0);
    ItemKey key = new ItemKey("audit#" + first.chain(), String.format("%019d", first.sequence()));
    Map<String, AttributeValue> item =
        Map.of(
            ItemAttributes.PK,
            AttributeValue.fromS(key.partitionKey()),
            ItemAttributes.SK,
            AttributeValue.fromS(key.sortKey()),
            EVENTS,
            AttributeValue.fromL(
                events.stream().map(event -> AttributeValue.fromS(event.toJson())).toList()));
    Optional<Map<String, AttributeValue>> there =
        Async.await(table.writes().putIf(key, item, Precondition.absent()));
    // What is tried again may have been stored the first time.
    if (there.isPresent() && !there.get().equals(item)) {
      throw new AuditUnavailableException(
          "expected no events of this chain at its end in the audit log's table, found others;"
              + " whoever wrote them can write to the table",
          new TamperedException("another item is in the place of new events", key));
    }
  }

  /** The lines of a chain, in their order. */
  public List<String> lines(String chain) {
    return table
        .pages(new ItemKey("audit#" + chain, ""), SortCondition.everything(true))
        .rows()
        .flatMap(row -> row.getOrDefault(EVENTS, AttributeValue.fromL(List.of())).l().stream())
        .map(AttributeValue::s)
        .toList();
  }

  /** The table's client is the store's. */
  @Override
  public void close() {}
}
