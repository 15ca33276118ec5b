package dev.bluestore.testkit.faults;

import java.util.Set;

/** Operations of DynamoDB, by what they do to items. */
final class Operations {

  static final Set<String> BATCHES = Set.of("BatchGetItem", "BatchWriteItem");

  /** Reads that are eventually consistent unless they ask for more. */
  static final Set<String> READS = Set.of("GetItem", "BatchGetItem", "Query", "Scan");

  static final Set<String> WRITES = Set.of("PutItem", "UpdateItem", "DeleteItem");

  static final Set<String> TRANSACTIONS = Set.of("TransactGetItems", "TransactWriteItems");

  /** All that read or write items. */
  static final Set<String> OF_ITEMS =
      Set.of(
          "GetItem",
          "PutItem",
          "UpdateItem",
          "DeleteItem",
          "Query",
          "Scan",
          "BatchGetItem",
          "BatchWriteItem",
          "TransactGetItems",
          "TransactWriteItems",
          "ExecuteStatement",
          "BatchExecuteStatement",
          "ExecuteTransaction");

  private Operations() {}
}
