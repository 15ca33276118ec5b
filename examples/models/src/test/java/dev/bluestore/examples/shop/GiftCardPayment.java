package dev.bluestore.examples.shop;

import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** By a gift card, whose number is worth money. */
@Entity("gift-card-payment")
record GiftCardPayment(
    String invoiceId,
    @Nullable String paymentId,
    Money amount,
    @Nullable Instant paidAt,
    @Encrypted String giftCard)
    implements Payment {}
