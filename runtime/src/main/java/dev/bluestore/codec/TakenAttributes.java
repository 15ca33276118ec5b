package dev.bluestore.codec;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Fields that are read, and what is left when all of them were: attributes that nothing reads. */
final class TakenAttributes extends AttributeFieldReader {

  private final Map<String, AttributeValue> attributes;
  private final Map<String, Field<?>> taken = new HashMap<>();
  private final Set<String> missed = new HashSet<>();

  TakenAttributes(Map<String, AttributeValue> attributes) {
    super(attributes);
    this.attributes = attributes;
  }

  @Override
  void took(String name, Field<?> field) {
    taken.put(name, field);
  }

  @Override
  void missed(String name) {
    missed.add(name);
  }

  /** The names that fields have looked for and not found. */
  Set<String> missed() {
    return missed;
  }

  /** What no field has taken, by its name; what is within one, by its path with {@code .*}. */
  void strays(Consumer<String> found) {
    attributes.forEach(
        (name, value) -> {
          Field<?> field = taken.get(name);
          if (field != null) {
            field.codec().strays(value, name, found);
          } else if (value.type() != AttributeValue.Type.NUL) {
            found.accept(name);
          }
        });
  }

  /** The same for a nested record: its names may be data, so that nothing is told but the path. */
  void nestedStrays(String path, Consumer<String> found) {
    attributes.forEach(
        (name, value) -> {
          Field<?> field = taken.get(name);
          if (field != null) {
            field.codec().strays(value, path + "." + name, found);
          } else if (value.type() != AttributeValue.Type.NUL) {
            found.accept(path + ".*");
          }
        });
  }
}
