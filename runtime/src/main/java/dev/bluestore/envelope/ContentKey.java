package dev.bluestore.envelope;

import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.crypto.HmacKey;
import dev.bluestore.crypto.SecretBytes;
import dev.bluestore.crypto.XaesKey;

/**
 * The key that items are sealed under, and the one that gives their addresses pseudonyms in the
 * audit log, both derived from a data key of known id. It is shared: whoever uses it holds it for
 * that time, and it is wiped when its owner has closed it and nobody holds it any more.
 * Thread-safe.
 */
public final class ContentKey implements AutoCloseable {

  private final KeyId keyId;
  private final boolean active;
  private final XaesKey key;
  private final HmacKey pseudonyms;
  private final String text;

  ContentKey(KeyId keyId, boolean active, CryptoProvider crypto, byte[] key, byte[] pseudonymKey) {
    this.keyId = keyId;
    this.active = active;
    this.key = new XaesKey(crypto, SecretBytes.takeOwnership(key));
    this.pseudonyms = new HmacKey(crypto, SecretBytes.takeOwnership(pseudonymKey));
    this.text = keyId.toString();
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

  /** What addresses are called in the audit log. */
  HmacKey pseudonyms() {
    return pseudonyms;
  }

  /** Holds the key until the matching {@link #close()}; false where it is wiped already. */
  public boolean tryHold() {
    return key.tryHold();
  }

  /** Gives back one hold; the last one wipes the key. */
  @Override
  public void close() {
    if (key.release()) {
      pseudonyms.close();
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
