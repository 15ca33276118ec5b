package dev.bluestore.properties;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Decimal numbers on both sides of what DynamoDB keeps, and the ways to write one down. */
public final class Numbers {

  private static final BigDecimal LEAST = new BigDecimal("1E-130");
  private static final BigDecimal BEYOND = new BigDecimal("1E+126");
  private static final int MAX_DIGITS = 38;

  private static final String[] EDGES = {
    "0",
    "0.00",
    "0E+7",
    "1.10",
    "1E+2",
    "100",
    "-1",
    "1E-130",
    "-1E-130",
    "9.9E-131",
    "1E-131",
    "9.9999999999999999999999999999999999999E+125",
    "1E+125",
    "1E+126",
    "-1E+126",
    "12345678901234567890123456789012345678",
    "123456789012345678901234567890123456789",
    "1234567890123456789012345678901234567800",
    "0.12345678901234567890123456789012345678",
    "1.0000000000000000000000000000000000000000",
    "1E+2147483647",
    "1E-2147483647"
  };

  private Numbers() {}

  /** Any decimal: of few or many digits, small, large, and of an extreme scale. */
  public static Arbitrary<BigDecimal> any() {
    Arbitrary<BigInteger> unscaled =
        Arbitraries.bigIntegers().between(BigInteger.TEN.pow(42).negate(), BigInteger.TEN.pow(42));
    Arbitrary<Integer> scales =
        Arbitraries.oneOf(Arbitraries.integers().between(-140, 180), Arbitraries.integers());
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.of(EDGES).map(BigDecimal::new)),
        Tuple.of(3, Combinators.combine(unscaled, scales).as(BigDecimal::new)),
        Tuple.of(3, storable()));
  }

  /** Decimals that DynamoDB keeps. */
  public static Arbitrary<BigDecimal> storable() {
    BigInteger most = BigInteger.TEN.pow(MAX_DIGITS);
    Arbitrary<BigInteger> unscaled =
        Arbitraries.oneOf(
            Arbitraries.bigIntegers().between(BigInteger.valueOf(-1000), BigInteger.valueOf(1000)),
            Arbitraries.bigIntegers().between(most.negate(), most));
    return Combinators.combine(unscaled, Arbitraries.integers().between(-126, 168))
        .as(BigDecimal::new)
        .filter(Numbers::isStorable);
  }

  /** Whether DynamoDB keeps a number exactly: 38 digits, 10⁻¹³⁰ to below 10¹²⁶. */
  public static boolean isStorable(BigDecimal number) {
    BigDecimal magnitude = number.abs();
    return number.signum() == 0
        || (magnitude.compareTo(LEAST) >= 0
            && magnitude.compareTo(BEYOND) < 0
            && magnitude.stripTrailingZeros().precision() <= MAX_DIGITS);
  }

  /** Texts of one number, as different writers would send it. */
  public static List<String> notations(BigDecimal number) {
    BigDecimal widened = number.setScale(Math.max(number.scale(), 0) + 2);
    String sign = number.signum() < 0 ? "-" : "";
    return List.of(
        number.toString(),
        number.toEngineeringString(),
        number.toPlainString(),
        widened.toPlainString(),
        sign + "00" + number.abs().toPlainString(),
        number.signum() == 0 ? "-0.0" : number.stripTrailingZeros().toString(),
        number.unscaledValue() + "e" + -(long) number.scale());
  }
}
