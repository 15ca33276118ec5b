package life;

import dev.bluestore.annotations.Converter;
import java.math.BigDecimal;

/** Stores money as a number. */
public final class MoneyConverter implements Converter<Money, BigDecimal> {
  @Override
  public BigDecimal toStored(Money value) {
    return value.euros();
  }

  @Override
  public Money fromStored(BigDecimal stored) {
    return new Money(stored);
  }
}
