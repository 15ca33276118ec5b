package dev.bluestore.table;

import dev.bluestore.codec.IndexKey;
import dev.bluestore.condition.Expression;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Which rows of an index a query reads. DynamoDB reads indexes eventually consistently alone.
 *
 * @param key what is asked of the index's keys
 * @param filter what else is asked; null for nothing
 */
public record IndexCondition(IndexKey key, @Nullable Expression filter) {

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
}
