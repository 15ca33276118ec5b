package dev.bluestore.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.cbor.Utf8;
import dev.bluestore.error.TamperedException;
import dev.bluestore.properties.Addresses;
import dev.bluestore.table.SortCondition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Address → PK and SK → address is a bijection, and a prefix is exactly one group of items. */
class AddressPropertiesTest {

  @Property(tries = 500)
  void address_joinedAndParsed_isTheSame(
      @ForAll("partitions") List<String> partition, @ForAll("sorts") List<String> sort) {
    ItemAddress address = PartitionAddress.of("blue", partition).item(sort);

    assertThat(ItemAddress.ofRow("blue", row(address.partition().pk(), address.sk())))
        .isEqualTo(address);
  }

  @Property(tries = 750)
  void text_parsed_isRefusedOrJoinsToItself(@ForAll("keyLikes") String text) {
    Optional<List<String>> components = KeyText.parse(text);
    Statistics.collect(components.isPresent() ? "taken" : "refused");
    Statistics.coverage(c -> c.check("taken").percentage(p -> p > 0.5));

    components.ifPresent(found -> assertThat(KeyText.join(found)).isEqualTo(text));
  }

  @Property(tries = 500)
  void row_walkedThrough_isRefusedOrHasTheAddressOfItsKeys(
      @ForAll("keyLikes") String pk, @ForAll("keyLikes") String sk) {
    Map<String, AttributeValue> row = row("a#" + pk, "b" + sk);
    boolean isKey = KeyText.parse("a#" + pk).isPresent() && KeyText.parse("b" + sk).isPresent();
    Statistics.collect(isKey ? "taken" : "refused");
    Statistics.coverage(c -> c.check("taken").percentage(p -> p > 0.5));

    if (isKey) {
      assertThat(ItemAddress.ofRow("blue", row).key()).isEqualTo(ItemAddress.keyOf(row));
    } else {
      assertThatExceptionOfType(TamperedException.class)
          .isThrownBy(() -> ItemAddress.ofRow("blue", row));
    }
  }

  @Property(tries = 750)
  void prefix_ofWholeComponents_selectsExactlyItsGroup(
      @ForAll("similarSorts") List<String> leading, @ForAll("similarSorts") List<String> sort) {
    SortCondition condition = SortCondition.beginsWith(leading, true);
    boolean inGroup =
        sort.size() > leading.size() && sort.subList(0, leading.size()).equals(leading);
    Statistics.collect(inGroup ? "in" : "out");
    Statistics.coverage(c -> c.check("in").count(n -> n > 20));

    assertThat(condition.operator()).isEqualTo("begins_with(SK, :sort)");
    assertThat(beginsWith(KeyText.join(sort), condition.operands().get(":sort")))
        .isEqualTo(inGroup);
  }

  @Property(tries = 500)
  void wholeKey_askedFor_isThatOfOneItemAlone(
      @ForAll("similarSorts") List<String> asked, @ForAll("similarSorts") List<String> sort) {
    SortCondition condition = SortCondition.exactly(asked, true);

    assertThat(condition.operator()).isEqualTo("SK = :sort");
    assertThat(KeyText.join(sort).equals(condition.operands().get(":sort")))
        .isEqualTo(sort.equals(asked));
  }

  /** As DynamoDB compares: byte by byte. */
  private static boolean beginsWith(String text, String prefix) {
    byte[] whole = Utf8.encode(text);
    byte[] start = Utf8.encode(prefix);
    return whole.length >= start.length
        && Arrays.equals(whole, 0, start.length, start, 0, start.length);
  }

  private static Map<String, AttributeValue> row(String pk, String sk) {
    return Map.of(
        ItemAttributes.PK, AttributeValue.fromS(pk), ItemAttributes.SK, AttributeValue.fromS(sk));
  }

  @Provide
  Arbitrary<List<String>> partitions() {
    return Addresses.partition();
  }

  @Provide
  Arbitrary<List<String>> sorts() {
    return Addresses.sort();
  }

  @Provide
  Arbitrary<List<String>> similarSorts() {
    return Addresses.similarSort();
  }

  @Provide
  Arbitrary<String> keyLikes() {
    return Addresses.keyLike();
  }
}
