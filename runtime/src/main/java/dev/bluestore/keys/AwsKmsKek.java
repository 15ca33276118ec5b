package dev.bluestore.keys;

import dev.bluestore.cbor.CborWriter;
import dev.bluestore.crypto.CryptoProvider;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** A KMS key and the encryption context that it is used with: no key material is here. */
final class AwsKmsKek implements KekHandle {

  private final CryptoProvider crypto;
  private final KmsKeyArn arn;
  private final KeyContext context;
  private final AtomicBoolean closed = new AtomicBoolean();

  AwsKmsKek(CryptoProvider crypto, KmsKeyArn arn, KeyContext context) {
    this.crypto = crypto;
    this.arn = arn;
    this.context = context;
  }

  KmsKeyArn arn() {
    if (closed.get()) {
      throw new IllegalStateException("a key was used after it was closed");
    }
    return arn;
  }

  /** What KMS binds a wrap to. It shows in CloudTrail, so the partition is hashed. */
  Map<String, String> encryptionContext(DekBinding binding) {
    return Map.of(
        "bluestore:purpose", "v1/" + binding.purpose().label(),
        "bluestore:namespace", context.namespace(),
        "bluestore:context", context.context(),
        "bluestore:dek", hash(binding));
  }

  private String hash(DekBinding binding) {
    CborWriter key = CborWriter.forBinding().openArray(2).openArray(binding.partition().size());
    binding.partition().forEach(key::text);
    byte[] encoded = key.close().text(binding.createdAt().toString()).close().toByteArray();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(crypto.sha256(encoded));
  }

  @Override
  public String umkId() {
    return arn.toString();
  }

  @Override
  public KeyContext context() {
    return context;
  }

  @Override
  public void close() {
    closed.set(true);
  }

  @Override
  public String toString() {
    return arn + " for " + context.context();
  }
}
