package dev.bluestore.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.UnencodableException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ValueCodecTest {

  static Stream<Arguments> valuesAndTheirPlainForms() {
    UUID uuid = UUID.fromString("0123ABCD-0000-0000-0000-00000000000f");
    Map<String, Integer> withNull = new HashMap<>();
    withNull.put("none", null);
    return Stream.of(
        arguments(ValueCodec.text(), "", AttributeValue.fromS("")),
        arguments(ValueCodec.text(), "naïve 🙂", AttributeValue.fromS("naïve 🙂")),
        arguments(ValueCodec.bool(), true, AttributeValue.fromBool(true)),
        arguments(ValueCodec.int32(), Integer.MIN_VALUE, AttributeValue.fromN("-2147483648")),
        arguments(ValueCodec.int64(), Long.MAX_VALUE, AttributeValue.fromN("9223372036854775807")),
        arguments(ValueCodec.float64(), 0.1, AttributeValue.fromN("0.1")),
        arguments(ValueCodec.float64(), 1e100, AttributeValue.fromN("1" + "0".repeat(100))),
        arguments(ValueCodec.decimal(), new BigDecimal("-12.5"), AttributeValue.fromN("-12.5")),
        arguments(
            ValueCodec.instant(),
            Instant.parse("2026-11-22T10:38:00Z"),
            AttributeValue.fromS("2026-11-22T10:38:00.000000000Z")),
        arguments(
            ValueCodec.localDate(), LocalDate.of(2026, 11, 22), AttributeValue.fromS("2026-11-22")),
        arguments(ValueCodec.duration(), Duration.ofMinutes(90), AttributeValue.fromS("PT1H30M")),
        arguments(
            ValueCodec.uuid(), uuid, AttributeValue.fromS("0123abcd-0000-0000-0000-00000000000f")),
        arguments(
            ValueCodec.enumOf(TimeUnit.values()), TimeUnit.DAYS, AttributeValue.fromS("DAYS")),
        arguments(
            ValueCodec.listOf(ValueCodec.int32()),
            Arrays.asList(1, null),
            AttributeValue.fromL(List.of(AttributeValue.fromN("1"), AttributeValue.fromNul(true)))),
        arguments(ValueCodec.listOf(ValueCodec.text()), List.of(), AttributeValue.fromL(List.of())),
        arguments(
            ValueCodec.setOf(ValueCodec.text()), Set.of("a"), AttributeValue.fromSs(List.of("a"))),
        arguments(
            ValueCodec.setOf(ValueCodec.int64()), Set.of(7L), AttributeValue.fromNs(List.of("7"))),
        arguments(ValueCodec.setOf(ValueCodec.text()), Set.of(), AttributeValue.fromL(List.of())),
        arguments(
            ValueCodec.setOf(ValueCodec.bool()),
            Set.of(true),
            AttributeValue.fromL(List.of(AttributeValue.fromBool(true)))),
        arguments(
            ValueCodec.mapOf(ValueCodec.int32()),
            withNull,
            AttributeValue.fromM(Map.of("none", AttributeValue.fromNul(true)))),
        arguments(
            ValueCodec.mapOf(ValueCodec.listOf(ValueCodec.text())),
            Map.of("a", List.of("b")),
            AttributeValue.fromM(
                Map.of("a", AttributeValue.fromL(List.of(AttributeValue.fromS("b")))))));
  }

  @ParameterizedTest
  @MethodSource("valuesAndTheirPlainForms")
  <V> void value_sealedAndRead_isTheSame(ValueCodec<V> codec, V value, AttributeValue plain) {
    byte[] sealed = Forms.seal(codec, value);
    CborReader.check(sealed);
    assertThat(Forms.unseal(codec, sealed)).isEqualTo(value);
  }

  @ParameterizedTest
  @MethodSource("valuesAndTheirPlainForms")
  <V> void value_inTheClear_hasItsNaturalAttribute(
      ValueCodec<V> codec, V value, AttributeValue plain) {
    assertThat(codec.toAttribute(value, 0)).isEqualTo(plain);
    assertThat(codec.fromAttribute(plain)).isEqualTo(value);
  }

  @Test
  void bytes_inBothForms_areTheSame() {
    byte[] value = {0, (byte) 0x80, 0x7f};
    assertThat(Forms.unseal(ValueCodec.bytes(), Forms.seal(ValueCodec.bytes(), value)))
        .isEqualTo(value);
    assertThat(ValueCodec.bytes().toAttribute(value, 0))
        .isEqualTo(AttributeValue.fromB(SdkBytes.fromByteArray(value)));
    assertThat(ValueCodec.setOf(ValueCodec.bytes()).toAttribute(Set.of(value), 0).hasBs()).isTrue();
  }

  @Test
  void map_encoded_hasItsKeysInTheFormatsOrder() {
    CborReader.check(
        Forms.seal(
            ValueCodec.mapOf(ValueCodec.int32()),
            Map.of("bb", 1, "a", 2, "c", 3, "\uffff", 4, "🙂", 5)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE, 1e126, -1e200})
  void double_thatDynamoDbHasNot_isRefusedInTheClear(double value) {
    assertThatExceptionOfType(UnencodableException.class)
        .isThrownBy(() -> ValueCodec.float64().toAttribute(value, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"123456789012345678901234567890123456789", "1E+126", "1E-131", "1E+2147483647"})
  void decimal_thatDynamoDbHasNot_isRefusedInTheClear(BigDecimal value) {
    assertThatExceptionOfType(UnencodableException.class)
        .isThrownBy(() -> ValueCodec.decimal().toAttribute(value, 0));
  }

  @Test
  void map_withAnEmptyKey_isRefusedInTheClear() {
    assertThatExceptionOfType(UnencodableException.class)
        .isThrownBy(() -> ValueCodec.mapOf(ValueCodec.int32()).toAttribute(Map.of("", 1), 0))
        .withMessageContaining("map keys");
  }

  @Test
  void nesting_deeperThanDynamoDbHas_isRefusedInTheClear() {
    assertThat(ValueCodec.listOf(ValueCodec.text()).toAttribute(List.of("x"), 30).hasL()).isTrue();
    assertThatExceptionOfType(UnencodableException.class)
        .isThrownBy(() -> ValueCodec.listOf(ValueCodec.text()).toAttribute(List.of("x"), 31));
  }

  @Test
  void instant_thatDoesNotSort_isRefusedInTheClear() {
    Instant late = Instant.parse("+10000-01-01T00:00:00Z");
    assertThatExceptionOfType(UnencodableException.class)
        .isThrownBy(() -> ValueCodec.instant().toAttribute(late, 0));
  }

  @Test
  void text_withAnUnpairedSurrogate_isRefusedInTheClear() {
    assertThatExceptionOfType(UnencodableException.class)
        .isThrownBy(() -> ValueCodec.text().toAttribute("\ud800", 0));
  }

  static Stream<Arguments> codecsAndForeignAttributes() {
    AttributeValue text = AttributeValue.fromS("x");
    return Stream.of(
        arguments(ValueCodec.text(), AttributeValue.fromN("1")),
        arguments(ValueCodec.bool(), text),
        arguments(ValueCodec.int32(), text),
        arguments(ValueCodec.int32(), AttributeValue.fromN("2147483648")),
        arguments(ValueCodec.int64(), AttributeValue.fromN("1.5")),
        arguments(ValueCodec.bytes(), text),
        arguments(ValueCodec.instant(), text),
        arguments(ValueCodec.localDate(), text),
        arguments(ValueCodec.duration(), text),
        arguments(ValueCodec.uuid(), text),
        arguments(ValueCodec.enumOf(TimeUnit.values()), text),
        arguments(ValueCodec.listOf(ValueCodec.text()), text),
        arguments(ValueCodec.setOf(ValueCodec.text()), text),
        arguments(ValueCodec.mapOf(ValueCodec.text()), text));
  }

  @ParameterizedTest
  @MethodSource("codecsAndForeignAttributes")
  void attribute_ofAnotherType_isNamedWithoutItsValue(
      ValueCodec<?> codec, AttributeValue attribute) {
    assertThatExceptionOfType(MismatchException.class)
        .isThrownBy(() -> codec.fromAttribute(attribute))
        .withMessageStartingWith("expected ")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("2147483648", "1.5", "\"x\""));
  }
}
