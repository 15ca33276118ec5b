package dev.bluestore.codec;

import static dev.bluestore.codec.Forms.assertBothWays;
import static dev.bluestore.codec.Forms.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.bluestore.cbor.CborTypeException;
import dev.bluestore.cbor.UnencodableException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class NumberCodecsTest {

  private static final BigInteger TWO_64 = BigInteger.TWO.pow(64);

  /** Sealed forms are those of RFC 8949, appendix A, where it has the value. */
  static Stream<Arguments> numbersAndTheirForms() {
    return Stream.of(
        arguments(ValueCodec.int8(), Byte.MIN_VALUE, "387f", "-128"),
        arguments(ValueCodec.int8(), Byte.MAX_VALUE, "187f", "127"),
        arguments(ValueCodec.int8(), (byte) 0, "00", "0"),
        arguments(ValueCodec.int16(), Short.MIN_VALUE, "397fff", "-32768"),
        arguments(ValueCodec.int16(), (short) -1000, "3903e7", "-1000"),
        arguments(ValueCodec.int16(), Short.MAX_VALUE, "197fff", "32767"),
        arguments(ValueCodec.integer(), BigInteger.ZERO, "00", "0"),
        arguments(ValueCodec.integer(), BigInteger.TEN.negate(), "29", "-10"),
        arguments(
            ValueCodec.integer(),
            TWO_64.subtract(BigInteger.ONE),
            "1bffffffffffffffff",
            "18446744073709551615"),
        arguments(ValueCodec.integer(), TWO_64, "c249010000000000000000", "18446744073709551616"),
        arguments(
            ValueCodec.integer(), TWO_64.negate(), "3bffffffffffffffff", "-18446744073709551616"),
        arguments(
            ValueCodec.integer(),
            TWO_64.negate().subtract(BigInteger.ONE),
            "c349010000000000000000",
            "-18446744073709551617"),
        arguments(ValueCodec.float32(), 100000.0f, "fa47c35000", "100000"),
        arguments(ValueCodec.float32(), 0.1f, "fa3dcccccd", "0.1"),
        arguments(ValueCodec.float32(), Float.MAX_VALUE, "fa7f7fffff", "34028235" + "0".repeat(31)),
        arguments(
            ValueCodec.float32(),
            Float.MIN_VALUE,
            "fa00000001",
            new BigDecimal("1.4E-45").toPlainString()),
        arguments(ValueCodec.epochSecond(), Instant.EPOCH, "00", "0"),
        arguments(
            ValueCodec.epochSecond(),
            Instant.parse("2013-03-21T20:04:00Z"),
            "1a514b67b0",
            "1363896240"),
        arguments(ValueCodec.epochSecond(), Instant.ofEpochSecond(-1), "20", "-1"));
  }

  @ParameterizedTest
  @MethodSource("numbersAndTheirForms")
  <V> void number_storedAndRead_hasItsFormAndComesBack(
      ValueCodec<V> codec, V value, String sealed, String plain) {
    assertThat(hex(codec, value)).isEqualTo(sealed);
    assertThat(codec.toAttribute(value, 0)).isEqualTo(AttributeValue.fromN(plain));
    assertBothWays(codec, value);
  }

  @ParameterizedTest
  @ValueSource(longs = {128, -129, Long.MAX_VALUE, Long.MIN_VALUE})
  void storedInteger_outsideANarrowerType_isRefused(long value) {
    byte[] sealed = Forms.seal(ValueCodec.int64(), value);
    AttributeValue plain = ValueCodec.int64().toAttribute(value, 0);

    for (Runnable reading :
        new Runnable[] {
          () -> Forms.unseal(ValueCodec.int8(), sealed),
          () -> ValueCodec.int8().fromAttribute(plain)
        }) {
      assertThatExceptionOfType(MismatchException.class)
          .isThrownBy(reading::run)
          .withMessage(
              "expected an integer of 8 bits, found a number out of its range; was the type of the"
                  + " field changed?");
    }
    assertThatExceptionOfType(MismatchException.class)
        .isThrownBy(() -> Forms.unseal(ValueCodec.int16(), Forms.seal(ValueCodec.int32(), 32768)))
        .withMessageStartingWith("expected an integer of 16 bits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "1E+2147483647", "1E-2147483647", "1E+126", "not a number"})
  void storedNumber_thatIsNoInteger_isRefusedWithoutUnfoldingIt(String number) {
    assertThatExceptionOfType(MismatchException.class)
        .isThrownBy(() -> ValueCodec.integer().fromAttribute(AttributeValue.fromN(number)))
        .withMessageStartingWith("expected an integer, found a number out of its range")
        .withMessageNotContaining(number);
  }

  @Test
  void integer_ofMoreThan38Digits_isSealedAndRefusedInTheClear() {
    BigInteger large = BigInteger.TEN.pow(125).subtract(BigInteger.ONE);
    assertThat(Forms.unseal(ValueCodec.integer(), Forms.seal(ValueCodec.integer(), large)))
        .isEqualTo(large);
    assertThatExceptionOfType(UnencodableException.class)
        .isThrownBy(() -> ValueCodec.integer().toAttribute(large, 0))
        .withMessage("expected a number of at most 38 significant digits, found 125");
    assertBothWays(ValueCodec.integer(), BigInteger.TEN.pow(125));
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void float_thatIsNotFinite_isSealedAndRefusedInTheClear(float value) {
    assertThat(Forms.unseal(ValueCodec.float32(), Forms.seal(ValueCodec.float32(), value)))
        .isEqualTo(Float.valueOf(value));
    assertThatExceptionOfType(UnencodableException.class)
        .isThrownBy(() -> ValueCodec.float32().toAttribute(value, 0))
        .withMessageStartingWith("expected a finite number");
  }

  @Test
  void storedNumber_thatIsNoFloat_isRefused() {
    assertThatExceptionOfType(MismatchException.class)
        .isThrownBy(() -> ValueCodec.float32().fromAttribute(AttributeValue.fromN("1E+39")))
        .withMessageStartingWith("expected a float, found a number out of its range");
    assertThatExceptionOfType(CborTypeException.class)
        .isThrownBy(() -> Forms.unseal(ValueCodec.float32(), Forms.seal(ValueCodec.float64(), 1.0)))
        .withMessage("expected a float, found a double");
  }

  @Test
  void negativeZero_sealed_keepsItsSign() {
    assertThat(hex(ValueCodec.float32(), -0.0f)).isEqualTo("fa80000000");
    assertThat(ValueCodec.float32().toAttribute(-0.0f, 0)).isEqualTo(AttributeValue.fromN("0"));
  }

  @Test
  void epochSecond_ofAnInstantWithAFraction_isTheSecondItIsIn() {
    Instant late = Instant.parse("2026-11-22T10:38:00.999999999Z");
    Instant beforeEpoch = Instant.parse("1969-12-31T23:59:59.5Z");

    assertThat(
            ValueCodec.epochSecond().fromAttribute(ValueCodec.epochSecond().toAttribute(late, 0)))
        .isEqualTo(Instant.parse("2026-11-22T10:38:00Z"));
    assertThat(hex(ValueCodec.epochSecond(), beforeEpoch)).isEqualTo("20");
  }

  @Test
  void epochSecond_outsideAllInstants_isRefused() {
    assertThatExceptionOfType(MismatchException.class)
        .isThrownBy(
            () ->
                Forms.unseal(
                    ValueCodec.epochSecond(), Forms.seal(ValueCodec.int64(), Long.MAX_VALUE)))
        .withMessageStartingWith("expected an instant in whole seconds");
    assertThatExceptionOfType(MismatchException.class)
        .isThrownBy(() -> ValueCodec.epochSecond().fromAttribute(AttributeValue.fromN("0.5")))
        .withMessageStartingWith("expected an instant in whole seconds");
  }
}
