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
  private static final int MAX_DIGITS_OF_LONG = 18;
  private static final int MAX_MAGNITUDE = 126;
  private static final int MIN_MAGNITUDE = -129;
  private static final char FIRST_BEYOND_ASCII = 0x80;

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
    if (number.scale() == 0 && number.precision() <= MAX_DIGITS_OF_LONG) {
      return Long.toString(number.longValue());
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
    if (isShortInteger(text)) {
      return text;
    }
    try {
      return of(new BigDecimal(ascii(text)));
    } catch (NumberFormatException e) {
      throw new UnencodableException("expected a decimal number, found other text");
    }
  }

  /** BigDecimal takes the digits of every script; the format has those of ASCII alone. */
  private static String ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_BEYOND_ASCII) {
        throw new NumberFormatException();
      }
    }
    return text;
  }

  /** Whether it is what most numbers are, and canonical already: digits, the first of them no 0. */
  private static boolean isShortInteger(String text) {
    int length = text.length();
    if (length == 0 || length > MAX_DIGITS || text.charAt(0) == '0') {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }
}
