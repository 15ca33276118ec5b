package dev.bluestore.envelope;

import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.CborType;
import dev.bluestore.cbor.CborWriter;
import dev.bluestore.cbor.MalformedCborException;
import dev.bluestore.cbor.UnencodableException;
import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.crypto.XaesNonce;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.TamperedException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Seals and opens whole items. Everything of an item is authenticated: its content, its address,
 * the id of its data key and every plain attribute that its schema does not exempt. Thread-safe.
 */
public final class ItemSealer {

  private static final Set<String> CHANGED =
      Set.of(ItemAttributes.CONTENT, ItemAttributes.NONCE, ItemAttributes.KEY_ID);

  private final CryptoProvider crypto;

  /** With the primitives of a provider. */
  public ItemSealer(CryptoProvider crypto) {
    this.crypto = crypto;
  }

  /**
   * Makes the whole item: address, plain attributes, ciphertext, nonce and key id.
   *
   * @param plain the plain attributes
   * @param unauthenticated names of the plain attributes that the schema exempts
   * @param plaintext a CBOR map of the encrypted fields
   * @throws InvalidItemException where a plain attribute has no canonical form
   */
  public Map<String, AttributeValue> seal(
      ItemAddress address,
      Map<String, AttributeValue> plain,
      Collection<String> unauthenticated,
      byte[] plaintext,
      ContentKey key) {
    return seal(address, plain, unauthenticated, ByteBuffer.wrap(plaintext), key);
  }

  /** The same with a plaintext that is read where it is: in an array, which may be longer. */
  public Map<String, AttributeValue> seal(
      ItemAddress address,
      Map<String, AttributeValue> plain,
      Collection<String> unauthenticated,
      ByteBuffer plaintext,
      ContentKey key) {
    XaesNonce nonce = crypto.freshNonce();
    ContentHeader header = ContentHeader.of(nonce.salt(), List.copyOf(unauthenticated));
    ByteBuffer aad = aadToSeal(address, key.keyId(), plain, header);
    byte[] content = key.key().seal(nonce, aad, plaintext, header.bytes());

    Map<String, AttributeValue> item = new LinkedHashMap<>();
    item.put(ItemAttributes.PK, AttributeValue.createS(address.partition().pk()));
    item.put(ItemAttributes.SK, AttributeValue.createS(address.sk()));
    item.putAll(plain);
    item.put(ItemAttributes.CONTENT, bytes(content));
    item.put(ItemAttributes.NONCE, bytes(nonce.gcmNonce()));
    item.put(ItemAttributes.KEY_ID, AttributeValue.createS(key.toString()));
    return item;
  }

  private static ByteBuffer aadToSeal(
      ItemAddress address, KeyId keyId, Map<String, AttributeValue> plain, ContentHeader header) {
    try {
      return aad(address, keyId, plain, header);
    } catch (UnencodableException e) {
      throw new InvalidItemException(
          "a plain attribute of " + address.entityType() + " cannot be stored: " + e.getMessage(),
          address.key());
    }
  }

  /**
   * Opens an item.
   *
   * @param unauthenticated names of the plain attributes that the reader's schema exempts
   * @return the plaintext, a checked CBOR map of the encrypted fields
   * @throws TamperedException where anything differs from what was sealed
   */
  public byte[] open(SealedItem item, Collection<String> unauthenticated, ContentKey key) {
    ContentHeader header = item.header();
    if (!key.keyId().equals(item.keyId())
        || !unauthenticated.containsAll(header.unauthenticated())) {
      throw refused(item);
    }
    byte[] plaintext =
        key.key()
            .open(item.nonce(), aadToOpen(item), item.content(), header.bytes().length)
            .orElseThrow(() -> refused(item));
    try {
      CborReader.check(plaintext);
    } catch (MalformedCborException e) {
      throw refused(item);
    }
    if (new CborReader(plaintext, 0).peek() != CborType.MAP) {
      throw refused(item);
    }
    return plaintext;
  }

  /**
   * Seals what an item holds under another data key, whatever its entity. The plaintext is not
   * decoded, and the names of attributes that are not authenticated are taken from the item.
   *
   * @return the attributes that change: content, nonce and key id; the content is as long as before
   * @throws TamperedException where anything differs from what was sealed
   */
  public Map<String, AttributeValue> reseal(SealedItem item, ContentKey from, ContentKey to) {
    List<String> unauthenticated = item.header().unauthenticated();
    byte[] plaintext = open(item, unauthenticated, from);
    Map<String, AttributeValue> plain = new HashMap<>(item.attributes());
    plain.keySet().removeAll(ItemAttributes.OWN);
    Map<String, AttributeValue> anew = seal(item.address(), plain, unauthenticated, plaintext, to);
    Arrays.fill(plaintext, (byte) 0);
    anew.keySet().retainAll(CHANGED);
    return anew;
  }

  private static ByteBuffer aadToOpen(SealedItem item) {
    try {
      return aad(item.address(), item.keyId(), item.attributes(), item.header());
    } catch (UnencodableException e) {
      throw refused(item);
    }
  }

  static ByteBuffer aad(
      ItemAddress address,
      KeyId keyId,
      Map<String, AttributeValue> attributes,
      ContentHeader header) {
    CborWriter aad =
        CborWriter.forBinding()
            .openArray(7)
            .text("bluestore/v1/item")
            .text(address.partition().namespace());
    texts(aad, address.partition().components());
    texts(aad, address.sort());
    aad.text(keyId.toString());
    new TypedValues(aad).attributes(attributes, leftOut(header));
    return aad.bytes(header.bytes()).close().toByteBuffer();
  }

  private static Set<String> leftOut(ContentHeader header) {
    if (header.unauthenticated().isEmpty()) {
      return ItemAttributes.NOT_PLAIN;
    }
    Set<String> leftOut = new HashSet<>(ItemAttributes.NOT_PLAIN);
    leftOut.addAll(header.unauthenticated());
    return leftOut;
  }

  private static void texts(CborWriter out, List<String> texts) {
    out.openArray(texts.size());
    texts.forEach(out::text);
    out.close();
  }

  private static AttributeValue bytes(byte[] bytes) {
    return AttributeValue.createB(SdkBytes.fromByteArrayUnsafe(bytes));
  }

  private static TamperedException refused(SealedItem item) {
    ItemKey key = item.address().key();
    return new TamperedException(
        "an item of type "
            + item.address().entityType()
            + " under the data key "
            + item.keyId()
            + " is not what was sealed at its address: its content, a plain attribute or its"
            + " place was changed, or the namespace is another (BLUE_NAMESPACE); restore it from"
            + " a backup",
        key);
  }
}
