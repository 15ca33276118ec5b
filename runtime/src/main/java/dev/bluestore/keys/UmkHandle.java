package dev.bluestore.keys;

/**
 * A user master key, by its id. There is no way to its bytes; {@code toString} shows the id.
 * Implementations are thread-safe.
 */
public interface UmkHandle extends AutoCloseable {

  /** {@code local:} and 16 characters of base64url for a local key; the ARN of a KMS key. */
  String id();

  @Override
  void close();
}
