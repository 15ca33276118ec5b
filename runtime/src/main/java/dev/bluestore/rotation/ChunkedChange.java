package dev.bluestore.rotation;

import dev.bluestore.envelope.ChunkKey;
import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.Refusal.Reason;
import dev.bluestore.table.Async;
import dev.bluestore.table.DynamoTable;
import dev.bluestore.table.ItemSize;
import dev.bluestore.table.SortCondition;
import dev.bluestore.table.TransactionWrite;
import dev.bluestore.table.TransactionWrite.Action;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Replaces an item and its chunks. A content that is sealed anew is as long as it was, so each
 * piece takes the place of its former one: the rows of new chunks are those of the old ones, time
 * to live included, with another nonce in their key, and as young as they are.
 *
 * @param head as it was read
 */
record ChunkedChange(DynamoTable table, ItemAddress address, Map<String, AttributeValue> head) {

  /**
   * The change.
   *
   * @param anew the whole content under its new key, with nonce and key id
   */
  RowChange make(Map<String, AttributeValue> anew) {
    ChunkKey former = ChunkKey.of(head).orElseThrow();
    List<Map<String, AttributeValue>> rows =
        Async.await(table.pages(address.key(), SortCondition.chunks(former)).list(former.count()));
    byte[] content = bytes(anew, ItemAttributes.CONTENT);
    List<String> keys = ChunkKey.of(bytes(anew, ItemAttributes.NONCE), former.count()).sortKeys();
    Map<String, AttributeValue> set = new HashMap<>(anew);
    int from = bytes(head, ItemAttributes.CONTENT).length;
    set.put(ItemAttributes.CONTENT, piece(content, 0, from));
    List<TransactionWrite> before = new ArrayList<>();
    List<TransactionWrite> after = new ArrayList<>();
    for (int chunk = 0; chunk < rows.size(); chunk++) {
      Map<String, AttributeValue> row = new HashMap<>(rows.get(chunk));
      int length = bytes(row, ItemAttributes.CONTENT).length;
      after.add(write(Action.DELETE, row));
      row.remove(StrayChunks.SINCE);
      row.put(ItemAttributes.SK, AttributeValue.fromS(keys.get(chunk)));
      row.put(ItemAttributes.KEY_ID, Objects.requireNonNull(anew.get(ItemAttributes.KEY_ID)));
      row.put(ItemAttributes.CONTENT, piece(content, from, length));
      before.add(write(Action.PUT, row));
      from += length;
    }
    return new RowChange(
        address.key(),
        address.key(),
        ItemSize.of(head) + rows.stream().mapToLong(ItemSize::of).sum(),
        before,
        List.of(ResealItems.update(address, head, set)),
        after);
  }

  private static TransactionWrite write(Action action, Map<String, AttributeValue> row) {
    ItemKey key = SegmentWork.keyOf(row);
    return new TransactionWrite(action, key, Map.copyOf(row), Optional.empty(), Reason.OTHER);
  }

  private static AttributeValue piece(byte[] content, int from, int length) {
    return AttributeValue.fromB(
        SdkBytes.fromByteArrayUnsafe(Arrays.copyOfRange(content, from, from + length)));
  }

  private static byte[] bytes(Map<String, AttributeValue> row, String name) {
    return Objects.requireNonNull(row.get(name), name).b().asByteArrayUnsafe();
  }
}
