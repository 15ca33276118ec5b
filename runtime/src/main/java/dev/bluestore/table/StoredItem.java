package dev.bluestore.table;

import dev.bluestore.codec.EntitySchema;
import dev.bluestore.envelope.ChunkKey;
import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.TooLargeException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A sealed item in the form in which DynamoDB has room for it.
 *
 * @param head what is under the item's own key
 * @param chunks the items that hold the rest of its content, most often none
 */
public record StoredItem(
    Map<String, AttributeValue> head, List<Map<String, AttributeValue>> chunks) {

  /** The largest content, in bytes: what a reader gathers before it can authenticate any of it. */
  public static final int MOST_CONTENT_BYTES = 32 << 20;

  /** Longer than DynamoDB takes to remove what has ended, so that no chunk goes before its head. */
  private static final Duration CHUNKS_OUTLIVE = Duration.ofDays(7);

  /** What a head keeps free, in bytes, for counters that are updated in place. */
  private static final int ROOM_TO_GROW = 1024;

  /** What a chunk keeps free, in bytes, for {@link ItemAttributes#STRAY_SINCE}. */
  public static final int ROOM_TO_DATE = 64;

  private static final AttributeValue NOTHING =
      AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(new byte[0]));

  /**
   * A sealed item as one item.
   *
   * @param names what the table calls its keys, which counts in the size
   * @throws TooLargeException where it is larger than one may be
   */
  public static StoredItem whole(
      EntitySchema schema, KeyNames names, ItemKey key, Map<String, AttributeValue> item) {
    long size = names.size(item);
    if (size > ItemSize.MOST_BYTES) {
      throw tooLarge(
          schema,
          key,
          "of at most " + ItemSize.MOST_BYTES + " bytes with its names",
          size,
          ItemSize.MOST_BYTES,
          schema.isChunked()
              ? "put it by itself or in a batch, since transactions store no chunks"
              : "shorten it, or declare it @Entity(chunked = true)");
    }
    return new StoredItem(item, List.of());
  }

  /**
   * A sealed item as one item, or as several where its class may be and it is too large.
   *
   * @throws TooLargeException where its plain attributes are larger than an item may be, or its
   *     content is larger than 32 MiB
   */
  public static StoredItem of(
      EntitySchema schema, KeyNames names, ItemKey key, Map<String, AttributeValue> item) {
    return !schema.isChunked() || names.size(item) <= ItemSize.MOST_BYTES
        ? whole(schema, names, key, item)
        : split(schema, names, key, item);
  }

  private static StoredItem split(
      EntitySchema schema, KeyNames names, ItemKey key, Map<String, AttributeValue> item) {
    byte[] content = bytes(item, ItemAttributes.CONTENT);
    if (content.length > MOST_CONTENT_BYTES) {
      throw tooLarge(
          schema,
          key,
          "with a sealed content of at most " + MOST_CONTENT_BYTES + " bytes",
          content.length,
          MOST_CONTENT_BYTES,
          "shorten it, or make several entities of it");
    }
    Map<String, AttributeValue> head = new LinkedHashMap<>(item);
    head.put(ItemAttributes.CHUNKS, count(ChunkKey.MOST_CHUNKS - 1));
    head.put(ItemAttributes.CONTENT, NOTHING);
    long besideContent = names.size(head);
    if (besideContent >= ItemSize.MOST_BYTES) {
      throw tooLarge(
          schema,
          key,
          "whose plain fields leave room for others in " + ItemSize.MOST_BYTES + " bytes",
          besideContent,
          ItemSize.MOST_BYTES,
          "shorten them, or seal them, since sealed fields alone are split over several items");
    }
    int first = (int) Math.max(0, ItemSize.MOST_BYTES - besideContent - ROOM_TO_GROW);
    Map<String, AttributeValue> row = row(schema, item);
    int room = (int) (ItemSize.MOST_BYTES - names.size(row) - ROOM_TO_DATE);
    int count = (content.length - first + room - 1) / room;
    head.put(ItemAttributes.CHUNKS, count(count));
    head.put(ItemAttributes.CONTENT, piece(content, 0, first));
    ChunkKey keys = ChunkKey.of(bytes(item, ItemAttributes.NONCE), count);
    List<Map<String, AttributeValue>> chunks = new ArrayList<>();
    for (int chunk = 0; chunk < count; chunk++) {
      Map<String, AttributeValue> one = new HashMap<>(row);
      one.put(ItemAttributes.SK, AttributeValue.fromS(keys.sortKey(chunk + 1)));
      one.put(ItemAttributes.CONTENT, piece(content, first + chunk * room, room));
      chunks.add(one);
    }
    return new StoredItem(head, List.copyOf(chunks));
  }

  /** A chunk without its piece, and with a key of the right length. */
  private static Map<String, AttributeValue> row(
      EntitySchema schema, Map<String, AttributeValue> item) {
    Map<String, AttributeValue> row = new HashMap<>();
    row.put(ItemAttributes.PK, value(item, ItemAttributes.PK));
    row.put(
        ItemAttributes.SK,
        AttributeValue.fromS(ChunkKey.of(bytes(item, ItemAttributes.NONCE), 1).sortKey(1)));
    row.put(ItemAttributes.CONTENT, NOTHING);
    row.put(ItemAttributes.KEY_ID, value(item, ItemAttributes.KEY_ID));
    schema
        .timeToLive()
        .flatMap(name -> Optional.ofNullable(item.get(name)).map(AttributeValue::n))
        .ifPresent(
            end ->
                row.put(
                    schema.timeToLive().orElseThrow(),
                    AttributeValue.fromN(
                        new BigDecimal(end)
                            .add(BigDecimal.valueOf(CHUNKS_OUTLIVE.toSeconds()))
                            .toPlainString())));
    return row;
  }

  private static AttributeValue piece(byte[] content, int from, int bytes) {
    return AttributeValue.fromB(
        SdkBytes.fromByteArrayUnsafe(
            Arrays.copyOfRange(content, from, Math.min(content.length, from + bytes))));
  }

  private static AttributeValue count(int chunks) {
    return AttributeValue.fromN(Integer.toString(chunks));
  }

  private static byte[] bytes(Map<String, AttributeValue> item, String name) {
    return value(item, name).b().asByteArrayUnsafe();
  }

  private static AttributeValue value(Map<String, AttributeValue> item, String name) {
    return Objects.requireNonNull(item.get(name), name);
  }

  private static TooLargeException tooLarge(
      EntitySchema schema, ItemKey key, String expected, long size, long limit, String advice) {
    return new TooLargeException(
        String.format(
            "expected a %s %s, found %d bytes; %s", schema.entityName(), expected, size, advice),
        key,
        size,
        limit);
  }
}
