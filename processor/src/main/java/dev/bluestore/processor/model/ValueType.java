package dev.bluestore.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The type of a stored value. {@code Optional} is no type of a value, but a {@link Presence}. */
public sealed interface ValueType
    permits ScalarType,
        ValueType.EnumType,
        ValueType.NestedType,
        ValueType.ListType,
        ValueType.SetType,
        ValueType.MapType,
        ValueType.UnknownType {
  /** The Java type as it stands between angle brackets: {@code Integer} for an int. */
  TypeName boxed();

  /** An enum, stored by name. */
  record EnumType(ClassName name) implements ValueType {
    @Override
    public TypeName boxed() {
      return name;
    }
  }

  /** A record inside an item. Its components are in {@link EntityModel#nested}. */
  record NestedType(ClassName name) implements ValueType {
    @Override
    public TypeName boxed() {
      return name;
    }
  }

  /** A list. */
  record ListType(ValueType element) implements ValueType {
    @Override
    public TypeName boxed() {
      return ParameterizedTypeName.get(ClassName.get(List.class), element.boxed());
    }
  }

  /** A set. */
  record SetType(ValueType element) implements ValueType {
    @Override
    public TypeName boxed() {
      return ParameterizedTypeName.get(ClassName.get(Set.class), element.boxed());
    }
  }

  /** A map from text. */
  record MapType(ValueType value) implements ValueType {
    @Override
    public TypeName boxed() {
      return ParameterizedTypeName.get(
          ClassName.get(Map.class), ClassName.get(String.class), value.boxed());
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
