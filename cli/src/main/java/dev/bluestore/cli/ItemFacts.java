package dev.bluestore.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.envelope.SealedItem;
import dev.bluestore.error.ItemKey;
import dev.bluestore.table.ItemSize;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What anyone can see of an item. Nothing of it is authenticated before the item is opened.
 *
 * @param sizes of its attributes with their names, in bytes as DynamoDB counts them
 * @param chunks how many further items hold the rest of its content
 * @param plaintext the size of its content before it was sealed
 * @param overhead what sealing adds, in bytes
 * @param dataKey empty where its record is not there
 */
record ItemFacts(
    ItemKey key,
    String keyId,
    Optional<DataKeyRow> dataKey,
    Map<String, Long> sizes,
    long chunks,
    long plaintext,
    long overhead,
    Instant now) {

  /** Of a row, and of the item that it is with its chunks. */
  static ItemFacts of(
      Map<String, AttributeValue> row, SealedItem item, Optional<DataKeyRow> dataKey, Instant now) {
    Map<String, Long> sizes = new TreeMap<>();
    row.forEach((name, value) -> sizes.put(name, ItemSize.of(Map.of(name, value))));
    AttributeValue chunks = row.get(ItemAttributes.CHUNKS);
    return new ItemFacts(
        ItemAddress.keyOf(row),
        item.keyId().toString(),
        dataKey,
        sizes,
        chunks == null ? 0 : Long.parseLong(chunks.n()),
        item.plaintextBytes(),
        item.overheadBytes(),
        now);
  }

  private long total() {
    return sizes.values().stream().mapToLong(Long::longValue).sum();
  }

  /** For people. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("partition key  " + key.partitionKey());
    lines.add("sort key       " + key.sortKey());
    lines.add("data key       " + keyId);
    lines.add(
        dataKey
            .map(
                record ->
                    "               "
                        + record.state()
                        + ", of "
                        + record.createdAt().map(at -> DataKeyRow.days(at, now)).orElse("?")
                        + " days, under "
                        + record.umkId())
            .orElse("               its record is not there: the item does not open"));
    sizes.forEach((name, bytes) -> lines.add("%,14d bytes  %s".formatted(bytes, name)));
    lines.add("%,14d bytes  in all%s".formatted(total(), inChunks()));
    lines.add(
        "%,14d bytes  of them are sealed content, %,d what sealing adds"
            .formatted(plaintext, overhead));
    return lines;
  }

  private String inChunks() {
    return chunks == 0 ? "" : ", and the rest of its content in " + chunks + " further items";
  }

  /** For scripts. */
  ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("partitionKey", key.partitionKey())
            .put("sortKey", key.sortKey())
            .put("keyId", keyId);
    dataKey.ifPresent(record -> json.set("dataKey", record.json(now)));
    ObjectNode bytes = json.putObject("bytes");
    bytes.put("total", total()).put("content", plaintext).put("overhead", overhead);
    bytes.set("attributes", Json.counts(sizes));
    return json.put("chunks", chunks);
  }
}
