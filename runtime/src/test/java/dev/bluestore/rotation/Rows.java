package dev.bluestore.rotation;

import dev.bluestore.testing.TestTable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The rows of a table as they are, but for those of jobs. */
record Rows(List<Map<String, AttributeValue>> all) {

  static Rows of(TestTable table) {
    return new Rows(
        table
            .client()
            .scanPaginator(scan -> scan.tableName(table.name()).consistentRead(true))
            .items()
            .stream()
            .filter(row -> !TestTable.text(row, "PK").startsWith(JobRecords.PARTITION))
            .toList());
  }

  /** The key records in a state. */
  List<Map<String, AttributeValue>> keys(String state) {
    return all.stream()
        .filter(row -> row.containsKey("dek_state"))
        .filter(row -> TestTable.text(row, "dek_state").equals(state))
        .toList();
  }

  /** Their ids. */
  Set<String> keyIds(String state) {
    return keys(state).stream().map(row -> TestTable.text(row, "SK")).collect(Collectors.toSet());
  }

  /** Everything that is sealed. */
  List<Map<String, AttributeValue>> items() {
    return all.stream().filter(row -> row.containsKey("key_id")).toList();
  }

  /** The ids of the keys that items are under. */
  Set<String> keyIdsOfItems() {
    return items().stream().map(row -> TestTable.text(row, "key_id")).collect(Collectors.toSet());
  }
}
