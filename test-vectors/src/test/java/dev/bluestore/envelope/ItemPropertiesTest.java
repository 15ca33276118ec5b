package dev.bluestore.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.codec.FieldBytes;
import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.TamperedException;
import dev.bluestore.properties.Addresses;
import dev.bluestore.properties.Attributes;
import dev.bluestore.properties.Fields;
import dev.bluestore.properties.Texts;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Any item of any address opens as it was sealed, through whatever DynamoDB does to it. */
class ItemPropertiesTest {

  private static final CryptoProvider CRYPTO = CryptoProvider.current();
  private static final KeyId KEY_ID =
      KeyId.of(Instant.parse("2026-11-22T10:38:00Z"), "abcdefghijklmnopqrstuvwxyzABCDEF");

  private final ItemSealer sealer = new ItemSealer(CRYPTO);

  @Property(tries = 125)
  void item_rewrittenByTheTable_opensAsItWasSealed(
      @ForAll("addresses") ItemAddress address,
      @ForAll("attributes") Map<String, AttributeValue> plain,
      @ForAll("fields") Map<String, Object> fields,
      @ForAll Random random) {
    Set<String> exempt = Attributes.some(plain, random);
    byte[] plaintext = FieldBytes.encode(fields);
    try (ContentKey key = key()) {
      Map<String, AttributeValue> item = sealer.seal(address, plain, exempt, plaintext, key);
      Map<String, AttributeValue> found = Attributes.rewritten(item, random);
      exempt.forEach(name -> found.put(name, AttributeValue.fromS("counted on")));
      byte[] opened = sealer.open(SealedItem.parse(address, found), exempt, key);

      assertThat(item).containsAllEntriesOf(plain);
      assertThat(opened).isEqualTo(plaintext);
      assertThat(FieldBytes.decode(opened)).isEqualTo(fields);
    }
  }

  @Property(tries = 125)
  void item_withOtherAttributes_doesNotOpen(
      @ForAll("addresses") ItemAddress address,
      @ForAll("attributes") Map<String, AttributeValue> plain,
      @ForAll("attributes") Map<String, AttributeValue> other) {
    try (ContentKey key = key()) {
      Map<String, AttributeValue> item =
          sealer.seal(address, plain, List.of(), new byte[] {(byte) 0xa0}, key);
      Map<String, AttributeValue> changed = new HashMap<>(item);
      changed.keySet().removeAll(plain.keySet());
      changed.putAll(other);
      SealedItem sealed = SealedItem.parse(address, changed);

      if (Attributes.meaning(plain).equals(Attributes.meaning(other))) {
        assertThat(sealer.open(sealed, List.of(), key)).containsExactly(0xa0);
      } else {
        assertThatExceptionOfType(TamperedException.class)
            .isThrownBy(() -> sealer.open(sealed, List.of(), key));
      }
    }
  }

  @Property(tries = 200)
  void textThatIsNoUnicode_anywhereInTheClear_isRefusedBeforeItIsSealed(
      @ForAll("addresses") ItemAddress address, @ForAll("brokenText") String text) {
    AttributeValue broken = AttributeValue.fromS(text);
    List<Map<String, AttributeValue>> refused =
        List.of(
            Map.of("a", broken),
            Map.of("a", AttributeValue.fromL(List.of(broken))),
            Map.of("a", AttributeValue.fromM(Map.of(text, AttributeValue.fromBool(true)))),
            Map.of("a", AttributeValue.fromSs(List.of(text))),
            Map.of(text, AttributeValue.fromBool(true)));
    try (ContentKey key = key()) {
      assertThat(refused)
          .allSatisfy(
              plain ->
                  assertThatExceptionOfType(InvalidItemException.class)
                      .isThrownBy(() -> sealer.seal(address, plain, List.of(), new byte[1], key)));
    }
  }

  private static ContentKey key() {
    return new ContentKey(KEY_ID, true, CRYPTO, new byte[32], new byte[32]);
  }

  @Provide
  Arbitrary<ItemAddress> addresses() {
    return Combinators.combine(Texts.component(), Addresses.partition(), Addresses.sort())
        .as((namespace, partition, sort) -> PartitionAddress.of(namespace, partition).item(sort))
        .withoutEdgeCases();
  }

  @Provide
  Arbitrary<Map<String, AttributeValue>> attributes() {
    return Attributes.map();
  }

  @Provide
  Arbitrary<Map<String, Object>> fields() {
    return Fields.map();
  }

  @Provide
  Arbitrary<String> brokenText() {
    return Texts.withUnpairedSurrogate();
  }
}
