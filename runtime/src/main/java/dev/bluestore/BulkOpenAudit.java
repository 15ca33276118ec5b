package dev.bluestore;

import dev.bluestore.audit.AuditOperation;
import dev.bluestore.audit.trail.AuditSubject;
import dev.bluestore.audit.trail.Tally;
import dev.bluestore.envelope.AddressPseudonym;
import dev.bluestore.envelope.ContentKey;
import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.table.Transport;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Counts the items that one request for many has opened: an event for each data key and entity
 * type, with the pseudonym of the partition. One that takes longer than a second has an event for
 * each second. Thread-safe.
 */
final class BulkOpenAudit implements OpenAudit {

  /** Each holds its key's object: a scan over many partitions must not gather all of them. */
  static final int MOST_TALLIES = 256;

  private final Map<Kind, Tally> tallies = new ConcurrentHashMap<>();

  private record Kind(String pk, String keyId, String entityType) {}

  @Override
  public CompletableFuture<Void> opened(
      ItemAudit audit, ItemAddress address, ContentKey key, Transport transport) {
    return count(
        audit,
        new Kind(address.partition().pk(), key.toString(), address.entityType()),
        AuditOperation.OPEN,
        () -> AddressPseudonym.of(address.partition(), address.entityType(), key),
        transport);
  }

  @Override
  public CompletableFuture<Void> readPlain(
      ItemAudit audit, String entityType, Transport transport) {
    return count(
        audit,
        new Kind("", "", entityType),
        AuditOperation.READ_PLAIN,
        () -> new AuditSubject.Key("", entityType),
        transport);
  }

  private CompletableFuture<Void> count(
      ItemAudit audit,
      Kind kind,
      AuditOperation operation,
      Supplier<AuditSubject> subject,
      Transport transport) {
    Tally there = tallies.get(kind);
    if (there != null && there.add()) {
      return CompletableFuture.completedFuture(null);
    }
    if (tallies.size() >= MOST_TALLIES) {
      end();
    }
    Tally made = audit.trail().tally(operation, subject.get());
    tallies.put(kind, made);
    return audit.record(made, transport);
  }

  /** How many counts are under way. */
  int counting() {
    return tallies.size();
  }

  /** Tells that the request has ended. */
  void end() {
    tallies.values().forEach(Tally::end);
    tallies.clear();
  }
}
