package dev.bluestore.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.bluestore.cbor.Utf8;
import dev.bluestore.error.TamperedException;
import dev.bluestore.fuzz.Allocation;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Any text as a partition key, a sort key and a key id: refused, or made again of its parts. */
class KeyTextFuzzTest {

  private static final String NAMESPACE = "blue";

  @FuzzTest(maxDuration = "60s")
  void text_takenApart_isRefusedOrJoinedAgainToItself(byte[] input) {
    String text = text(input);
    Allocation.bounded(input.length, () -> KeyText.parse(text))
        .ifPresent(components -> checkComponents(components, text));
    Allocation.bounded(input.length, () -> KeyId.parse(text))
        .ifPresent(keyId -> assertThat(keyId).hasToString(text));
    Allocation.bounded(input.length, () -> PartitionAddress.parse(NAMESPACE, text))
        .ifPresent(address -> checkPartition(address, text));
    Allocation.bounded(input.length, () -> row("note#1", text))
        .ifPresent(row -> checkItem(row, text));
    checkBijection(List.of("note", "x" + text));
  }

  /** What is not UTF-8 is taken for UTF-16, so that there are surrogates without a partner. */
  private static String text(byte[] input) {
    ByteBuffer bytes = ByteBuffer.wrap(input);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      return bytes.rewind().asCharBuffer().toString();
    }
  }

  private static void checkComponents(List<String> components, String text) {
    assertThat(components).isNotEmpty().doesNotContain("").allMatch(Utf8::isEncodable);
    assertThat(KeyText.isName(components.get(0))).isTrue();
    assertThat(KeyText.join(components)).isEqualTo(text);
  }

  private static void checkPartition(PartitionAddress address, String text) {
    assertThat(address.components()).hasSizeGreaterThan(1);
    assertThat(text).matches(pk -> KeyText.fits(pk, PartitionAddress.MAX_PK_BYTES));
    assertThat(PartitionAddress.of(NAMESPACE, address.components())).isEqualTo(address);
    assertThat(address.pk()).isEqualTo(text);
  }

  private static void checkItem(ItemAddress address, String text) {
    assertThat(text).matches(sk -> KeyText.fits(sk, ItemAddress.MAX_SK_BYTES));
    assertThat(address.entityType()).isNotEqualTo(KeyId.TYPE);
    assertThat(address.partition().item(address.sort())).isEqualTo(address);
    assertThat(address.sk()).isEqualTo(text);
  }

  private static void checkBijection(List<String> components) {
    boolean encodable = components.stream().allMatch(Utf8::isEncodable);
    assertThat(KeyText.parse(KeyText.join(components)))
        .isEqualTo(encodable ? Optional.of(components) : Optional.empty());
  }

  private static Optional<ItemAddress> row(String pk, String sk) {
    try {
      return Optional.of(
          ItemAddress.ofRow(
              NAMESPACE,
              Map.of(
                  ItemAttributes.PK, AttributeValue.fromS(pk),
                  ItemAttributes.SK, AttributeValue.fromS(sk))));
    } catch (TamperedException e) {
      return Optional.empty();
    }
  }
}
