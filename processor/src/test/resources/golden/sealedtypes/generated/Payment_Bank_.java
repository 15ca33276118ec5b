package sealedtypes;

import dev.bluestore.condition.KeyField;
import dev.bluestore.condition.OrderedField;
import java.math.BigDecimal;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The components of {@link Payment.Bank}, for conditions. */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
@NullMarked
public final class Payment_Bank_ {
  /** Part of the key. */
  public static final KeyField<Payment.Bank, String> orderId = KeyField.of("orderId");

  /** Part of the key. */
  public static final KeyField<Payment.Bank, Integer> year = KeyField.of("year");

  /** Part of the key. */
  public static final KeyField<Payment.Bank, Integer> month = KeyField.of("month");

  /** Part of the key. */
  public static final KeyField<Payment.Bank, String> reference = KeyField.of("reference");

  /** Stored as {@code amount}, in the clear. */
  public static final OrderedField<Payment.Bank, BigDecimal> amount =
      OrderedField.of(Payment_BankMapper.AMOUNT);

  private Payment_Bank_() {}
}
