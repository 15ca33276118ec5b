package dev.bluestore.examples.shop;

import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** By credit card. */
@Entity("card-payment")
record CardPayment(
    String invoiceId,
    @Nullable String paymentId,
    Money amount,
    @Nullable Instant paidAt,
    @Encrypted String cardNumber,
    @Encrypted YearMonth expires)
    implements Payment {}
