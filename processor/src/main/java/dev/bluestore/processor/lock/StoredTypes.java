package dev.bluestore.processor.lock;

import dev.bluestore.processor.lock.StoredType.Choice;
import dev.bluestore.processor.lock.StoredType.Container;
import dev.bluestore.processor.lock.StoredType.Converted;
import dev.bluestore.processor.lock.StoredType.Word;
import dev.bluestore.processor.model.NestedModel;
import dev.bluestore.processor.model.ScalarType;
import dev.bluestore.processor.model.ValueType;
import dev.bluestore.processor.model.VariantsModel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What values of the types of an entity are stored as. */
final class StoredTypes {
  private final List<NestedModel> nested;

  StoredTypes(List<NestedModel> nested) {
    this.nested = nested;
  }

  /** The class or sealed type that stands inside an item. */
  Optional<NestedModel> model(ValueType.NestedType type) {
    return nested.stream().filter(each -> each.type().equals(type.type())).findFirst();
  }

  /** What a type is stored as, the fields of a class apart. */
  StoredType of(ValueType type) {
    if (type instanceof ScalarType scalar) {
      return scalar(scalar);
    } else if (type instanceof ValueType.EnumType constants) {
      return new Choice(constants.constants());
    } else if (type instanceof ValueType.CollectionType collection) {
      return container(kind(collection.kind()), of(collection.element()));
    } else if (type instanceof ValueType.ArrayType array) {
      return container(Container.Kind.LIST, of(array.element()));
    } else if (type instanceof ValueType.MapType map) {
      return new Container(
          Container.Kind.MAP,
          Stream.concat(map.keys().stream(), Stream.of(map.value())).map(this::of).toList());
    } else if (type instanceof ValueType.ConvertedType converted) {
      return new Converted(converted.converter().canonicalName(), of(converted.form()));
    }
    boolean isSealed =
        type instanceof ValueType.NestedType inside
            && model(inside).filter(VariantsModel.class::isInstance).isPresent();
    return new Word(isSealed ? "variants" : "object");
  }

  // One word for what is stored in one way: arrays of primitives as other lists.
  private static StoredType scalar(ScalarType type) {
    return switch (type) {
      case BYTE_BUFFER -> scalar(ScalarType.BYTES);
      case BOOLEANS -> listOf(ScalarType.BOOL);
      case SHORTS -> listOf(ScalarType.INT16);
      case INTS -> listOf(ScalarType.INT32);
      case LONGS -> listOf(ScalarType.INT64);
      case FLOATS -> listOf(ScalarType.FLOAT32);
      case DOUBLES -> listOf(ScalarType.FLOAT64);
      case CHARS -> listOf(ScalarType.CHARACTER);
      default -> new Word(type.name().toLowerCase(Locale.ROOT));
    };
  }

  private static StoredType listOf(ScalarType element) {
    return container(Container.Kind.LIST, scalar(element));
  }

  private static StoredType container(Container.Kind kind, StoredType held) {
    return new Container(kind, List.of(held));
  }

  private static Container.Kind kind(ValueType.CollectionType.Kind kind) {
    return switch (kind) {
      case LIST, COLLECTION -> Container.Kind.LIST;
      case SET, ENUM_SET, SORTED_SET, NAVIGABLE_SET -> Container.Kind.SET;
    };
  }
}
