package dev.bluestore.examples.bank;

/** What a customer said to an offer. */
enum OfferStatus {
  PENDING,
  ACCEPTED,
  REJECTED
}
