package dev.bluestore;

import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.NotFoundException;
import dev.bluestore.error.RequestFailedException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Entities of any classes, by their keys and in the order in which they were asked for or stored.
 * Immutable and thread-safe.
 */
public final class Entities {

  private final List<Entry<?>> entries;
  private final Map<Key<?>, Entry<?>> byKey = new HashMap<>();
  private final Set<Key<?>> unprocessed;

  /** An entity under its key. */
  record Entry<T>(Key<T> key, T entity) {

    <R> Optional<R> as(EntitySealer<R> sealer) {
      return key.sealer().as(sealer, entity);
    }
  }

  Entities(List<Entry<?>> entries, Set<Key<?>> unprocessed) {
    this.entries = List.copyOf(entries);
    this.unprocessed = new LinkedHashSet<>(unprocessed);
    entries.forEach(entry -> byKey.put(entry.key(), entry));
  }

  /**
   * The entity of a key, as it was stored last where it was stored several times; empty where there
   * is none.
   *
   * @throws RequestFailedException where the key is one of {@link #unprocessed}
   * @throws InvalidItemException where it was asked for as an entity of another class
   */
  public <T> Optional<T> find(Key<T> key) {
    if (unprocessed.contains(key)) {
      throw new RequestFailedException(
          "expected DynamoDB to read a "
              + key.sealer().schema().entityName()
              + " before the deadline of the batch, found it left over; read"
              + " Entities.unprocessed() again",
          key.address().key());
    }
    Entry<?> entry = byKey.get(key);
    if (entry == null) {
      return Optional.empty();
    }
    Optional<T> entity = entry.as(key.sealer());
    if (entity.isEmpty()) {
      throw new InvalidItemException(
          "expected the class that the key was asked for as, "
              + entry.key().sealer().schema().entityName()
              + ", found another key of the same item",
          key.address().key());
    }
    return entity;
  }

  /**
   * The entity of a key that is known to have one.
   *
   * @throws NotFoundException where there is none
   */
  public <T> T get(Key<T> key) {
    return find(key)
        .orElseThrow(
            () ->
                new NotFoundException(
                    "expected a "
                        + key.sealer().schema().entityName()
                        + " under one of the keys, found none; use find where there may be none",
                    key.address().key()));
  }

  /** The entities of one class, in their order. */
  public <T> List<T> all(Repository<T> items) {
    return entries.stream().flatMap(entry -> entry.as(items.sealer()).stream()).toList();
  }

  /** How many there are, of all classes. */
  public int size() {
    return entries.size();
  }

  /** The keys that a batch was asked for and that DynamoDB did not come to before its deadline. */
  public Set<Key<?>> unprocessed() {
    return Set.copyOf(unprocessed);
  }

  /** How many, and no more: they are data. */
  @Override
  public String toString() {
    return entries.size() + " entities";
  }
}
