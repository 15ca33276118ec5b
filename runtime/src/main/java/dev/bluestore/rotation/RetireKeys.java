package dev.bluestore.rotation;

import dev.bluestore.envelope.DekRecord;
import dev.bluestore.envelope.KeyId;
import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.Refusal.Reason;
import dev.bluestore.keys.DekPurpose;
import dev.bluestore.table.ItemSize;
import dev.bluestore.table.Precondition;
import dev.bluestore.table.RowWalk.Wanted;
import dev.bluestore.table.SealedTable;
import dev.bluestore.table.TransactionWrite;
import dev.bluestore.table.TransactionWrite.Action;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Gives each partition a new data key and retires all others, in one transaction; the checkpoint
 * goes behind all records of the partition with it, so that the new key is not met and retired too.
 */
record RetireKeys(SealedTable store) implements Step.Walk {

  /** Sorts after every key record of a partition. */
  private static final String BEHIND_RECORDS = KeyId.TYPE + (char) ('#' + 1);

  /** Leaves room in a transaction; the rest of a partition's keys follow in the next one. */
  private static final int MOST_AT_ONCE = 90;

  @Override
  public Wanted wanted() {
    return Wanted.KEY_RECORDS;
  }

  @Override
  public Optional<RowChange> change(Map<String, AttributeValue> row) {
    return KeyRecord.of(store.namespace(), row)
        .filter(found -> isActive(found.record()))
        .flatMap(this::change);
  }

  private Optional<RowChange> change(KeyRecord found) {
    PartitionAddress partition = found.partition();
    List<DekRecord> records = store.succession().records(partition);
    Optional<DekRecord> greatest = records.stream().max(Comparator.comparing(DekRecord::keyId));
    List<DekRecord.Live> active =
        records.stream().filter(RetireKeys::isActive).map(DekRecord.Live.class::cast).toList();
    if (active.isEmpty() || greatest.filter(DekRecord.Tombstone.class::isInstance).isPresent()) {
      return Optional.empty();
    }
    List<TransactionWrite> writes = new ArrayList<>();
    DekRecord.Live successor = store.succession().successor(partition, records);
    Map<String, AttributeValue> item = successor.toItem(partition);
    writes.add(
        new TransactionWrite(
            Action.PUT,
            new ItemKey(partition.pk(), successor.keyId().toString()),
            item,
            Optional.of(Precondition.absent()),
            Reason.CONDITION));
    List<DekRecord.Live> now =
        active.stream().sorted(Comparator.comparing(DekRecord::keyId)).limit(MOST_AT_ONCE).toList();
    for (DekRecord.Live record : now) {
      DekRecord.Live retired = store.dataKeys().rewrap(record, partition, DekPurpose.RETIRED);
      writes.add(KeyRecord.replacing(partition, record, retired, Map.of()));
    }
    String reached =
        now.size() < active.size() ? now.get(now.size() - 1).keyId().toString() : BEHIND_RECORDS;
    return Optional.of(
        new RowChange(
            found.key(),
            new ItemKey(partition.pk(), reached),
            ItemSize.of(item) * writes.size(),
            List.of(),
            writes,
            List.of()));
  }

  private static boolean isActive(DekRecord record) {
    return record instanceof DekRecord.Live live && live.purpose() == DekPurpose.ACTIVE;
  }
}
