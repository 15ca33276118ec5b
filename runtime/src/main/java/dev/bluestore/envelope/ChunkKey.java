package dev.bluestore.envelope;

import dev.bluestore.crypto.XaesNonce;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The sort keys of the items that hold what one item has no room for: {@code
 * sealed-chunk#{nonce}#{number}}. The nonce is fresh for each write, so that the chunks of two
 * writes never meet.
 *
 * @param prefix all but the number
 * @param count how many there are
 */
public record ChunkKey(String prefix, int count) {

  /** The entity type of chunks, which no entity may have. */
  public static final String TYPE = "sealed-chunk";

  /** More than the largest content needs. */
  public static final int MOST_CHUNKS = 100;

  /**
   * The keys of the chunks of a write.
   *
   * @param nonce 12 bytes, the attribute {@code content_nonce}
   */
  public static ChunkKey of(byte[] nonce, int count) {
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(nonce);
    return new ChunkKey(TYPE + KeyText.SEPARATOR + text + KeyText.SEPARATOR, count);
  }

  /** What the keys of an item's chunks begin with, however many it says there are. */
  public static Optional<String> prefixOf(Map<String, AttributeValue> head) {
    byte @Nullable [] nonce = bytes(head.get(ItemAttributes.NONCE));
    return nonce == null ? Optional.empty() : Optional.of(of(nonce, 1).prefix());
  }

  /** The keys of the chunks that an item says it has; empty where it does not say so. */
  public static Optional<ChunkKey> of(Map<String, AttributeValue> head) {
    byte @Nullable [] nonce = bytes(head.get(ItemAttributes.NONCE));
    AttributeValue count = head.get(ItemAttributes.CHUNKS);
    if (nonce == null || nonce.length != XaesNonce.HALF_BYTES || count == null) {
      return Optional.empty();
    }
    return IntStream.rangeClosed(1, MOST_CHUNKS)
        .filter(number -> Integer.toString(number).equals(count.n()))
        .mapToObj(number -> of(nonce, number))
        .findFirst();
  }

  private static byte @Nullable [] bytes(@Nullable AttributeValue value) {
    return value == null || value.b() == null ? null : value.b().asByteArrayUnsafe();
  }

  /** Whether an item holds a part of another one's content. */
  public static boolean isChunk(Map<String, AttributeValue> row) {
    return ItemAddress.keyOf(row).sortKey().startsWith(TYPE + KeyText.SEPARATOR);
  }

  /** Whether an item says that it has chunks, in whatever words. */
  public static boolean isHead(Map<String, AttributeValue> item) {
    return item.containsKey(ItemAttributes.CHUNKS);
  }

  /**
   * A sort key.
   *
   * @param number from 1
   */
  public String sortKey(int number) {
    return prefix + String.format("%03d", number);
  }

  /** All of them, in their order. */
  public List<String> sortKeys() {
    return IntStream.rangeClosed(1, count).mapToObj(this::sortKey).toList();
  }
}
