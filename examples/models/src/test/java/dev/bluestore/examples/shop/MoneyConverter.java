package dev.bluestore.examples.shop;

import dev.bluestore.annotations.Converter;
import java.math.BigDecimal;
import java.util.Currency;

/** Stores money as {@code EUR 12.50}. */
final class MoneyConverter implements Converter<Money, String> {

  @Override
  public String toStored(Money money) {
    return money.currency().getCurrencyCode() + " " + money.amount().toPlainString();
  }

  @Override
  public Money fromStored(String stored) {
    String[] parts = stored.split(" ", 2);
    return new Money(Currency.getInstance(parts[0]), new BigDecimal(parts[1]));
  }
}
