package dev.bluestore.contract;

import dev.bluestore.keys.KekHandle;
import dev.bluestore.keys.KeyContext;

/** A key encryption key that no provider made. */
record ForeignKek(String umkId, KeyContext context) implements KekHandle {

  @Override
  public void close() {}
}
