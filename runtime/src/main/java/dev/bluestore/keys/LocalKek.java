package dev.bluestore.keys;

import dev.bluestore.cbor.CborWriter;
import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.crypto.XaesKey;
import dev.bluestore.crypto.XaesNonce;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** A key encryption key on this machine: XAES-256-GCM, the nonce before the ciphertext. */
final class LocalKek implements KekHandle {

  private final CryptoProvider crypto;
  private final String umkId;
  private final KeyContext context;
  private final XaesKey key;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** Takes over one hold of the key. */
  LocalKek(CryptoProvider crypto, String umkId, KeyContext context, XaesKey key) {
    this.crypto = crypto;
    this.umkId = umkId;
    this.context = context;
    this.key = key;
  }

  private XaesKey key() {
    if (closed.get()) {
      throw new IllegalStateException("a key was used after it was closed");
    }
    return key;
  }

  EncryptedDek wrap(byte[] content, DekBinding binding) {
    XaesNonce nonce = crypto.freshNonce();
    byte[] sealed = key().seal(nonce, aad(binding), content);
    byte[] wrapped = Arrays.copyOf(nonce.toByteArray(), XaesNonce.BYTES + sealed.length);
    System.arraycopy(sealed, 0, wrapped, XaesNonce.BYTES, sealed.length);
    return EncryptedDek.ofWrapped(wrapped);
  }

  /** Empty where it was not wrapped with exactly this key and binding, or is not 32 bytes. */
  Optional<byte[]> unwrap(EncryptedDek stored, DekBinding binding) {
    byte[] wrapped = stored.wrapped();
    if (wrapped.length != XaesNonce.BYTES + DekHandle.BYTES + XaesKey.TAG_BYTES) {
      return Optional.empty();
    }
    byte[] nonce = Arrays.copyOf(wrapped, XaesNonce.BYTES);
    byte[] sealed = Arrays.copyOfRange(wrapped, XaesNonce.BYTES, wrapped.length);
    return key().open(nonce, aad(binding), sealed);
  }

  byte[] aad(DekBinding binding) {
    CborWriter aad =
        CborWriter.forBinding()
            .openArray(6)
            .text("bluestore/v1/wrap")
            .text(binding.purpose().label())
            .text(context.namespace())
            .text(context.context())
            .openArray(binding.partition().size());
    binding.partition().forEach(aad::text);
    return aad.close().text(binding.createdAt().toString()).close().toByteArray();
  }

  @Override
  public String umkId() {
    return umkId;
  }

  @Override
  public KeyContext context() {
    return context;
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      key.close();
    }
  }

  @Override
  public String toString() {
    return umkId + " for " + context.context();
  }
}
