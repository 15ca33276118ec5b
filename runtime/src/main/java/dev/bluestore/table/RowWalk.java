package dev.bluestore.table;

import dev.bluestore.envelope.DekRecord;
import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.error.ItemKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** Rows as they are, page by page, by consistent reads, with what they cost. Thread-safe. */
public final class RowWalk {

  private final Requests requests;
  private final String table;

  RowWalk(Requests requests, String table) {
    this.requests = requests;
    this.table = table;
  }

  /** Where rows are walked over. */
  public sealed interface Range {

    /** A partition. */
    record Partition(String pk) implements Range {}

    /**
     * A part of the table.
     *
     * @param segment from 0
     * @param segments how many parts there are
     */
    record Segment(int segment, int segments) implements Range {}
  }

  /** Which rows of a range are wanted. DynamoDB reads the others as well. */
  public enum Wanted {
    /** All. */
    EVERYTHING(null),
    /** The records of data keys. */
    KEY_RECORDS("attribute_exists(" + DekRecord.STATE + ")"),
    /** All that lack one of the attributes of a sealed item, chunks and key records among them. */
    NOT_WHOLE(
        Stream.of(ItemAttributes.CONTENT, ItemAttributes.NONCE, ItemAttributes.KEY_ID)
            .map(name -> "attribute_not_exists(" + name + ")")
            .collect(Collectors.joining(" OR "))),
    /** All but whole items and the heads of others: key records and chunks. */
    BESIDE_ITEMS("attribute_not_exists(" + ItemAttributes.NONCE + ")");

    private final @Nullable String filter;

    Wanted(@Nullable String filter) {
      this.filter = filter;
    }
  }

  /**
   * A page.
   *
   * @param rows those that were wanted
   * @param read how many there were
   * @param last the key behind which the next page begins; empty where there is none
   * @param units the capacity units that it took
   */
  public record Page(
      List<Map<String, AttributeValue>> rows, int read, Optional<ItemKey> last, double units) {}

  /**
   * Reads a page.
   *
   * @param after the key in front of it, whether or not there is such an item; empty for the first
   * @param most how many rows are read at most; DynamoDB ends a page at 1 MB in any case
   */
  public CompletableFuture<Page> page(
      Range range, Wanted wanted, Optional<ItemKey> after, int most) {
    Map<String, AttributeValue> start = after.map(KeyAttributes::of).orElse(null);
    return range instanceof Range.Segment segment
        ? scan(segment, wanted.filter, start, most)
        : query((Range.Partition) range, wanted.filter, start, most);
  }

  private CompletableFuture<Page> scan(
      Range.Segment segment,
      @Nullable String filter,
      @Nullable Map<String, AttributeValue> start,
      int most) {
    ScanRequest scan =
        ScanRequest.builder()
            .tableName(table)
            .segment(segment.segment())
            .totalSegments(segment.segments())
            .filterExpression(filter)
            .exclusiveStartKey(start)
            .limit(most)
            .consistentRead(true)
            .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
            .build();
    return requests
        .send(null, Operation.SCAN, scan)
        .thenApply(
            answer ->
                new Page(
                    answer.items(),
                    answer.scannedCount(),
                    last(answer.hasLastEvaluatedKey(), answer.lastEvaluatedKey()),
                    units(answer.consumedCapacity())));
  }

  private CompletableFuture<Page> query(
      Range.Partition partition,
      @Nullable String filter,
      @Nullable Map<String, AttributeValue> start,
      int most) {
    QueryRequest query =
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression(ItemAttributes.PK + " = :pk")
            .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition.pk())))
            .filterExpression(filter)
            .exclusiveStartKey(start)
            .limit(most)
            .consistentRead(true)
            .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
            .build();
    return requests
        .send(new ItemKey(partition.pk(), ""), Operation.QUERY, query)
        .thenApply(
            answer ->
                new Page(
                    answer.items(),
                    answer.scannedCount(),
                    last(answer.hasLastEvaluatedKey(), answer.lastEvaluatedKey()),
                    units(answer.consumedCapacity())));
  }

  private static Optional<ItemKey> last(boolean there, Map<String, AttributeValue> key) {
    return there ? Optional.of(KeyAttributes.parse(key)) : Optional.empty();
  }

  private static double units(@Nullable ConsumedCapacity consumed) {
    return consumed == null || consumed.capacityUnits() == null ? 0 : consumed.capacityUnits();
  }
}
