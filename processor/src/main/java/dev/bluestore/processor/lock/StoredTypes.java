package dev.bluestore.processor.lock;

import dev.bluestore.processor.model.ScalarType;
import dev.bluestore.processor.model.ValueType;
import java.util.Locale;
import java.util.TreeSet;

/** What values of a type are stored as, in one word or two. Java names have no part in it. */
final class StoredTypes {
  private StoredTypes() {}

  /** {@code int32}, {@code enum(OPEN,PAID)}, {@code list(text)}, {@code list(object)}. */
  static String word(ValueType type) {
    if (type instanceof ScalarType scalar) {
      return scalar.name().toLowerCase(Locale.ROOT);
    } else if (type instanceof ValueType.EnumType enumType) {
      return "enum(" + String.join(",", new TreeSet<>(enumType.constants())) + ")";
    } else if (type instanceof ValueType.CollectionType collection) {
      return (isSet(collection.kind()) ? "set(" : "list(") + word(collection.element()) + ")";
    } else if (type instanceof ValueType.ArrayType array) {
      return "list(" + word(array.element()) + ")";
    } else if (type instanceof ValueType.MapType map) {
      String keys = map.keys().map(key -> word(key) + ",").orElse("");
      return "map(" + keys + word(map.value()) + ")";
    } else if (type instanceof ValueType.ConvertedType converted) {
      return converted.converter().simpleName() + "(" + word(converted.form()) + ")";
    }
    return "object";
  }

  private static boolean isSet(ValueType.CollectionType.Kind kind) {
    return switch (kind) {
      case LIST, COLLECTION -> false;
      case SET, ENUM_SET, SORTED_SET, NAVIGABLE_SET -> true;
    };
  }
}
