package dev.bluestore.table;

import dev.bluestore.audit.AuditSink;
import dev.bluestore.audit.CryptoAuditEvent;
import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.error.AuditUnavailableException;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.TamperedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Keeps events in a table of DynamoDB, which is best another one than the store's: an item for each
 * batch of up to 256 events that has room in one, put where there is none yet, and never changed.
 * {@code PK} is {@code audit#} and the chain, {@code SK} the sequence of the first event, 19
 * digits; {@code events} are the lines.
 */
public final class AuditTable implements AuditSink {

  private static final int MOST_EVENTS = 256;

  /** Of the lines of an item. DynamoDB takes 400 KB with names, keys and a byte for each line. */
  private static final int MOST_BYTES = 390_000;

  private static final String PARTITION = "audit#";
  private static final String EVENTS = "events";
  private static final AttributeValue NO_EVENTS = AttributeValue.fromL(List.of());
  private static final int ROWS_AT_ONCE = 1000;

  private final DynamoTable table;

  /** Over a table with the keys {@code PK} and {@code SK}. */
  public AuditTable(DynamoTable table) {
    this.table = table;
  }

  @Override
  public void write(List<CryptoAuditEvent> events) {
    List<AttributeValue> lines = new ArrayList<>();
    int bytes = 0;
    int first = 0;
    for (int i = 0; i < events.size(); i++) {
      String line = events.get(i).toJson();
      if (lines.size() == MOST_EVENTS || bytes + line.length() > MOST_BYTES) {
        put(events.get(first), lines);
        lines.clear();
        bytes = 0;
        first = i;
      }
      lines.add(AttributeValue.fromS(line));
      bytes += line.length();
    }
    put(events.get(first), lines);
  }

  private void put(CryptoAuditEvent first, List<AttributeValue> lines) {
    ItemKey key = new ItemKey(PARTITION + first.chain(), String.format("%019d", first.sequence()));
    Map<String, AttributeValue> item =
        Map.of(
            ItemAttributes.PK,
            AttributeValue.fromS(key.partitionKey()),
            ItemAttributes.SK,
            AttributeValue.fromS(key.sortKey()),
            EVENTS,
            AttributeValue.fromL(List.copyOf(lines)));
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

  /**
   * The lines of all chains, read anew by consistent scans, a page at a time. Those of a chain are
   * in their order; what is in the place of a line and is none reads as an empty one.
   */
  public Stream<String> lines() {
    return ((Pages) this::page)
        .rows()
        .filter(row -> KeyAttributes.parse(row).partitionKey().startsWith(PARTITION))
        .flatMap(row -> row.getOrDefault(EVENTS, NO_EVENTS).l().stream())
        .map(line -> Objects.requireNonNullElse(line.s(), ""));
  }

  private CompletableFuture<Pages.Page> page(
      @Nullable Map<String, AttributeValue> after, long before) {
    return table
        .rows()
        .page(
            new RowWalk.Range.Segment(0, 1),
            RowWalk.Wanted.EVERYTHING,
            Optional.ofNullable(after).map(KeyAttributes::parse),
            ROWS_AT_ONCE)
        .thenApply(
            page -> new Pages.Page(page.rows(), page.read(), page.last().map(KeyAttributes::of)));
  }

  /** The table's client is the store's. */
  @Override
  public void close() {}
}
