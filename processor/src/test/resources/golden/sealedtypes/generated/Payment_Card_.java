package sealedtypes;

import dev.bluestore.condition.KeyField;
import dev.bluestore.condition.OrderedField;
import dev.bluestore.condition.SealedField;
import java.math.BigDecimal;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The components of {@link Payment.Card}, for conditions. */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
@NullMarked
public final class Payment_Card_ {
  /** Part of the key. */
  public static final KeyField<Payment.Card, String> orderId = KeyField.of("orderId");

  /** Part of the key. */
  public static final KeyField<Payment.Card, Integer> year = KeyField.of("year");

  /** Part of the key. */
  public static final KeyField<Payment.Card, String> reference = KeyField.of("reference");

  /** Stored as {@code amount}, in the clear. */
  public static final OrderedField<Payment.Card, BigDecimal> amount =
      OrderedField.of(Payment_CardMapper.AMOUNT);

  /** Stored as {@code number}, encrypted. */
  public static final SealedField<Payment.Card, String> number =
      SealedField.of(Payment_CardMapper.NUMBER);

  private Payment_Card_() {}
}
