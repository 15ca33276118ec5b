package dev.bluestore;

import dev.bluestore.audit.AuditAnchor;
import dev.bluestore.audit.AuditAnchors;
import dev.bluestore.audit.AuditOperation;
import dev.bluestore.audit.trail.AuditTrail;
import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.CborWriter;
import dev.bluestore.envelope.AddressPseudonym;
import dev.bluestore.envelope.ContentKey;
import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.envelope.ItemSealer;
import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.envelope.SealedItem;
import dev.bluestore.error.TamperedException;
import dev.bluestore.table.Async;
import dev.bluestore.table.DynamoTable;
import dev.bluestore.table.PartitionKeys;
import dev.bluestore.table.Precondition;
import dev.bluestore.table.SortCondition;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Anchors as sealed items of the store's own partition {@code bluestore-audit}: one for each chain,
 * which only goes forward, since each write expects the one before.
 */
final class SealedAnchors implements AuditAnchors {

  private static final String TYPE = "anchor";

  private final AuditTrail trail;
  private final DynamoTable table;
  private final PartitionKeys keys;
  private final ItemSealer sealer;
  private final PartitionAddress partition;

  /** The nonces of what was written, or may have been. */
  private final Set<AttributeValue> written = new HashSet<>();

  private Precondition expected = Precondition.absent();

  SealedAnchors(
      AuditTrail trail,
      DynamoTable table,
      PartitionKeys keys,
      ItemSealer sealer,
      String namespace) {
    this.trail = trail;
    this.table = table;
    this.keys = keys;
    this.sealer = sealer;
    this.partition = PartitionAddress.of(namespace, List.of("bluestore-audit", namespace));
  }

  @Override
  public void anchor(Supplier<AuditAnchor> head) {
    ItemAddress address = partition.item(List.of(TYPE, trail.chain()));
    try (ContentKey key = keys.toSeal(partition)) {
      trail.keyEvent(AuditOperation.SEAL, AddressPseudonym.of(address, key));
      put(address, sealer.seal(address, Map.of(), List.of(), encode(head.get()), key));
    }
  }

  private void put(ItemAddress address, Map<String, AttributeValue> item) {
    AttributeValue nonce = nonce(item);
    written.add(nonce);
    Optional<AttributeValue> there = putIf(address, item);
    if (there.isPresent() && written.contains(there.get()) && !there.get().equals(nonce)) {
      // An anchor whose answer was lost was stored after all.
      expected = Precondition.attributeIs(ItemAttributes.NONCE, there.get());
      there = putIf(address, item);
    }
    if (there.isPresent() && !there.get().equals(nonce)) {
      throw new TamperedException(
          "expected the anchor that this process has written for its audit log, found another one;"
              + " whoever wrote it can write to the table: compare it with a backup",
          address.key());
    }
    expected = Precondition.attributeIs(ItemAttributes.NONCE, nonce);
    written.clear();
    written.add(nonce);
  }

  private Optional<AttributeValue> putIf(ItemAddress address, Map<String, AttributeValue> item) {
    return Async.await(table.writes().putIf(address.key(), item, expected))
        .map(SealedAnchors::nonce);
  }

  private static AttributeValue nonce(Map<String, AttributeValue> item) {
    return item.getOrDefault(ItemAttributes.NONCE, AttributeValue.fromNul(true));
  }

  /** All anchors of the store, of the chain that goes on as well. */
  List<AuditAnchor> list() {
    return table
        .pages(partition.key(), SortCondition.beginsWith(List.of(TYPE), true))
        .rows()
        .map(this::open)
        .toList();
  }

  private AuditAnchor open(Map<String, AttributeValue> row) {
    ItemAddress address = ItemAddress.ofRow(partition.namespace(), row);
    SealedItem item = SealedItem.parse(address, row);
    try (ContentKey key = keys.toOpen(partition, item.keyId(), address.key())) {
      trail.record(trail.done(AuditOperation.OPEN, AddressPseudonym.of(address, key)));
      return decode(address.sort().get(1), sealer.open(item, List.of(), key));
    }
  }

  private static byte[] encode(AuditAnchor anchor) {
    return CborWriter.forPlaintext()
        .openMap(3)
        .text("hash")
        .bytes(HexFormat.of().parseHex(anchor.hash()))
        .text("last")
        .bool(anchor.isLast())
        .text("sequence")
        .int64(anchor.sequence())
        .close()
        .toByteArray();
  }

  private static AuditAnchor decode(String chain, byte[] plaintext) {
    CborReader in = new CborReader(plaintext, 0);
    in.map();
    in.text();
    String hash = HexFormat.of().formatHex(in.bytes());
    in.text();
    boolean isLast = in.bool();
    in.text();
    return new AuditAnchor(chain, in.int64(), hash, isLast);
  }
}
