package dev.bluestore.examples.bank;

import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.Index;
import dev.bluestore.annotations.PartitionKey;
import dev.bluestore.annotations.SortKey;
import dev.bluestore.annotations.TimeToLive;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * That an offer was sent to a customer: one side of many to many, with an index for the other.
 *
 * @param deleteAfter six months after the offer's end
 */
@Entity("customer-offer")
@Index(
    name = "offer_customers",
    partition = {"offerDate", "offerNumber"},
    sort = "customerNumber")
record CustomerOffer(
    @PartitionKey(value = "customer", width = 9) int customerNumber,
    @SortKey(order = 1) LocalDate offerDate,
    @SortKey(order = 2, width = 2) int offerNumber,
    String summary,
    LocalDate sent,
    OfferStatus status,
    @TimeToLive Instant deleteAfter) {

  private static final int MONTHS_KEPT = 6;

  static CustomerOffer of(Offer offer, int customerNumber, LocalDate sent) {
    return new CustomerOffer(
        customerNumber,
        offer.date(),
        offer.number(),
        offer.summary(),
        sent,
        OfferStatus.PENDING,
        offer.expires().plusMonths(MONTHS_KEPT).atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  CustomerOffer answered(OfferStatus answer) {
    return new CustomerOffer(
        customerNumber, offerDate, offerNumber, summary, sent, answer, deleteAfter);
  }
}
