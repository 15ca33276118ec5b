package dev.bluestore.examples.bank;

/** What entitles a customer to better conditions. */
enum SpecialStatus {
  VETERAN,
  HANDICAP,
  STUDENT
}
