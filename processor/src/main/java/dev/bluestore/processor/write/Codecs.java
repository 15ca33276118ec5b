package dev.bluestore.processor.write;

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
      return CodeBlock.of("$T.$L()", RuntimeTypes.VALUE_CODEC, factoryOf(scalar));
    } else if (type instanceof ValueType.EnumType enumType) {
      return CodeBlock.of("$T.enumOf($T.values())", RuntimeTypes.VALUE_CODEC, enumType.name());
    } else if (type instanceof ValueType.NestedType nested) {
      return CodeBlock.of("$L.$L", names.nestedCodec(nested.name()), names.instance());
    } else if (type instanceof ValueType.ListType list) {
      return CodeBlock.of("$T.listOf($L)", RuntimeTypes.VALUE_CODEC, value(list.element()));
    } else if (type instanceof ValueType.SetType set) {
      return CodeBlock.of("$T.setOf($L)", RuntimeTypes.VALUE_CODEC, value(set.element()));
    } else if (type instanceof ValueType.MapType map) {
      return CodeBlock.of("$T.mapOf($L)", RuntimeTypes.VALUE_CODEC, value(map.value()));
    }
    throw new IllegalArgumentException("no codec for " + type);
  }

  /** {@code KeyCodec.int32("round", 2)}. */
  static CodeBlock key(Component key) {
    if (key.type() instanceof ValueType.EnumType enumType) {
      return CodeBlock.of(
          "$T.enumOf($S, $T.values())", RuntimeTypes.KEY_CODEC, key.name(), enumType.name());
    }
    if (key.type() == ScalarType.INT32 || key.type() == ScalarType.INT64) {
      return CodeBlock.of(
          "$T.$L($S, $L)",
          RuntimeTypes.KEY_CODEC,
          factoryOf((ScalarType) key.type()),
          key.name(),
          key.width() == 0 ? WIDEST : key.width());
    }
    if (key.type() instanceof ScalarType scalar) {
      return CodeBlock.of("$T.$L($S)", RuntimeTypes.KEY_CODEC, factoryOf(scalar), key.name());
    }
    throw new IllegalArgumentException("no key codec for " + key.type());
  }

  private static String factoryOf(ScalarType scalar) {
    return switch (scalar) {
      case TEXT -> "text";
      case BOOL -> "bool";
      case INT32 -> "int32";
      case INT64 -> "int64";
      case FLOAT64 -> "float64";
      case DECIMAL -> "decimal";
      case BYTES -> "bytes";
      case INSTANT -> "instant";
      case LOCAL_DATE -> "localDate";
      case DURATION -> "duration";
      case UUID -> "uuid";
    };
  }
}
