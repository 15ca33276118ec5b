package dev.bluestore.table;

import dev.bluestore.audit.trail.AuditTrail;
import dev.bluestore.envelope.DataKeys;
import dev.bluestore.envelope.ItemSealer;
import dev.bluestore.envelope.KeyText;
import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.error.InvalidItemException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * What a store stands on, for tools that work on its rows without their entities: rotation,
 * inspection, repair. Everything in it is thread-safe.
 *
 * @param namespace the logical name of the store
 * @param table its rows, over requests that block
 * @param keyNames what the table calls its keys
 * @param keys the opened data keys of its partitions
 * @param dataKeys makes data keys and opens their records
 * @param sealer seals and opens whole items
 * @param trail the audit log, which everything that is done with items goes into
 * @param clock the time of day
 * @param lifetimes the clock that opened keys grow old by, in nanoseconds
 * @param policy how long opened keys are used
 * @param deadline of a write, all of its tries together
 */
public record SealedTable(
    String namespace,
    DynamoTable table,
    KeyNames keyNames,
    PartitionKeys keys,
    DataKeys dataKeys,
    ItemSealer sealer,
    AuditTrail trail,
    Clock clock,
    LongSupplier lifetimes,
    KeyPolicy policy,
    Duration deadline) {

  /** The address of a partition, by its name and its components. */
  public PartitionAddress partition(List<String> components) {
    return PartitionAddress.of(namespace, components);
  }

  /**
   * The same.
   *
   * @throws InvalidItemException where it is no partition of entities
   */
  public PartitionAddress partition(String name, String... components) {
    List<String> partition = Stream.concat(Stream.of(name), Stream.of(components)).toList();
    if (!KeyText.isName(name) || partition.size() < 2 || partition.contains("")) {
      throw new InvalidItemException(
          "expected a partition's name and at least one component, none of them empty", null);
    }
    return partition(partition);
  }

  /** The data keys of its partitions, one after another. */
  public KeySuccession succession() {
    return new KeySuccession(table, dataKeys, clock);
  }
}
