package dev.bluestore.examples.shop;

import java.math.BigDecimal;
import java.util.Currency;

/** An amount of a currency. */
record Money(Currency currency, BigDecimal amount) {

  static Money euros(String amount) {
    return new Money(Currency.getInstance("EUR"), new BigDecimal(amount));
  }
}
