package dev.bluestore.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.error.ItemKey;
import dev.bluestore.error.TamperedException;
import dev.bluestore.error.UnsealedException;
import dev.bluestore.error.UnsupportedFormatException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is said of an item that is not well-formed; which ones are not is in the vectors. */
class SealedItemTest {

  private static final PartitionAddress PARTITION =
      PartitionAddress.of("blue", List.of("notebook", "a"));
  private static final ItemAddress ADDRESS = PARTITION.item(List.of("note", "01"));

  /** Long enough for the least content; 0xff can be no part of a name. */
  private static final byte[] CIPHERTEXT = HexFormat.of().parseHex("ff".repeat(17));

  @Test
  void item_thatIsUnsealed_isNamedByItsType() {
    Map<String, AttributeValue> row = row(1, 31, 12);
    row.keySet().retainAll(List.of(ItemAttributes.PK, ItemAttributes.SK));

    assertThatExceptionOfType(UnsealedException.class)
        .isThrownBy(() -> SealedItem.parse(ADDRESS, row))
        .withMessageContaining("a sealed item of type note")
        .satisfies(e -> assertThat(e.address()).contains(new ItemKey("notebook#a", "note#01")));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 255})
  void content_ofAnotherVersion_isNamedWithIt(int version) {
    assertThatExceptionOfType(UnsupportedFormatException.class)
        .isThrownBy(() -> SealedItem.parse(ADDRESS, row(version, 31, 12)))
        .withMessageContaining("found version " + version + ";");
  }

  @ParameterizedTest
  @CsvSource({"0, 12, 0 bytes in content", "30, 12, 30 bytes in content", "31, 11, 11 bytes in"})
  void bytes_ofAnotherSize_areNamedWithIt(int content, int nonce, String found) {
    assertThatExceptionOfType(TamperedException.class)
        .isThrownBy(() -> SealedItem.parse(ADDRESS, row(1, content, nonce)))
        .withMessageContaining(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00", // no array
        "a0", // no array
        "8101", // no text
        "81", // no name
        "81" + "61ff", // not UTF-8
        "82" + "6162" + "6161", // not sorted
        "82" + "6161" + "6161", // a name twice
        "82" + "6162" + "626161", // in the order of CBOR keys
        "9801" + "6161" // not the shortest head
      })
  void names_thatNoWriterMakes_areAMalformedHeader(String names) {
    assertThatExceptionOfType(TamperedException.class)
        .isThrownBy(() -> SealedItem.parse(ADDRESS, row(names)))
        .withMessageContaining("a malformed header");
  }

  @ParameterizedTest
  @CsvSource({"80, ''", "816161, a", "826161626161, a aa", "83626162616262c3a9, ab b é"})
  void names_sortedByTheirBytes_standBeforeTheCiphertext(String hex, String names) {
    SealedItem item = SealedItem.parse(ADDRESS, row(hex));

    assertThat(String.join(" ", item.header().unauthenticated())).isEqualTo(names);
    assertThat(item.header().bytes()).hasSize(13 + hex.length() / 2);
    assertThat(item.content()).endsWith(CIPHERTEXT);
    assertThat(item.content()).hasSize(item.header().bytes().length + CIPHERTEXT.length);
  }

  @Test
  void partition_inAnException_hasNoSortKey() {
    assertThat(PARTITION.key()).isEqualTo(new ItemKey("notebook#a", ""));
  }

  private static Map<String, AttributeValue> row(String names) {
    byte[] list = HexFormat.of().parseHex(names);
    ByteBuffer content = ByteBuffer.allocate(13 + list.length + CIPHERTEXT.length);
    content.put((byte) 1).put(new byte[12]).put(list).put(CIPHERTEXT);
    return row(content.array(), new byte[12]);
  }

  private static Map<String, AttributeValue> row(int version, int contentSize, int nonceSize) {
    byte[] content = new byte[contentSize];
    if (contentSize > 0) {
      content[0] = (byte) version;
    }
    return row(content, new byte[nonceSize]);
  }

  private static Map<String, AttributeValue> row(byte[] content, byte[] nonce) {
    Map<String, AttributeValue> row = new HashMap<>();
    row.put(ItemAttributes.PK, AttributeValue.fromS("notebook#a"));
    row.put(ItemAttributes.SK, AttributeValue.fromS("note#01"));
    row.put(ItemAttributes.CONTENT, AttributeValue.fromB(SdkBytes.fromByteArray(content)));
    row.put(ItemAttributes.NONCE, AttributeValue.fromB(SdkBytes.fromByteArray(nonce)));
    row.put(
        ItemAttributes.KEY_ID, AttributeValue.fromS("dek#2026-11-22T10:38:00Z#" + "A".repeat(32)));
    return row;
  }
}
