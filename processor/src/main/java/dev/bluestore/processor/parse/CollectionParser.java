package dev.bluestore.processor.parse;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.model.ValueType;
import dev.bluestore.processor.model.ValueType.CollectionType;
import dev.bluestore.processor.model.ValueType.EnumType;
import dev.bluestore.processor.model.ValueType.MapType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Reads the type of a collection or map with what it holds. */
final class CollectionParser {
  private static final String MAP = Map.class.getName();

  private static final Map<String, CollectionType.Kind> KINDS =
      Arrays.stream(CollectionType.Kind.values())
          .collect(Collectors.toMap(kind -> kind.javaType().getName(), Function.identity()));

  private CollectionParser() {}

  static boolean knows(String name) {
    return KINDS.containsKey(name) || name.equals(MAP);
  }

  static ValueType parse(String name, DeclaredType type, Subject subject) {
    List<? extends TypeMirror> arguments = type.getTypeArguments();
    if (arguments.isEmpty()) {
      return subject.refuse(
          Mistake.UNSUPPORTED_TYPE,
          subject.path() + " is a raw " + name + ", so that the type to read back is not known.",
          "say what it holds, as in List<String> or Map<String, Integer>.");
    }
    TypeMirror held = arguments.get(arguments.size() - 1);
    if (Nullness.saysNullable(held)) {
      subject.reading().holdsNull();
    }
    CollectionType.Kind kind = KINDS.get(name);
    return kind == null ? map(arguments.get(0), held, subject) : collection(kind, held, subject);
  }

  private static ValueType collection(CollectionType.Kind kind, TypeMirror held, Subject subject) {
    return switch (kind) {
      case LIST, COLLECTION, SET -> new CollectionType(kind, ValueTypeParser.parse(held, subject));
      case ENUM_SET -> enumSet(held, subject);
      case SORTED_SET, NAVIGABLE_SET -> sortedSet(kind, held, subject);
    };
  }

  private static ValueType enumSet(TypeMirror held, Subject subject) {
    ValueType element = OwnTypeParser.constants(held, subject);
    return element instanceof EnumType
        ? new CollectionType(CollectionType.Kind.ENUM_SET, element)
        : element;
  }

  private static ValueType sortedSet(CollectionType.Kind kind, TypeMirror held, Subject subject) {
    if (held.getKind() == TypeKind.DECLARED && !isComparable(held, subject.reading())) {
      return subject.refuse(
          Mistake.UNSUPPORTED_TYPE,
          subject.path() + " is sorted, but " + held + " has no order of its own.",
          "make " + held + " Comparable to itself, or use a Set.");
    }
    return new CollectionType(kind, ValueTypeParser.parse(held, subject));
  }

  private static boolean isComparable(TypeMirror type, Reading reading) {
    Types types = reading.types();
    TypeElement comparable = reading.elements().getTypeElement(Comparable.class.getName());
    return types.isSubtype(
        type, types.getDeclaredType(comparable, types.getWildcardType(null, type)));
  }

  private static ValueType map(TypeMirror key, TypeMirror value, Subject subject) {
    ValueType values = ValueTypeParser.parse(value, subject);
    if (key.getKind() == TypeKind.ERROR) {
      return ValueTypeParser.parse(key, subject);
    }
    if (key instanceof DeclaredType declared) {
      TypeElement element = (TypeElement) declared.asElement();
      if (element.getQualifiedName().contentEquals(String.class.getName())) {
        return new MapType(Optional.empty(), values);
      }
      if (element.getKind() == ElementKind.ENUM) {
        ValueType keys = OwnTypeParser.constants(key, subject);
        return keys instanceof EnumType known ? new MapType(Optional.of(known), values) : keys;
      }
    }
    return subject.refuse(
        Mistake.UNSUPPORTED_TYPE,
        subject.path() + " is a Map with keys other than String or an enum.",
        "use Map<String, V> or Map<E, V> of an enum, or a List of a record that holds key and"
            + " value.");
  }
}
