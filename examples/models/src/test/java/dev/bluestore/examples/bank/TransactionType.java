package dev.bluestore.examples.bank;

/** How money came or went. */
enum TransactionType {
  CASH,
  CHECK,
  ATM
}
