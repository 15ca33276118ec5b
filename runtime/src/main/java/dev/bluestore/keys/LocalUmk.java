package dev.bluestore.keys;

import dev.bluestore.cbor.CborWriter;
import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.crypto.Hkdf;
import dev.bluestore.crypto.SecretBytes;
import java.util.Base64;

/** A master key of 32 raw bytes on this machine. */
final class LocalUmk implements UmkHandle {

  static final int BYTES = 32;
  static final String PREFIX = "local:";

  private static final int ID_BYTES = 12;

  private final SecretBytes secret;
  private final Hkdf hkdf;
  private final String id;

  /** Takes ownership of the bytes. */
  static LocalUmk of(CryptoProvider crypto, byte[] key) {
    return new LocalUmk(crypto, SecretBytes.takeOwnership(key));
  }

  /** Takes ownership of the bytes. */
  LocalUmk(CryptoProvider crypto, SecretBytes secret) {
    this.secret = secret;
    this.hkdf = new Hkdf(crypto);
    byte[] info =
        CborWriter.forBinding().openArray(1).text("bluestore/v1/umk-id").close().toByteArray();
    this.id =
        PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(derive(info, ID_BYTES));
  }

  SecretBytes deriveKek(KeyContext context) {
    byte[] info =
        CborWriter.forBinding()
            .openArray(3)
            .text("bluestore/v1/kek")
            .text(context.namespace())
            .text(context.context())
            .close()
            .toByteArray();
    return SecretBytes.takeOwnership(derive(info, BYTES));
  }

  private byte[] derive(byte[] info, int length) {
    return secret.use(key -> hkdf.derive(key, info, length));
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public void close() {
    secret.close();
  }

  @Override
  public String toString() {
    return id;
  }
}
