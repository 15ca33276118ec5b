package dev.bluestore.examples.bank;

/** Whether money comes or goes. */
enum Direction {
  CREDIT,
  DEBIT
}
