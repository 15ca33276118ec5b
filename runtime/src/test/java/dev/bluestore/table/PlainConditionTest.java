package dev.bluestore.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.condition.Expression;
import dev.bluestore.error.InvalidItemException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class PlainConditionTest {

  private static Map<String, AttributeValue> row(int attributes) {
    Map<String, AttributeValue> row =
        new HashMap<>(
            Map.of(
                "PK", AttributeValue.fromS("notebook#a"),
                "SK", AttributeValue.fromS("note#1"),
                "aws:rep:deleting", AttributeValue.fromBool(false)));
    for (int i = 0; i < attributes; i++) {
      row.put("a" + i, AttributeValue.fromN("" + i));
    }
    return row;
  }

  @Test
  void condition_comparesWhatWasReadAndMissesWhatWasAbsent() {
    Expression condition = PlainCondition.unchanged(row(1), Set.of("remark")).expression();

    assertThat(condition.text())
        .isEqualTo(
            "attribute_exists(SK) AND attribute_not_exists(content_nonce) AND #p0 = :p0 AND"
                + " attribute_not_exists(#p1)");
    assertThat(condition.names()).isEqualTo(Map.of("#p0", "a0", "#p1", "remark"));
    assertThat(condition.values()).isEqualTo(Map.of(":p0", AttributeValue.fromN("0")));
  }

  @Test
  void condition_beyondTheLimitsOfDynamoDb_isRefused() {
    assertThat(PlainCondition.unchanged(row(148), Set.of()).expression().names()).hasSize(148);

    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> PlainCondition.unchanged(row(148), Set.of("remark")))
        .withMessageContaining("found 149")
        .satisfies(e -> assertThat(e.address()).isPresent());
  }
}
