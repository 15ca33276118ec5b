package dev.bluestore.table;

import dev.bluestore.codec.IndexKey;
import dev.bluestore.codec.KeyRange;
import dev.bluestore.condition.Expression;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Which rows of an index a query reads. DynamoDB reads indexes eventually consistently alone.
 *
 * @param key what is asked of the index's keys
 * @param options in which order, how many and how much of them
 */
public record IndexCondition(IndexKey key, RowOptions options) {

  private static final String RANGE = "#range";

  void applyTo(QueryRequest.Builder query) {
    Map<String, String> names = new HashMap<>();
    Map<String, AttributeValue> values = new HashMap<>();
    StringJoiner condition = new StringJoiner(" AND ");
    key.values()
        .forEach(
            (attribute, value) -> {
              String place = "k" + names.size();
              names.put("#" + place, attribute);
              values.put(":" + place, value);
              condition.add("#" + place + " = :" + place);
            });
    key.within()
        .ifPresent(
            asked -> {
              names.put(RANGE, asked.attribute());
              condition.add(range(asked.range(), values));
            });
    options.projection(names).ifPresent(query::projectionExpression);
    Expression filter = options.filter();
    if (filter != null) {
      names.putAll(filter.names());
      values.putAll(filter.values());
      query.filterExpression(filter.text());
    }
    query
        .indexName(key.index())
        .keyConditionExpression(condition.toString())
        .expressionAttributeNames(names)
        .expressionAttributeValues(values);
  }

  /**
   * DynamoDB's {@code BETWEEN} includes both ends: a row at an excluded one is read for nothing.
   */
  private static String range(KeyRange<AttributeValue> range, Map<String, AttributeValue> values) {
    Optional<KeyRange.Bound<AttributeValue>> lower = range.lower();
    Optional<KeyRange.Bound<AttributeValue>> upper = range.upper();
    lower.ifPresent(bound -> values.put(":lower", bound.value()));
    upper.ifPresent(bound -> values.put(":upper", bound.value()));
    if (lower.isPresent() && upper.isPresent()) {
      return RANGE + " BETWEEN :lower AND :upper";
    }
    return lower
        .map(bound -> RANGE + (bound.isIncluded() ? " >= " : " > ") + ":lower")
        .orElseGet(
            () ->
                RANGE
                    + (upper.map(KeyRange.Bound::isIncluded).orElse(true) ? " <= " : " < ")
                    + ":upper");
  }
}
