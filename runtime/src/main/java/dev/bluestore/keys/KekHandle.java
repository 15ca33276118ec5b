package dev.bluestore.keys;

/**
 * A key encryption key: what a master key is for one context. There is no way to its bytes; {@code
 * toString} shows the master key's id and the context. Implementations are thread-safe.
 */
public interface KekHandle extends AutoCloseable {

  /** The id of the master key that it comes from. */
  String umkId();

  /** Whose key it is. */
  KeyContext context();

  @Override
  void close();
}
