package dev.bluestore.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.properties.Attributes;
import dev.bluestore.properties.Numbers;
import dev.bluestore.testkit.DynamoDbLocal;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** What DynamoDB does to plain attributes, and that items open in spite of it. */
class PlainAttributesIT {

  private static final CryptoProvider CRYPTO = CryptoProvider.current();
  private static final KeyId KEY_ID =
      KeyId.of(Instant.parse("2026-11-22T10:38:00Z"), "abcdefghijklmnopqrstuvwxyzABCDEF");
  private static final byte[] PLAINTEXT = {(byte) 0xa0};

  private static DynamoDbLocal server;
  private static RawTable table;

  private final ItemSealer sealer = new ItemSealer(CRYPTO);
  private final ItemAddress address =
      PartitionAddress.of("notes", List.of("notebook", "alpha")).item(List.of("note", "01"));

  @BeforeContainer
  static void start() {
    server = DynamoDbLocal.start();
    table = new RawTable(server);
  }

  @AfterContainer
  static void stop() {
    table.close();
    server.close();
  }

  @Property(tries = 250)
  void attributes_writtenAndReadBack_areAuthenticatedAlike(
      @ForAll("attributes") Map<String, AttributeValue> plain, @ForAll Random random) {
    Set<String> exempt = Attributes.some(plain, random);
    try (ContentKey key = new ContentKey(KEY_ID, true, CRYPTO, new byte[32], new byte[32])) {
      Map<String, AttributeValue> item = sealer.seal(address, plain, exempt, PLAINTEXT, key);
      table.put(item);
      Map<String, AttributeValue> found = table.get(address.key());

      assertThat(Attributes.meaning(found)).isEqualTo(Attributes.meaning(item));
      assertThat(aad(found)).isEqualTo(aad(item));
      assertThat(sealer.open(SealedItem.parse(address, found), exempt, key)).isEqualTo(PLAINTEXT);
    }
  }

  @Property(tries = 200)
  void number_sentInItsCanonicalForm_comesBackToTheCharacter(
      @ForAll("storable") BigDecimal number) {
    assertThat(comesBackAs(CanonicalNumber.of(number))).isEqualTo(CanonicalNumber.of(number));
  }

  @Example
  void number_inAnotherForm_comesBackCanonical() {
    Map<String, String> canonical =
        Map.of(
            "1.10", "1.1",
            "-0.0", "0",
            "1E+2", "100",
            "1E-130", "0." + "0".repeat(129) + "1",
            "9.9999999999999999999999999999999999999E+125", "9".repeat(38) + "0".repeat(88),
            "-00012345678901234567890123456789012345678.0",
                "-12345678901234567890123456789012345678");

    canonical.forEach(
        (sent, expected) -> {
          assertThat(CanonicalNumber.of(sent)).isEqualTo(expected);
          assertThat(CanonicalNumber.of(comesBackAs(sent))).isEqualTo(expected);
        });
  }

  @Property(tries = 250)
  void value_thatDynamoDbRefuses_isRefusedBefore(@ForAll("doubtful") AttributeValue value) {
    Map<String, AttributeValue> plain = Map.of("value", value);
    boolean refusedByUs;
    try (ContentKey key = new ContentKey(KEY_ID, true, CRYPTO, new byte[32], new byte[32])) {
      Throwable refusal =
          catchThrowable(() -> sealer.seal(address, plain, List.of(), PLAINTEXT, key));
      refusedByUs = refusal instanceof InvalidItemException;
      assertThat(refusedByUs).isEqualTo(refusal != null);
    }
    boolean refusedByDynamoDb =
        catchThrowable(() -> table.put(row(value))) instanceof DynamoDbException;

    Statistics.collect(refusedByUs, refusedByDynamoDb);
    assertThat(refusedByUs).isEqualTo(refusedByDynamoDb);
  }

  private String comesBackAs(String number) {
    table.put(row(AttributeValue.fromN(number)));
    return table.get(address.key()).get("value").n();
  }

  private Map<String, AttributeValue> row(AttributeValue value) {
    Map<String, AttributeValue> row = new HashMap<>();
    row.put(ItemAttributes.PK, AttributeValue.fromS(address.partition().pk()));
    row.put(ItemAttributes.SK, AttributeValue.fromS(address.sk()));
    row.put("value", value);
    return row;
  }

  private ByteBuffer aad(Map<String, AttributeValue> item) {
    SealedItem sealed = SealedItem.parse(address, item);
    return ItemSealer.aad(address, KEY_ID, sealed.attributes(), sealed.header());
  }

  @Provide
  Arbitrary<Map<String, AttributeValue>> attributes() {
    return Attributes.map();
  }

  @Provide
  Arbitrary<BigDecimal> storable() {
    return Numbers.storable();
  }

  /** Numbers on both sides of the limits, sets with and without repeats, NULL true and false. */
  @Provide
  Arbitrary<AttributeValue> doubtful() {
    Arbitrary<String> numbers = Numbers.any().map(BigDecimal::toString);
    Arbitrary<String> few = Arbitraries.of("1", "1.0", "10E-1", "2", "-0.0", "0");
    Arbitrary<String> texts = Arbitraries.of("a", "b", "c");
    return Arbitraries.oneOf(
            numbers.map(AttributeValue::fromN),
            few.list().ofMinSize(1).ofMaxSize(3).map(AttributeValue::fromNs),
            Combinators.combine(numbers, few)
                .as((one, other) -> AttributeValue.fromNs(List.of(one, other))),
            texts.list().ofMinSize(1).ofMaxSize(3).map(AttributeValue::fromSs),
            texts
                .map(SdkBytes::fromUtf8String)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(AttributeValue::fromBs),
            Arbitraries.of(true, false).map(AttributeValue::fromNul))
        .withoutEdgeCases();
  }
}
