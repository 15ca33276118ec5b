package dev.bluestore.rotation;

import dev.bluestore.EncryptedStore;
import dev.bluestore.table.SealedTable;

/**
 * Works on the keys of a store and on everything that is sealed under them, without its entities.
 * Thread-safe.
 *
 * <pre>{@code
 * Rotation rotation = Rotation.of(store);
 * }</pre>
 */
public final class Rotation {

  private final SealedTable store;

  private Rotation(SealedTable store) {
    this.store = store;
  }

  /** Of a store, which stays the caller's to close. */
  public static Rotation of(EncryptedStore store) {
    return new Rotation(store.sealedTable());
  }

  SealedTable store() {
    return store;
  }
}
