package dev.bluestore.processor.model;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** The type of a stored value. {@code Optional} is no type of a value, but a {@link Presence}. */
public sealed interface ValueType
    permits ScalarType,
        ValueType.EnumType,
        ValueType.NestedType,
        ValueType.CollectionType,
        ValueType.MapType,
        ValueType.ArrayType,
        ValueType.ConvertedType,
        ValueType.UnknownType {
  /** The Java type as it stands between angle brackets: {@code Integer} for an int. */
  TypeName boxed();

  /** The type of a plain attribute. */
  default AttributeKind attribute() {
    return AttributeKind.OTHER;
  }

  /**
   * An enum, stored by name.
   *
   * @param constants their names, in the order of their declaration
   */
  record EnumType(ClassName name, List<String> constants) implements ValueType {
    public EnumType {
      constants = List.copyOf(constants);
    }

    @Override
    public TypeName boxed() {
      return name;
    }

    @Override
    public AttributeKind attribute() {
      return AttributeKind.TEXT;
    }
  }

  /** A class or sealed type inside an item, which is among {@link EntityModel#nested}. */
  record NestedType(TypeName type) implements ValueType {
    @Override
    public TypeName boxed() {
      return type;
    }
  }

  /** Values in a row. */
  record CollectionType(Kind kind, ValueType element) implements ValueType {
    /** Which interface or class a component is declared as. */
    public enum Kind {
      LIST(List.class),
      COLLECTION(Collection.class),
      SET(Set.class),
      ENUM_SET(EnumSet.class),
      SORTED_SET(SortedSet.class),
      NAVIGABLE_SET(NavigableSet.class);

      private final Class<?> javaType;

      Kind(Class<?> javaType) {
        this.javaType = javaType;
      }

      /** The interface or class. */
      public Class<?> javaType() {
        return javaType;
      }
    }

    @Override
    public TypeName boxed() {
      return ParameterizedTypeName.get(ClassName.get(kind.javaType()), element.boxed());
    }
  }

  /**
   * A map.
   *
   * @param keys the enum that its keys are of; empty for text
   */
  record MapType(Optional<EnumType> keys, ValueType value) implements ValueType {
    @Override
    public TypeName boxed() {
      TypeName key = keys.map(EnumType::boxed).orElse(ClassName.get(String.class));
      return ParameterizedTypeName.get(ClassName.get(Map.class), key, value.boxed());
    }
  }

  /** An array of anything but primitives. */
  record ArrayType(ValueType element) implements ValueType {
    @Override
    public TypeName boxed() {
      return ArrayTypeName.of(element.boxed());
    }
  }

  /**
   * A type that a converter of the application stores as another.
   *
   * @param form what the converter gives
   */
  record ConvertedType(TypeName type, ClassName converter, ValueType form) implements ValueType {
    @Override
    public TypeName boxed() {
      return type;
    }

    @Override
    public AttributeKind attribute() {
      return form.attribute();
    }
  }

  /** A type that was reported, or does not exist yet. An entity that holds one is never written. */
  record UnknownType() implements ValueType {
    @Override
    public TypeName boxed() {
      return ClassName.get(Object.class);
    }
  }
}
