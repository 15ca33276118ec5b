package dev.bluestore.envelope;

import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.crypto.SecretBytes;
import dev.bluestore.crypto.XaesKey;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The key that items are sealed under, derived from a data key of known id. It is shared: whoever
 * uses it holds it for that time, and it is wiped when its owner has closed it and nobody holds it
 * any more. Thread-safe.
 */
public final class ContentKey implements AutoCloseable {

  private final KeyId keyId;
  private final boolean active;
  private final XaesKey key;
  private final AtomicInteger holders = new AtomicInteger(1);

  ContentKey(KeyId keyId, boolean active, CryptoProvider crypto, byte[] key) {
    this.keyId = keyId;
    this.active = active;
    this.key = new XaesKey(crypto, SecretBytes.takeOwnership(key));
  }

  /** The id of the data key that it was derived from. */
  public KeyId keyId() {
    return keyId;
  }

  /** Whether the data key was active when it was opened; others open, but never seal. */
  public boolean active() {
    return active;
  }

  XaesKey key() {
    return key;
  }

  /** Holds the key until the matching {@link #close()}; false where it is wiped already. */
  public boolean tryHold() {
    return holders.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
  }

  /** Gives back one hold; the last one wipes the key. */
  @Override
  public void close() {
    if (holders.getAndUpdate(count -> count == 0 ? 0 : count - 1) == 1) {
      key.close();
    }
  }

  @Override
  public String toString() {
    return keyId.toString();
  }
}
