package dev.bluestore.examples.shop;

import dev.bluestore.annotations.Entity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** By a discount code that anybody may know. */
@Entity("discount-payment")
record DiscountPayment(
    String invoiceId,
    @Nullable String paymentId,
    Money amount,
    @Nullable Instant paidAt,
    String discountCode)
    implements Payment {}
