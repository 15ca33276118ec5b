package dev.bluestore.crypto;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** AES-256-GCM as XAES-256-GCM uses it, without what commits a reader to one key. */
public final class RawGcm {

  private RawGcm() {}

  /** The key of AES-GCM that a content key gives for a nonce of 24 bytes. */
  public static byte[] itemKey(byte[] contentKey, byte[] nonce) {
    try (XaesKey key =
        new XaesKey(CryptoProvider.current(), SecretBytes.takeOwnership(contentKey.clone()))) {
      return key.itemKey(nonce);
    }
  }

  /** Empty where the tag does not fit. */
  public static Optional<byte[]> open(
      byte[] contentKey, byte[] nonce, byte[] aad, byte[] ciphertext) {
    byte[] gcmNonce = Arrays.copyOfRange(nonce, XaesNonce.HALF_BYTES, XaesNonce.BYTES);
    return new AesGcm(CryptoProvider.current())
        .open(itemKey(contentKey, nonce), gcmNonce, ByteBuffer.wrap(aad), ciphertext, 0);
  }
}
