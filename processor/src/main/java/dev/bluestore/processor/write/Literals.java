package dev.bluestore.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.bluestore.processor.model.ScalarType;
import dev.bluestore.processor.model.ValueType;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The text of a {@code @Default} as an expression of the component's type. */
final class Literals {
  private Literals() {}

  /**
   * {@code Status.OPEN}, {@code 0L}, {@code new BigDecimal("1.5")}, {@code List.of()}.
   *
   * @throws IllegalArgumentException where the text is no value of the type; a rule tells before
   */
  static CodeBlock of(ValueType type, String text) {
    if (type instanceof ScalarType scalar) {
      return scalar(scalar, text);
    }
    if (type instanceof ValueType.EnumType constants) {
      return CodeBlock.of("$T.$L", constants.name(), text);
    }
    if (!text.isEmpty()) {
      throw new IllegalArgumentException("expected the empty text for " + type);
    }
    if (type instanceof ValueType.CollectionType collection) {
      return empty(collection.kind());
    } else if (type instanceof ValueType.MapType) {
      return CodeBlock.of("$T.of()", Map.class);
    } else if (type instanceof ValueType.ArrayType array) {
      return emptyArray(array.element().boxed());
    }
    throw new IllegalArgumentException("no default for " + type);
  }

  private static CodeBlock scalar(ScalarType type, String text) {
    TypeName java = type.boxed();
    return switch (type) {
      case TEXT -> CodeBlock.of("$S", text);
      case CHARACTER -> CodeBlock.of("'$L'", character(text));
      case BOOL -> CodeBlock.of("$L", Boolean.parseBoolean(text));
      case INT8 -> CodeBlock.of("(byte) $L", Byte.parseByte(text));
      case INT16 -> CodeBlock.of("(short) $L", Short.parseShort(text));
      case INT32 -> CodeBlock.of("$L", Integer.parseInt(text));
      case INT64 -> CodeBlock.of("$LL", Long.parseLong(text));
      case FLOAT32 -> CodeBlock.of("$Lf", Float.parseFloat(text));
      case FLOAT64 -> CodeBlock.of("$L", Double.parseDouble(text));
      case INTEGER, DECIMAL -> CodeBlock.of("new $T($S)", java, text);
      case URI -> CodeBlock.of("$T.create($S)", java, text);
      case UUID -> CodeBlock.of("$T.fromString($S)", java, text);
      case YEAR -> CodeBlock.of("$T.of($L)", java, Integer.parseInt(text));
      case ZONE_ID, ZONE_OFFSET -> CodeBlock.of("$T.of($S)", java, text);
      case BYTE_BUFFER -> CodeBlock.of("$T.allocate(0)", java);
      case BYTES, BOOLEANS, SHORTS, INTS, LONGS, FLOATS, DOUBLES, CHARS ->
          emptyArray(((ArrayTypeName) java).componentType());
      default -> CodeBlock.of("$T.parse($S)", java, text); // java.time
    };
  }

  private static String character(String text) {
    if (text.length() != 1) {
      throw new IllegalArgumentException("expected one character");
    }
    char value = text.charAt(0);
    if (value == '\'' || value == '\\') {
      return "\\" + value;
    }
    return value >= ' ' && value <= '~' ? text : "\\u%04x".formatted((int) value);
  }

  private static CodeBlock empty(ValueType.CollectionType.Kind kind) {
    return switch (kind) {
      case LIST, COLLECTION -> CodeBlock.of("$T.of()", List.class);
      case SET -> CodeBlock.of("$T.of()", Set.class);
      case SORTED_SET, NAVIGABLE_SET -> CodeBlock.of("$T.emptyNavigableSet()", Collections.class);
      case ENUM_SET ->
          throw new IllegalArgumentException(
              "an empty EnumSet can be changed, and would be shared");
    };
  }

  private static CodeBlock emptyArray(TypeName element) {
    return element instanceof ArrayTypeName inner
        ? CodeBlock.of("new $T[0][]", inner.componentType())
        : CodeBlock.of("new $T[0]", element);
  }
}
