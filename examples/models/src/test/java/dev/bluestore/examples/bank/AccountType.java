package dev.bluestore.examples.bank;

/** The kinds of account. */
enum AccountType {
  CHECKING,
  SAVING
}
