package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.error.InvalidItemException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Events as Lambda gives them. */
class LambdaEventTest {

  @Test
  void attribute_ofEveryType_isRead() {
    Map<String, Object> image =
        Map.of(
            "s", Map.of("S", "text"),
            "n", Map.of("N", "1.5"),
            "b", Map.of("B", "AQI="),
            "bool", Map.of("BOOL", true),
            "nul", Map.of("NULL", true),
            "ss", Map.of("SS", List.of("a")),
            "ns", Map.of("NS", List.of("1")),
            "bs", Map.of("BS", List.of("AQI=")),
            "l", Map.of("L", List.of(Map.of("S", "x"))),
            "m", Map.of("M", Map.of("k", Map.of("N", "2"))));
    SdkBytes bytes = SdkBytes.fromByteArray(new byte[] {1, 2});

    assertThat(LambdaEvent.attributes(image))
        .containsOnly(
            Map.entry("s", AttributeValue.fromS("text")),
            Map.entry("n", AttributeValue.fromN("1.5")),
            Map.entry("b", AttributeValue.fromB(bytes)),
            Map.entry("bool", AttributeValue.fromBool(true)),
            Map.entry("nul", AttributeValue.fromNul(true)),
            Map.entry("ss", AttributeValue.fromSs(List.of("a"))),
            Map.entry("ns", AttributeValue.fromNs(List.of("1"))),
            Map.entry("bs", AttributeValue.fromBs(List.of(bytes))),
            Map.entry("l", AttributeValue.fromL(List.of(AttributeValue.fromS("x")))),
            Map.entry("m", AttributeValue.fromM(Map.of("k", AttributeValue.fromN("2")))));
  }

  @Test
  void record_withoutAnImage_hasNone() {
    Map<String, Object> change = Map.of("Keys", Map.of("PK", Map.of("S", "a#b")));
    List<Record> records =
        LambdaEvent.records(
            Map.of("Records", List.of(Map.of("eventName", "REMOVE", "dynamodb", change))));

    assertThat(records).hasSize(1);
    assertThat(records.get(0).eventNameAsString()).isEqualTo("REMOVE");
    assertThat(records.get(0).dynamodb().hasNewImage()).isFalse();
    assertThat(records.get(0).dynamodb().hasOldImage()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"S", "N", "B", "BOOL", "NULL", "SS", "NS", "BS", "L", "M", "X"})
  void attribute_ofAnotherForm_isRefusedWithoutItsValue(String type) {
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> LambdaEvent.attributes(Map.of("a", Map.of(type, 4711))))
        .withMessageContaining("Lambda")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("4711"));
  }

  @Test
  void documents_ofAnotherForm_areRefused() {
    Map<String, Object> withoutType = new HashMap<>();
    withoutType.put("a", null);
    for (Map<String, Object> event :
        List.<Map<String, Object>>of(
            Map.of(),
            Map.of("Records", List.of("x")),
            Map.of("Records", List.of(Map.of("eventName", "INSERT"))))) {
      assertThatExceptionOfType(InvalidItemException.class)
          .isThrownBy(() -> LambdaEvent.records(event));
    }
    for (Map<String, Object> image :
        List.<Map<String, Object>>of(
            withoutType, Map.of("a", Map.of()), Map.of("a", Map.of("B", "%")))) {
      assertThatExceptionOfType(InvalidItemException.class)
          .isThrownBy(() -> LambdaEvent.attributes(image));
    }
  }
}
