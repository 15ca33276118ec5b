package dev.bluestore.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyIdTest {

  private static final String COMMITMENT = "#0123456789abcdefghijklmnopqr_-AB";

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-22T10:38:00Z", "0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z"})
  void keyId_parsed_hasTheSameText(String time) {
    String text = "dek#" + time + COMMITMENT;
    assertThat(KeyId.parse(text)).hasValueSatisfying(id -> assertThat(id).hasToString(text));
    assertThat(text).hasSize(57);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dek#2026-11-22T10:38:60Z",
        "dek#2026-11-22T24:00:00Z",
        "dek#2026-02-29T10:38:00Z",
        "dek#2026-11-22t10:38:00Z",
        "dek#2026-11-22T10:38:00z",
        "dek#2026-11-22T10:38:00.0Z",
        "dek#2026-11-22T10:38Z",
        "DEK#2026-11-22T10:38:00Z",
        "dek#"
      })
  void text_ofAnotherForm_isNoKeyId(String start) {
    assertThat(KeyId.parse(start + COMMITMENT)).isEmpty();
  }

  @Test
  void commitment_ofAnotherForm_isNoKeyId() {
    String time = "dek#2026-11-22T10:38:00Z";
    assertThat(KeyId.parse(time + COMMITMENT.replace('_', '+'))).isEmpty();
    assertThat(KeyId.parse(time + COMMITMENT + "x")).isEmpty();
    assertThat(KeyId.parse(time + COMMITMENT.substring(0, 32))).isEmpty();
  }

  @Test
  void keyIds_sorted_haveTheOrderOfTheirTexts() {
    List<String> texts =
        Stream.of("2027-01-01T00:00:00Z#B", "2026-11-22T10:38:00Z#b", "2026-11-22T10:38:00Z#B")
            .map(text -> "dek#" + text + "0".repeat(31))
            .toList();
    assertThat(texts.stream().map(text -> KeyId.parse(text).orElseThrow()).sorted())
        .extracting(KeyId::toString)
        .isSorted()
        .containsExactlyInAnyOrderElementsOf(texts);
  }
}
