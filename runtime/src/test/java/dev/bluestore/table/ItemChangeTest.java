package dev.bluestore.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.condition.Expression;
import dev.bluestore.envelope.ItemAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ItemChangeTest {

  private static final AttributeValue OLD_NONCE = nonce(1);
  private static final AttributeValue NEW_NONCE = nonce(2);
  private static final Set<String> COUNTERS = Set.of("views", "likes");

  private static AttributeValue nonce(int first) {
    return AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {(byte) first}));
  }

  private static AttributeValue n(int number) {
    return AttributeValue.fromN(Integer.toString(number));
  }

  private static Map<String, AttributeValue> item(
      AttributeValue nonce, Map<String, AttributeValue> others) {
    Map<String, AttributeValue> item = new HashMap<>(others);
    item.put(ItemAttributes.PK, AttributeValue.fromS("book#a"));
    item.put(ItemAttributes.SK, AttributeValue.fromS("note#1"));
    item.put(ItemAttributes.NONCE, nonce);
    return item;
  }

  private static ItemChange change(
      Map<String, AttributeValue> before, Map<String, AttributeValue> after, String... changed) {
    return new ItemChange(
        item(OLD_NONCE, before), item(NEW_NONCE, after), COUNTERS, Set.of(changed), Set.of());
  }

  /** What an update sets, by the names that its placeholders stand for. */
  private static Map<String, AttributeValue> set(Expression expression) {
    return expression.values().keySet().stream()
        .collect(
            Collectors.toMap(
                place -> expression.names().get("#" + place.substring(1)),
                place -> expression.values().get(place)));
  }

  @Test
  void change_ofSealedFields_leavesCountersAlone() {
    ItemChange change = change(Map.of("views", n(5)), Map.of("views", n(5), "status", n(1)));

    assertThat(set(change.expression()))
        .containsOnlyKeys(ItemAttributes.NONCE, "status")
        .containsEntry(ItemAttributes.NONCE, NEW_NONCE);
    assertThat(change.expression().text()).doesNotContain("REMOVE");
    assertThat(change.expected(Optional.empty()).expression().text()).isEqualTo("#nonce = :nonce");
  }

  @Test
  void change_ofACounterItself_isWrittenWhereItIsAsItWasRead() {
    ItemChange change = change(Map.of("views", n(5)), Map.of("views", n(0)), "views");

    assertThat(set(change.expression())).containsEntry("views", n(0));
    Expression expected = change.expected(Optional.empty()).expression();
    assertThat(expected.text()).isEqualTo("#nonce = :nonce AND #c1 = :c1");
    assertThat(expected.names()).containsEntry("#c1", "views");
    assertThat(expected.values()).containsEntry(":c1", n(5));
  }

  @Test
  void counter_thatIsNew_isWrittenWhereNobodyHasCountedYet() {
    ItemChange change = change(Map.of(), Map.of("likes", n(1)));

    assertThat(set(change.expression())).containsEntry("likes", n(1));
    assertThat(change.expected(Optional.empty()).expression().text())
        .isEqualTo("#nonce = :nonce AND attribute_not_exists(#c1)");
  }

  @Test
  void attribute_thatIsGone_isRemoved() {
    Expression made = change(Map.of("status", n(1), "views", n(2)), Map.of()).expression();

    assertThat(made.text()).endsWith(" REMOVE #a1");
    assertThat(made.names()).containsEntry("#a1", "status").doesNotContainValue("views");
  }

  @Test
  void item_thatWasCountedInBetween_isStillTheOneThatWasRead() {
    Map<String, AttributeValue> read = Map.of("views", n(5));
    Map<String, AttributeValue> counted = item(OLD_NONCE, Map.of("views", n(6)));

    assertThat(change(read, read).isOf(counted)).isTrue();
    assertThat(change(read, Map.of("views", n(0)), "views").isOf(counted)).isFalse();
    assertThat(change(read, read).isOf(item(NEW_NONCE, read))).isFalse();
  }
}
