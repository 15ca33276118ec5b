package dev.bluestore.examples.bank;

import java.util.Locale;

/**
 * The number of an account: a branch and a number there.
 *
 * @param branch 0 to 99
 * @param number 0 to 9999
 */
record AccountNumber(int branch, int number) {

  /** {@code 07-0501}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%02d-%04d", branch, number);
  }
}
