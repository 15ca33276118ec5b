package dev.bluestore;

import dev.bluestore.table.DynamoTable;
import dev.bluestore.table.Pages;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One request of a query: which rows it reads, and what becomes of each. */
interface Source<T> {

  /** The store that it reads. */
  EncryptedStore store();

  /** The rows, some of which may not be results. */
  Pages pages(DynamoTable table);

  /** The key of a row; empty where it is not one of the results. */
  Optional<Key<T>> asked(Map<String, AttributeValue> row);

  /** The result of a row; empty where there is none any more. */
  CompletableFuture<Optional<T>> open(
      DynamoTable table, Key<T> key, Map<String, AttributeValue> row);

  /** How many results there are, which are not opened. */
  CompletableFuture<Long> count(DynamoTable table);
}
