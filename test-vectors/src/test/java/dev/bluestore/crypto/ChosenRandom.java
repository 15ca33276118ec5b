package dev.bluestore.crypto;

import java.nio.ByteBuffer;
import java.security.SecureRandom;

/** "Random" bytes that a vector gives: salts, nonces, keys. There is no more after the last. */
public final class ChosenRandom extends SecureRandom {

  private static final long serialVersionUID = 1L;

  private final transient ByteBuffer left;

  private ChosenRandom(ByteBuffer left) {
    this.left = left;
  }

  /** A provider whose next random bytes are these, one after the other. */
  public static CryptoProvider provider(byte[]... chosen) {
    ByteBuffer all = ByteBuffer.allocate(4 * 1024);
    for (byte[] bytes : chosen) {
      all.put(bytes);
    }
    return CryptoProvider.withDangerouslyChosenRandom(new ChosenRandom(all.flip()));
  }

  @Override
  public void nextBytes(byte[] bytes) {
    left.get(bytes);
  }
}
