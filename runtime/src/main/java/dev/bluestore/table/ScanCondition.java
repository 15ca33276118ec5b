package dev.bluestore.table;

import dev.bluestore.condition.Expression;
import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.envelope.KeyText;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * Which items of a segment of a table a scan reads. DynamoDB reads the others as well, and leaves
 * them out of its answer.
 *
 * @param partition the name of the partitions
 * @param type the entity type
 * @param isWholeKey whether the type is the whole sort key
 * @param segment which part of the table, the first one being 0
 * @param segments how many parts there are
 * @param consistent whether the newest state is read
 * @param options how much of them
 */
public record ScanCondition(
    String partition,
    String type,
    boolean isWholeKey,
    int segment,
    int segments,
    boolean consistent,
    RowOptions options) {

  void applyTo(ScanRequest.Builder scan) {
    Map<String, String> names = new HashMap<>();
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":pk", AttributeValue.fromS(partition + KeyText.SEPARATOR));
    values.put(":sk", AttributeValue.fromS(isWholeKey ? type : type + KeyText.SEPARATOR));
    String filter =
        "begins_with("
            + ItemAttributes.PK
            + ", :pk) AND "
            + (isWholeKey
                ? ItemAttributes.SK + " = :sk"
                : "begins_with(" + ItemAttributes.SK + ", :sk)");
    Expression more = options.filter();
    if (more != null) {
      filter += " AND (" + more.text() + ")";
      names.putAll(more.names());
      values.putAll(more.values());
    }
    options.projection(names).ifPresent(scan::projectionExpression);
    if (!names.isEmpty()) {
      scan.expressionAttributeNames(names);
    }
    scan.filterExpression(filter)
        .expressionAttributeValues(values)
        .segment(segment)
        .totalSegments(segments)
        .consistentRead(consistent);
  }
}
