package dev.bluestore.processor.lock;

import java.util.List;
import java.util.Optional;

/**
 * What an entity stores.
 *
 * @param name the entity type and the partition's name: {@code perspective in dialogue}
 * @param keys the parts of its key, a line each
 * @param fields its fields, by their paths
 */
record LockedEntity(String name, List<String> keys, List<LockedField> fields) {
  LockedEntity {
    keys = List.copyOf(keys);
    fields = List.copyOf(fields);
  }

  Optional<LockedField> field(String path) {
    return fields.stream().filter(field -> field.path().equals(path)).findFirst();
  }
}
