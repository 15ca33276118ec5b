package dev.bluestore.examples.shop;

import dev.bluestore.annotations.CreatedAt;
import dev.bluestore.annotations.EntityFamily;
import dev.bluestore.annotations.Generated;
import dev.bluestore.annotations.PartitionKey;
import dev.bluestore.annotations.SortKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A payment of an invoice: a gift card or a discount first, a credit card for the rest. */
@EntityFamily
sealed interface Payment permits CardPayment, DiscountPayment, GiftCardPayment {

  @PartitionKey("invoice")
  String invoiceId();

  @SortKey
  @Generated
  @Nullable String paymentId();

  Money amount();

  @CreatedAt
  @Nullable Instant paidAt();
}
