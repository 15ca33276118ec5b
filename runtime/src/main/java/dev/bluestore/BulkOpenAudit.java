package dev.bluestore;

import dev.bluestore.audit.AuditOperation;
import dev.bluestore.audit.trail.Tally;
import dev.bluestore.envelope.AddressPseudonym;
import dev.bluestore.envelope.ContentKey;
import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.table.Transport;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts the items that one request for many has opened: an event for each data key and entity
 * type, with the pseudonym of the partition. One that takes longer than a second has an event for
 * each second. Thread-safe.
 */
final class BulkOpenAudit implements OpenAudit {

  private final Map<Kind, Tally> tallies = new ConcurrentHashMap<>();

  private record Kind(String pk, String keyId, String entityType) {}

  @Override
  public CompletableFuture<Void> opened(
      ItemAudit audit, ItemAddress address, ContentKey key, Transport transport) {
    Kind kind = new Kind(address.partition().pk(), key.toString(), address.entityType());
    Tally there = tallies.get(kind);
    if (there != null && there.add()) {
      return CompletableFuture.completedFuture(null);
    }
    Tally made =
        audit
            .trail()
            .tally(
                AuditOperation.OPEN,
                AddressPseudonym.of(address.partition(), address.entityType(), key));
    tallies.put(kind, made);
    return audit.record(made, transport);
  }

  /** Tells that the request has ended. */
  void end() {
    tallies.values().forEach(Tally::end);
    tallies.clear();
  }
}
