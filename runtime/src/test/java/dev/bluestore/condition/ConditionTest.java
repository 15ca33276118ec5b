package dev.bluestore.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.codec.Field;
import dev.bluestore.codec.ValueCodec;
import dev.bluestore.error.InvalidItemException;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ConditionTest {

  /** What the conditions are about. */
  private static final class Note {}

  private static final TextField<Note> STATUS = TextField.of(Field.of("status", ValueCodec.text()));
  private static final OrderedField<Note, Integer> SIZE =
      OrderedField.of(Field.of("size", ValueCodec.int32()));
  private static final PlainField<Note, Boolean> OPEN =
      PlainField.of(Field.of("open", ValueCodec.bool()));
  private static final CollectionField<Note, String, Set<String>> TAGS =
      CollectionField.of(Field.of("tags", ValueCodec.setOf(ValueCodec.text())), ValueCodec.text());

  static Stream<Arguments> conditions() {
    return Stream.of(
        Arguments.of(OPEN.is(true), "#n0 = :v0"),
        Arguments.of(OPEN.isNot(true), "#n0 <> :v0"),
        Arguments.of(OPEN.isPresent(), "attribute_exists(#n0)"),
        Arguments.of(OPEN.isAbsent(), "attribute_not_exists(#n0)"),
        Arguments.of(STATUS.isIn("a", "b"), "#n0 IN (:v0, :v1)"),
        Arguments.of(STATUS.isIn(List.of("a")), "#n0 IN (:v0)"),
        Arguments.of(STATUS.isIn(), "(attribute_exists(#n0) AND attribute_not_exists(#n0))"),
        Arguments.of(SIZE.lessThan(1), "#n0 < :v0"),
        Arguments.of(SIZE.atMost(1), "#n0 <= :v0"),
        Arguments.of(SIZE.greaterThan(1), "#n0 > :v0"),
        Arguments.of(SIZE.atLeast(1), "#n0 >= :v0"),
        Arguments.of(SIZE.between(1, 2), "#n0 BETWEEN :v0 AND :v1"),
        Arguments.of(STATUS.beginsWith("a"), "begins_with(#n0, :v0)"),
        Arguments.of(STATUS.contains("a"), "contains(#n0, :v0)"),
        Arguments.of(TAGS.contains("a"), "contains(#n0, :v0)"),
        Arguments.of(OPEN.is(true).not(), "(NOT #n0 = :v0)"),
        Arguments.of(STATUS.is("a").and(STATUS.isNot("b")), "(#n0 = :v0 AND #n0 <> :v1)"),
        Arguments.of(
            STATUS.is("a").or(SIZE.is(1)).and(OPEN.is(true)),
            "((#n0 = :v0 OR #n1 = :v1) AND #n2 = :v2)"));
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void condition_ofAField_isWrittenInDynamoDbsLanguage(Condition<Note> condition, String text) {
    assertThat(condition.expression().text()).isEqualTo(text);
  }

  @Test
  void expression_ofACondition_hasNamesAndValuesForItsPlaceholders() {
    Expression expression =
        STATUS.is("open").and(SIZE.between(1, 2)).or(STATUS.is("done")).expression();

    assertThat(expression.names()).isEqualTo(Map.of("#n0", "status", "#n1", "size"));
    assertThat(expression.values())
        .isEqualTo(
            Map.of(
                ":v0", AttributeValue.fromS("open"),
                ":v1", AttributeValue.fromN("1"),
                ":v2", AttributeValue.fromN("2"),
                ":v3", AttributeValue.fromS("done")));
    assertThat(STATUS.is("secret")).hasToString("#n0 = :v0 {#n0=status}");
    assertThat(STATUS.is("secret").expression()).hasToString("#n0 = :v0 {#n0=status}");
  }

  @Test
  void condition_usedTwice_isTheSameBothTimes() {
    Condition<Note> open = STATUS.is("open");
    open.and(SIZE.is(1)).expression();

    assertThat(open.expression()).isEqualTo(STATUS.is("open").expression());
  }

  @Test
  void element_ofACollection_isStoredAsOne() {
    assertThat(TAGS.contains("a").expression().values()).containsValue(AttributeValue.fromS("a"));
    assertThat(TAGS.is(Set.of("a")).expression().values())
        .containsValue(AttributeValue.fromSs(List.of("a")));
  }

  @Test
  void value_thatCannotBeStored_isRefusedWithTheFieldsName() {
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> STATUS.is("secret\ud800"))
        .withMessageContaining("status")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret"));
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> STATUS.is(null))
        .withMessageContaining("status");
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> STATUS.isIn(Collections.nCopies(101, "a")))
        .withMessageContaining("at most 100, found 101");
  }

  @Test
  void fieldsThatTheTableCannotSee_haveNoComparison() {
    SealedField<Note, String> text = SealedField.of(Field.of("text", ValueCodec.text()));
    KeyField<Note, Integer> round = KeyField.of("round");

    assertThat(text.name()).isEqualTo("text");
    assertThat(round.name()).isEqualTo("round");
    for (Class<?> type : List.of(SealedField.class, KeyField.class)) {
      assertThat(type.getMethods())
          .extracting(Method::getReturnType)
          .doesNotContain(Condition.class);
    }
  }
}
