package dev.bluestore.envelope;

import dev.bluestore.audit.trail.AuditSubject;
import dev.bluestore.cbor.CborWriter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * An item, or a partition, as the audit log names it: the first 16 bytes of an HMAC with SHA-256
 * over its address, under a key that is derived from the partition's data key. Nobody can tell the
 * address from it, and when the data key is shredded nobody can tell it from an address either. It
 * holds the key until it is released.
 */
public final class AddressPseudonym implements AuditSubject {

  private static final int BYTES = 16;

  private final ContentKey key;
  private final PartitionAddress partition;
  private final List<String> sort;
  private final String entityType;

  private AddressPseudonym(
      ContentKey key, PartitionAddress partition, List<String> sort, String entityType) {
    this.key = key;
    this.partition = partition;
    this.sort = sort;
    this.entityType = entityType;
    if (!key.tryHold()) {
      throw new IllegalStateException("a key was used after it was closed");
    }
  }

  /** Of an item, under a key that the caller holds. */
  public static AddressPseudonym of(ItemAddress address, ContentKey key) {
    return new AddressPseudonym(key, address.partition(), address.sort(), address.entityType());
  }

  /** Of a partition, for an event about several of its items of one type. */
  public static AddressPseudonym of(PartitionAddress partition, String entityType, ContentKey key) {
    return new AddressPseudonym(key, partition, List.of(), entityType);
  }

  @Override
  public String keyId() {
    return key.toString();
  }

  @Override
  public String entityType() {
    return entityType;
  }

  @Override
  public String pseudonym() {
    CborWriter address = CborWriter.forBinding().openArray(2);
    texts(address, partition.components());
    texts(address, sort);
    byte[] mac = key.pseudonyms().mac(address.close().toByteArray());
    return HexFormat.of().formatHex(Arrays.copyOf(mac, BYTES));
  }

  private static void texts(CborWriter out, List<String> texts) {
    out.openArray(texts.size());
    texts.forEach(out::text);
    out.close();
  }

  @Override
  public void release() {
    key.close();
  }
}
