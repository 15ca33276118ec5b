package dev.bluestore.annotations;

/** What of an item stands in an index. */
public enum Projection {
  /** The whole item: a query of the index opens it at once. */
  ALL,

  /** The keys alone: a query of the index reads each item again by its key. */
  KEYS_ONLY,

  /** The keys and some plain attributes; each item is read again by its key. */
  INCLUDE
}
