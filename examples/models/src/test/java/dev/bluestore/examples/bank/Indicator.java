package dev.bluestore.examples.bank;

/** That there is something: an index has those items that have it. */
enum Indicator {
  YES
}
