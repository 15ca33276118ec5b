package dev.bluestore.rotation;

import dev.bluestore.envelope.ChunkKey;
import dev.bluestore.envelope.DekRecord;
import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.table.ItemSize;
import dev.bluestore.table.RowWalk.Range;
import dev.bluestore.table.RowWalk.Wanted;
import dev.bluestore.table.SealedTable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Counts what a shredding has to destroy. For one thread. */
final class ShredCount {

  private final SealedTable store;
  private final PartitionAddress partition;
  private long items;
  private long bytes;
  private long removable;

  ShredCount(SealedTable store, PartitionAddress partition) {
    this.store = store;
    this.partition = partition;
  }

  ShredEstimate make() {
    List<DekRecord> records = Shred.recordsToShred(store, partition);
    List<DekRecord.Live> live = Shred.live(records);
    Set<String> ids = Shred.ids(records);
    Set<String> liveIds = Shred.ids(live);
    new RowPages(store, Wanted.EVERYTHING, Shred.ROWS_AT_ONCE)
        .each(
            new Range.Partition(partition.pk()),
            page ->
                page.rows().stream()
                    .filter(row -> Shred.isOf(row, ids))
                    .forEach(row -> add(row, Shred.isOf(row, liveIds))));
    return new ShredEstimate(live.size(), items, bytes, removable);
  }

  /** A large item counts once, and each of its chunks with its size. */
  private void add(Map<String, AttributeValue> row, boolean readable) {
    int count = ChunkKey.isChunk(row) ? 0 : 1;
    removable += count;
    if (readable) {
      items += count;
      bytes += ItemSize.of(row);
    }
  }
}
