package dev.bluestore.processor.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.palantir.javapoet.ClassName;
import dev.bluestore.processor.model.ScalarType;
import dev.bluestore.processor.model.ValueType;
import dev.bluestore.processor.model.ValueType.CollectionType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralsTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "TEXT, say \"no\", \"say \\\"no\\\"\"",
        "CHARACTER, x, 'x'",
        "CHARACTER, ', '\\''",
        "CHARACTER, \\, '\\\\'",
        "CHARACTER, é, '\\u00e9'",
        "URI, urn:x, java.net.URI.create(\"urn:x\")",
        "BOOL, true, true",
        "INT8, -5, (byte) -5",
        "INT16, 5, (short) 5",
        "INT32, -2147483648, -2147483648",
        "INT64, 9223372036854775807, 9223372036854775807L",
        "INTEGER, 12, new java.math.BigInteger(\"12\")",
        "FLOAT32, 1.5, 1.5f",
        "FLOAT64, 1e300, 1.0E300",
        "DECIMAL, 1.50, new java.math.BigDecimal(\"1.50\")",
        "BYTES, ``, new byte[0]",
        "BYTE_BUFFER, ``, java.nio.ByteBuffer.allocate(0)",
        "CHARS, ``, new char[0]",
        "INSTANT, 2026-11-22T10:38:00Z, java.time.Instant.parse(\"2026-11-22T10:38:00Z\")",
        "YEAR, -7, java.time.Year.of(-7)",
        "MONTH_DAY, --11-22, java.time.MonthDay.parse(\"--11-22\")",
        "ZONE_ID, Europe/Berlin, java.time.ZoneId.of(\"Europe/Berlin\")",
      })
  void literal_ofAScalar_isAnExpressionOfItsType(ScalarType type, String text, String expected) {
    assertThat(Literals.of(type, text)).hasToString(expected);
  }

  @Test
  void literal_ofAnEnum_isItsConstant() {
    ValueType status = new ValueType.EnumType(ClassName.get("shop", "Status"), List.of("OPEN"));

    assertThat(Literals.of(status, "OPEN")).hasToString("shop.Status.OPEN");
  }

  @ParameterizedTest
  @CsvSource({
    "LIST, java.util.List.of()",
    "COLLECTION, java.util.List.of()",
    "SET, java.util.Set.of()",
    "SORTED_SET, java.util.Collections.emptyNavigableSet()",
    "NAVIGABLE_SET, java.util.Collections.emptyNavigableSet()"
  })
  void literal_ofACollection_isAnEmptyOneThatNobodyCanChange(
      CollectionType.Kind kind, String expected) {
    assertThat(Literals.of(new CollectionType(kind, ScalarType.TEXT), "")).hasToString(expected);
  }

  @Test
  void literal_ofAMapOrArray_isAnEmptyOne() {
    assertThat(Literals.of(new ValueType.MapType(Optional.empty(), ScalarType.TEXT), ""))
        .hasToString("java.util.Map.of()");
    assertThat(Literals.of(new ValueType.ArrayType(ScalarType.TEXT), ""))
        .hasToString("new java.lang.String[0]");
    assertThat(Literals.of(new ValueType.ArrayType(ScalarType.BYTES), ""))
        .hasToString("new byte[0][]");
  }

  @Test
  void literal_thatWouldBeShared_isRefused() {
    CollectionType months = new CollectionType(CollectionType.Kind.ENUM_SET, ScalarType.TEXT);

    assertThatThrownBy(() -> Literals.of(months, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("EnumSet");
  }

  @Test
  void literal_ofANestedType_isRefused() {
    ValueType item = new ValueType.NestedType(ClassName.get("shop", "Item"));

    assertThatThrownBy(() -> Literals.of(item, "")).isInstanceOf(IllegalArgumentException.class);
  }
}
