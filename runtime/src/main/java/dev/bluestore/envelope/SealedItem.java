package dev.bluestore.envelope;

import dev.bluestore.crypto.XaesKey;
import dev.bluestore.crypto.XaesNonce;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.TamperedException;
import dev.bluestore.error.UnsealedException;
import dev.bluestore.error.UnsupportedFormatException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item as the table holds it, its form checked and nothing else yet: it names the data key that
 * must be fetched before it can be opened.
 */
public final class SealedItem {

  private final ItemAddress address;
  private final Map<String, AttributeValue> attributes;
  private final KeyId keyId;
  private final ContentHeader header;
  private final byte[] content;
  private final byte[] nonce;

  private SealedItem(
      ItemAddress address,
      Map<String, AttributeValue> attributes,
      KeyId keyId,
      byte[] content,
      byte[] gcmNonce) {
    this.address = address;
    this.attributes = attributes;
    this.keyId = keyId;
    this.content = content;
    this.header =
        ContentHeader.parse(content)
            .orElseThrow(() -> tampered(address.key(), "a malformed header"));
    this.nonce = Arrays.copyOf(header.salt(), XaesNonce.BYTES);
    System.arraycopy(gcmNonce, 0, nonce, XaesNonce.HALF_BYTES, XaesNonce.HALF_BYTES);
  }

  /**
   * Checks that an item is the one of an address, and its form.
   *
   * @param address the one that was asked for
   * @throws UnsealedException where it has none of the attributes of a sealed item
   * @throws UnsupportedFormatException where its content has another version byte
   * @throws TamperedException where anything else is not as it must be
   */
  public static SealedItem parse(ItemAddress address, Map<String, AttributeValue> attributes) {
    ItemKey key = address.key();
    checkKeys(address, attributes);
    @Nullable AttributeValue content = attributes.get(ItemAttributes.CONTENT);
    @Nullable AttributeValue nonce = attributes.get(ItemAttributes.NONCE);
    @Nullable AttributeValue keyId = attributes.get(ItemAttributes.KEY_ID);
    if (content == null && nonce == null && keyId == null) {
      throw new UnsealedException(
          "expected a sealed item of type "
              + address.entityType()
              + ", found a plain one; whatever wrote it bypassed this store",
          key);
    }
    if (keyId == null || keyId.s() == null) {
      throw tampered(key, "no text in " + ItemAttributes.KEY_ID);
    }
    KeyId name =
        KeyId.parse(keyId.s())
            .orElseThrow(() -> tampered(key, "a malformed " + ItemAttributes.KEY_ID));
    byte[] nonceBytes = bytes(key, ItemAttributes.NONCE, nonce);
    if (nonceBytes.length != XaesNonce.HALF_BYTES) {
      throw tampered(key, nonceBytes.length + " bytes in " + ItemAttributes.NONCE);
    }
    return new SealedItem(address, attributes, name, content(key, content), nonceBytes);
  }

  /**
   * Checks that an item is the one of an address.
   *
   * @throws TamperedException where its keys are others
   */
  public static void checkKeys(ItemAddress address, Map<String, AttributeValue> attributes) {
    if (!ItemAddress.keyOf(attributes).equals(address.key())) {
      throw tampered(address.key(), "the keys of another one");
    }
  }

  /** Whether an item has nothing of a sealed one: only then can it be a plain one. */
  public static boolean isUnsealed(Map<String, AttributeValue> attributes) {
    return !attributes.containsKey(ItemAttributes.CONTENT)
        && !attributes.containsKey(ItemAttributes.NONCE)
        && !attributes.containsKey(ItemAttributes.KEY_ID)
        && !attributes.containsKey(ItemAttributes.CHUNKS);
  }

  private static byte[] content(ItemKey key, @Nullable AttributeValue attribute) {
    byte[] content = bytes(key, ItemAttributes.CONTENT, attribute);
    if (content.length > 0 && content[0] != ContentHeader.VERSION) {
      throw new UnsupportedFormatException(
          "expected content of format version 1, found version "
              + (content[0] & 0xff)
              + "; open it with the release that wrote it, or a newer one",
          key);
    }
    if (content.length < ContentHeader.LEAST_CONTENT_BYTES) {
      throw tampered(key, content.length + " bytes in " + ItemAttributes.CONTENT);
    }
    return content;
  }

  private static byte[] bytes(ItemKey key, String name, @Nullable AttributeValue attribute) {
    if (attribute == null || attribute.b() == null) {
      throw tampered(key, "no bytes in " + name);
    }
    return attribute.b().asByteArrayUnsafe();
  }

  private static TamperedException tampered(ItemKey key, String found) {
    return new TamperedException(
        "expected a well-formed sealed item, found "
            + found
            + "; compare the table with a backup and restore the item",
        key);
  }

  /** Where it was asked for. */
  public ItemAddress address() {
    return address;
  }

  /** The data key that it says it is under. */
  public KeyId keyId() {
    return keyId;
  }

  /** Names that it says are not authenticated; a reader that knows its schema is stricter. */
  public List<String> unauthenticated() {
    return header.unauthenticated();
  }

  /** The attributes that anybody can read, without the keys. */
  public Map<String, AttributeValue> plain() {
    Map<String, AttributeValue> plain = new HashMap<>(attributes);
    plain.keySet().removeAll(ItemAttributes.OWN);
    return Collections.unmodifiableMap(plain);
  }

  /** How long its plaintext is, in bytes. */
  public int plaintextBytes() {
    return content.length - header.bytes().length - XaesKey.TAG_BYTES;
  }

  /** What sealing adds to it, in bytes: header, tag, nonce, key id and the names of all three. */
  public int overheadBytes() {
    return header.bytes().length
        + XaesKey.TAG_BYTES
        + XaesNonce.HALF_BYTES
        + keyId.toString().length()
        + (ItemAttributes.CONTENT + ItemAttributes.NONCE + ItemAttributes.KEY_ID).length();
  }

  Map<String, AttributeValue> attributes() {
    return attributes;
  }

  ContentHeader header() {
    return header;
  }

  /** All 24 bytes of the nonce. */
  byte[] nonce() {
    return nonce;
  }

  /** The header, and the ciphertext behind it. */
  byte[] content() {
    return content;
  }
}
