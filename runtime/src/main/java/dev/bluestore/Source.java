package dev.bluestore;

import dev.bluestore.envelope.QueryBinding;
import dev.bluestore.error.OpenException;
import dev.bluestore.table.DynamoTable;
import dev.bluestore.table.Pages;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One request of a query: which rows it reads, and what becomes of each.
 *
 * @param <R> what becomes of one
 */
interface Source<R> {

  /** The store that it reads. */
  EncryptedStore store();

  /** The class of the entities that it reads. */
  String entity();

  /** How many results of it are wanted; empty for all. */
  OptionalInt most();

  /** The rows as whole items, some of which may not be results; for one run. */
  Pages pages(DynamoTable table);

  /**
   * Whether a row is one of the results, by its keys.
   *
   * @throws OpenException where no writer makes such keys
   */
  boolean isAsked(Map<String, AttributeValue> row);

  /**
   * The result of a row; empty where it is none, or is there no more.
   *
   * @param audit how what is opened gets into the audit log
   */
  CompletableFuture<Optional<R>> read(
      DynamoTable table, Map<String, AttributeValue> row, OpenAudit audit);

  /** How many results there are, which are not opened. */
  CompletableFuture<Long> count(DynamoTable table);

  /** The keys of a row, behind which a query can go on. */
  Map<String, AttributeValue> position(Map<String, AttributeValue> row);

  /** Says which rows these are, and in which order. */
  void describe(QueryBinding query);
}
