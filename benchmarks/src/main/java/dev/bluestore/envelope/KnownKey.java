package dev.bluestore.envelope;

import dev.bluestore.crypto.CryptoProvider;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Opens, as a store does, what was sealed under a content key whose bytes are known. */
public final class KnownKey {

  private KnownKey() {}

  /**
   * The plaintext of an item.
   *
   * @param key the 32 bytes of the content key
   */
  public static byte[] open(
      ItemAddress address, Map<String, AttributeValue> item, CryptoProvider crypto, byte[] key) {
    SealedItem sealed = SealedItem.parse(address, item);
    try (ContentKey known =
        new ContentKey(sealed.keyId(), true, crypto, key.clone(), new byte[32])) {
      return new ItemSealer(crypto).open(sealed, Set.of(), known);
    }
  }
}
