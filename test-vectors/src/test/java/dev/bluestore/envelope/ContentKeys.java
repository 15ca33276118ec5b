package dev.bluestore.envelope;

import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.crypto.SecretBytes;
import dev.bluestore.crypto.XaesKey;
import dev.bluestore.crypto.XaesNonce;
import java.util.Arrays;
import java.util.Optional;

/** Compares content keys, whose bytes cannot be had, by what they seal and open. */
final class ContentKeys {

  private static final byte[] AAD = {1};
  private static final byte[] PLAINTEXT = {2};

  private ContentKeys() {}

  static boolean areEqual(ContentKey key, byte[] expected) {
    CryptoProvider crypto = CryptoProvider.current();
    XaesNonce nonce = crypto.freshNonce();
    try (XaesKey other = xaes(expected)) {
      byte[] sealed = other.seal(nonce, AAD, PLAINTEXT);
      Optional<byte[]> opened = key.key().open(nonce.toByteArray(), AAD, sealed);
      return opened.map(found -> Arrays.equals(found, PLAINTEXT)).orElse(false);
    }
  }

  static XaesKey xaes(byte[] key) {
    return new XaesKey(CryptoProvider.current(), SecretBytes.takeOwnership(key.clone()));
  }
}
