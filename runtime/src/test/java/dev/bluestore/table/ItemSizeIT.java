package dev.bluestore.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bluestore.testing.TestTable;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** The size that we count is the size that DynamoDB counts, to the byte. */
@ExtendWith(DynamoDbLocalExtension.class)
class ItemSizeIT {

  private static AttributeValue n(String number) {
    return AttributeValue.fromN(number);
  }

  private static Map<String, AttributeValue> values() {
    Map<String, AttributeValue> values = new LinkedHashMap<>();
    Stream.of(
            "0",
            "1",
            "-1",
            "12",
            "-12",
            "123",
            "-123",
            "1234",
            "100",
            "10",
            "1000",
            "0.1",
            "0.01",
            "1.5",
            "12.34",
            "123.4",
            "-0.001",
            "1E100",
            "-1E-100",
            "12345678901234567890123456789012345678",
            "1763807880",
            "0.00012",
            "120",
            "-1763807880.000000001")
        .forEach(number -> values.put("number " + number, n(number)));
    values.put("text é", AttributeValue.fromS("é𝄞abc"));
    values.put("empty text", AttributeValue.fromS(""));
    values.put("bytes", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[17])));
    values.put("bool", AttributeValue.fromBool(true));
    values.put("null", AttributeValue.fromNul(true));
    values.put("texts", AttributeValue.fromSs(List.of("a", "bé", "ccc")));
    values.put("numbers", AttributeValue.fromNs(List.of("1", "-22", "3.3")));
    values.put("blobs", AttributeValue.fromBs(List.of(SdkBytes.fromByteArray(new byte[3]))));
    values.put("empty list", AttributeValue.fromL(List.of()));
    values.put("list", AttributeValue.fromL(List.of(n("1"), AttributeValue.fromS("ab"))));
    values.put("empty map", AttributeValue.fromM(Map.of()));
    values.put(
        "map",
        AttributeValue.fromM(
            Map.of(
                "a", n("-5"), "é", AttributeValue.fromL(List.of(AttributeValue.fromBool(true))))));
    return values;
  }

  @Test
  void item_ofEachType_fillsTheLimitToTheByte(DynamoDbLocal server, @TempDir Path keys) {
    try (TestTable table = new TestTable(server, keys)) {
      SoftAssertions all = new SoftAssertions();
      values()
          .forEach(
              (name, value) -> {
                int missing = (int) (ItemSize.MOST_BYTES - ItemSize.of(item(value, 0)));
                all.assertThat(isStored(table, item(value, missing)))
                    .as("%s in an item at the limit is stored", name)
                    .isTrue();
                all.assertThat(isStored(table, item(value, missing + 1)))
                    .as("%s in an item over the limit is stored", name)
                    .isFalse();
              });
      all.assertAll();
    }
  }

  private static Map<String, AttributeValue> item(AttributeValue value, int padding) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put("PK", AttributeValue.fromS("p"));
    item.put("SK", AttributeValue.fromS("s"));
    item.put("value", value);
    item.put("padding", AttributeValue.fromS("x".repeat(padding)));
    return item;
  }

  private static boolean isStored(TestTable table, Map<String, AttributeValue> item) {
    DynamoDbException refused =
        catchThrowableOfType(DynamoDbException.class, () -> table.putRaw(item));
    if (refused != null) {
      assertThat(refused.getMessage()).contains("Item size has exceeded the maximum");
    }
    return refused == null;
  }
}
