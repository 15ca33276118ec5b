package dev.bluestore.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.ScalarType;
import dev.bluestore.processor.model.ValueType;

/** The expressions that make codecs. */
final class Codecs {
  private static final int WIDEST = 19; // digits, where no width is declared

  private final Names names;

  Codecs(Names names) {
    this.names = names;
  }

  /** {@code ValueCodec.listOf(ValueCodec.text())}. */
  CodeBlock value(ValueType type) {
    if (type instanceof ScalarType scalar) {
      return valueCodec(factoryOf(scalar));
    } else if (type instanceof ValueType.EnumType constants) {
      return valueCodec("enumOf", valuesOf(constants));
    } else if (type instanceof ValueType.NestedType nested) {
      return CodeBlock.of("$T.$L", names.nestedCodec(nested.type()), names.instance());
    } else if (type instanceof ValueType.CollectionType collection) {
      return collection(collection);
    } else if (type instanceof ValueType.MapType map) {
      CodeBlock value = value(map.value());
      return map.keys()
          .map(keys -> valueCodec("enumMapOf", valuesOf(keys), value))
          .orElseGet(() -> valueCodec("mapOf", value));
    } else if (type instanceof ValueType.ArrayType array) {
      CodeBlock ofLength = CodeBlock.of("$T::new", ArrayTypeName.of(array.element().boxed()));
      return valueCodec("arrayOf", value(array.element()), ofLength);
    } else if (type instanceof ValueType.ConvertedType converted) {
      CodeBlock converter = CodeBlock.of("new $T()", converted.converter());
      return valueCodec("converted", converter, value(converted.form()));
    }
    throw new IllegalArgumentException("no codec for " + type);
  }

  /** {@code KeyCodec.int32("round", 2)}. */
  static CodeBlock key(Component key) {
    return key(key, key.type());
  }

  private CodeBlock collection(ValueType.CollectionType collection) {
    CodeBlock element = value(collection.element());
    return switch (collection.kind()) {
      case LIST -> valueCodec("listOf", element);
      case COLLECTION -> valueCodec("collectionOf", element);
      case SET -> valueCodec("setOf", element);
      case ENUM_SET ->
          valueCodec("enumSetOf", CodeBlock.of("$T.class", collection.element().boxed()));
      case SORTED_SET -> valueCodec("sortedSetOf", element);
      case NAVIGABLE_SET -> valueCodec("navigableSetOf", element);
    };
  }

  private static CodeBlock key(Component key, ValueType type) {
    CodeBlock name = CodeBlock.of("$S", key.name());
    if (type instanceof ValueType.EnumType constants) {
      return keyCodec("enumOf", name, valuesOf(constants));
    } else if (type instanceof ValueType.ConvertedType converted) {
      CodeBlock converter = CodeBlock.of("new $T()", converted.converter());
      return keyCodec("converted", name, converter, key(key, converted.form()));
    } else if (type instanceof ScalarType scalar && scalar.hasWidth()) {
      int width = key.width() == 0 ? WIDEST : key.width();
      return keyCodec(factoryOf(scalar), name, CodeBlock.of("$L", width));
    } else if (type instanceof ScalarType scalar) {
      return keyCodec(factoryOf(scalar), name);
    }
    throw new IllegalArgumentException("no key codec for " + type);
  }

  private static CodeBlock valuesOf(ValueType.EnumType constants) {
    return CodeBlock.of("$T.values()", constants.name());
  }

  /** The runtime names its factories as the model its constants: {@code LOCAL_DATE} localDate. */
  private static String factoryOf(ScalarType scalar) {
    return FreshNames.camelCase(scalar.name());
  }

  private static CodeBlock valueCodec(String factory, CodeBlock... arguments) {
    return Layout.call(CodeBlock.of("$T.$L", RuntimeTypes.VALUE_CODEC, factory), arguments);
  }

  private static CodeBlock keyCodec(String factory, CodeBlock... arguments) {
    return Layout.call(CodeBlock.of("$T.$L", RuntimeTypes.KEY_CODEC, factory), arguments);
  }
}
