package dev.bluestore.envelope;

import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.CborWriter;
import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.crypto.XaesKey;
import dev.bluestore.crypto.XaesNonce;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Seals the places at which queries go on, and opens them: a version byte, the id of a data key (57
 * bytes), a nonce (24), and the ciphertext of the position with its tag (16). The query is
 * authenticated with it, so that a cursor opens for no other one. Thread-safe.
 */
public final class CursorSealer {

  private static final String OWN_PARTITION = PartitionAddress.OWN_PREFIX + "cursors";
  private static final String LABEL = "bluestore/v1/cursor";
  private static final byte VERSION = 0x01;
  private static final int KEY_ID_BYTES = 57;
  private static final int HEADER_BYTES = 1 + KEY_ID_BYTES;
  private static final int CIPHERTEXT_FROM = HEADER_BYTES + XaesNonce.BYTES;

  private final CryptoProvider crypto;

  /** With the primitives of a provider. */
  public CursorSealer(CryptoProvider crypto) {
    this.crypto = crypto;
  }

  /** The partition whose data key seals the cursors of a namespace; it holds no items. */
  public static PartitionAddress partition(String namespace) {
    return PartitionAddress.of(namespace, List.of(OWN_PARTITION, namespace));
  }

  /** The cursor of a position in a query. */
  public byte[] seal(CursorPosition position, QueryBinding query, ContentKey key) {
    CborWriter plaintext = CborWriter.forPlaintext().openArray(4);
    plaintext.int64(position.source()).int64(position.results()).int64(position.ofSource());
    new TypedValues(plaintext).attributes(position.key(), Set.of());
    XaesNonce nonce = crypto.freshNonce();
    byte[] header =
        ByteBuffer.allocate(HEADER_BYTES)
            .put(VERSION)
            .put(key.keyId().toString().getBytes(StandardCharsets.US_ASCII))
            .array();
    byte[] ciphertext = key.key().seal(nonce, aad(header, query), plaintext.close().toByteArray());
    return ByteBuffer.allocate(CIPHERTEXT_FROM + ciphertext.length)
        .put(header)
        .put(nonce.toByteArray())
        .put(ciphertext)
        .array();
  }

  /** The data key that a cursor says it is under; empty where it is none of this version. */
  public static Optional<KeyId> keyId(byte[] cursor) {
    return cursor.length < CIPHERTEXT_FROM + XaesKey.TAG_BYTES || cursor[0] != VERSION
        ? Optional.empty()
        : KeyId.parse(new String(cursor, 1, KEY_ID_BYTES, StandardCharsets.ISO_8859_1));
  }

  /**
   * The position of a cursor that {@link #keyId} has taken; empty where it is not what was sealed
   * for this query under this key.
   */
  public Optional<CursorPosition> open(byte[] cursor, QueryBinding query, ContentKey key) {
    byte[] header = Arrays.copyOf(cursor, HEADER_BYTES);
    return key.key()
        .open(
            Arrays.copyOfRange(cursor, HEADER_BYTES, CIPHERTEXT_FROM),
            aad(header, query),
            Arrays.copyOfRange(cursor, CIPHERTEXT_FROM, cursor.length))
        .map(plaintext -> read(new CborReader(plaintext, 0)));
  }

  private static byte[] aad(byte[] header, QueryBinding query) {
    return CborWriter.forBinding()
        .openArray(3)
        .text(LABEL)
        .bytes(header)
        .bytes(query.toByteArray())
        .close()
        .toByteArray();
  }

  private static CursorPosition read(CborReader in) {
    in.array();
    int source = Math.toIntExact(in.int64());
    long results = in.int64();
    long ofSource = in.int64();
    int count = in.map();
    Map<String, AttributeValue> key = new HashMap<>();
    for (int i = 0; i < count; i++) {
      String name = in.text();
      in.array();
      key.put(name, keyValue(in.text(), in));
    }
    return new CursorPosition(source, results, ofSource, key);
  }

  /** The keys of tables and indexes are of no other types. */
  private static AttributeValue keyValue(String type, CborReader in) {
    return switch (type) {
      case "S" -> AttributeValue.fromS(in.text());
      case "N" -> AttributeValue.fromN(in.text());
      case "B" -> AttributeValue.fromB(SdkBytes.fromByteArray(in.bytes()));
      default -> throw new IllegalStateException("a cursor was sealed with a key of type " + type);
    };
  }
}
