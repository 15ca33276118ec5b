package dev.bluestore.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.error.ItemKey;
import dev.bluestore.error.TamperedException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ItemAddressTest {

  @Test
  void row_withKeysOfThisStore_hasItsAddress() {
    ItemAddress address = ItemAddress.ofRow("blue", row("notebook#50%25 of %231", "note#01"));

    assertThat(address.partition().components()).containsExactly("notebook", "50% of #1");
    assertThat(address.sort()).containsExactly("note", "01");
    assertThat(address.key()).isEqualTo(new ItemKey("notebook#50%25 of %231", "note#01"));
    assertThat(address.partition().item(List.of("note", "01"))).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource({
    "notebook, note#01", // a partition without a component
    "notebook#a, dek#01", // the type of key records
    "Notebook#a, note#01",
    "notebook#a, note#%41",
    "notebook#a, note##01",
    "'', note#01",
    "notebook#a, ''"
  })
  void row_withOtherKeys_isRefused(String pk, String sk) {
    assertRefused(pk, sk);
  }

  @Test
  void key_withAnUnpairedSurrogate_isRefused() {
    assertRefused("notebook#\ud800", "note#01");
    assertRefused("notebook#a", "note#\udc00\ud800");
  }

  @Test
  void key_ofTheGreatestSize_isTheLongestThatIsTaken() {
    String longestPk = "notebook#" + "é".repeat(1019) + "x";
    String longestSk = "note#" + "é".repeat(509) + "x";
    assertThat(ItemAddress.ofRow("blue", row(longestPk, longestSk)).sk()).isEqualTo(longestSk);

    assertRefused(longestPk + "x", "note#01");
    assertRefused("notebook#a", longestSk + "x");
  }

  private static void assertRefused(String pk, String sk) {
    assertThatExceptionOfType(TamperedException.class)
        .isThrownBy(() -> ItemAddress.ofRow("blue", row(pk, sk)))
        .satisfies(e -> assertThat(e.address()).contains(new ItemKey(pk, sk)));
  }

  private static Map<String, AttributeValue> row(String pk, String sk) {
    return Map.of(
        ItemAttributes.PK, AttributeValue.fromS(pk), ItemAttributes.SK, AttributeValue.fromS(sk));
  }
}
