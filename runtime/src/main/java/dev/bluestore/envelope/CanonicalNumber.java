package dev.bluestore.envelope;

import dev.bluestore.cbor.UnencodableException;
import java.math.BigDecimal;

/**
 * Numbers as DynamoDB keeps them: 38 significant digits, magnitudes from 10⁻¹³⁰ to below 10¹²⁶, in
 * one plain decimal notation. DynamoDB rewrites what it is sent ({@code 1.10} comes back as {@code
 * 1.1}), so numbers are authenticated, and sent, in this form.
 */
public final class CanonicalNumber {

  private static final int MAX_DIGITS = 38;
  private static final int MAX_MAGNITUDE = 126;
  private static final int MIN_MAGNITUDE = -129;

  private CanonicalNumber() {}

  /**
   * The canonical text of a number.
   *
   * @throws UnencodableException where DynamoDB cannot keep it exactly
   */
  public static String of(BigDecimal number) {
    if (number.signum() == 0) {
      return "0";
    }
    // The exponent of the first digit, plus one; exact even where the scale is extreme.
    long magnitude = (long) number.precision() - number.scale();
    if (magnitude > MAX_MAGNITUDE || magnitude < MIN_MAGNITUDE) {
      throw new UnencodableException(
          "expected a number of a magnitude from 1E-130 to below 1E+126, found one outside");
    }
    BigDecimal stripped = number.stripTrailingZeros();
    if (stripped.precision() > MAX_DIGITS) {
      throw new UnencodableException(
          "expected a number of at most 38 significant digits, found " + stripped.precision());
    }
    return stripped.toPlainString();
  }

  /** The canonical text of a number in any notation that DynamoDB takes. */
  public static String of(String text) {
    try {
      return of(new BigDecimal(ascii(text)));
    } catch (NumberFormatException e) {
      throw new UnencodableException("expected a decimal number, found other text");
    }
  }

  /** BigDecimal takes the digits of every script; the format has those of ASCII alone. */
  private static String ascii(String text) {
    if (!text.chars().allMatch(c -> c < 0x80)) {
      throw new NumberFormatException();
    }
    return text;
  }
}
