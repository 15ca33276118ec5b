package dev.bluestore.examples.bank;

/** Why a transaction did not happen. */
enum DeclinedReason {
  LOW_BALANCE,
  UNAUTHORIZED,
  CHECK_ILLEGIBLE
}
