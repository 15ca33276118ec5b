package dev.bluestore;

import dev.bluestore.codec.EntityKey;
import dev.bluestore.envelope.ItemAddress;

/**
 * The key of an entity, with what is known of its class: what an update, a batch, a transaction or
 * an asynchronous method names an item by. Generated repositories make them. Immutable and
 * thread-safe; two are equal where they name the same item of the same store.
 *
 * @param <T> the entity
 */
public final class Key<T> {

  private final EntitySealer<T> sealer;
  private final EntityKey components;
  private final ItemAddress address;

  Key(EntitySealer<T> sealer, EntityKey components) {
    this.sealer = sealer;
    this.components = components;
    this.address = sealer.address(components);
  }

  EntitySealer<T> sealer() {
    return sealer;
  }

  EntityKey components() {
    return components;
  }

  ItemAddress address() {
    return address;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Key<?> key && key.address.equals(address);
  }

  @Override
  public int hashCode() {
    return address.hashCode();
  }

  /** The class alone: keys are data. */
  @Override
  public String toString() {
    return "a key of " + sealer.schema().entityName();
  }
}
