package dev.bluestore.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.properties.Addresses;
import dev.bluestore.properties.Attributes;
import dev.bluestore.properties.Texts;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The authenticated data is injective: what means something else has other bytes. */
class AadPropertiesTest {

  @Property(tries = 250)
  void authenticatedData_readBack_isAllThatWentIn(@ForAll("anyTuples") AadTuple tuple) {
    assertThat(AadTuple.meaningOf(tuple.aad())).isEqualTo(tuple.meaning());
  }

  @Property(tries = 250)
  void authenticatedData_ofRewrittenAttributes_isTheSame(
      @ForAll("anyTuples") AadTuple tuple, @ForAll Random random) {
    AadTuple rewritten =
        new AadTuple(
            tuple.namespace(),
            tuple.partition(),
            tuple.sort(),
            tuple.keyId(),
            Attributes.rewritten(tuple.attributes(), random),
            tuple.header());

    assertThat(rewritten.aad()).isEqualTo(tuple.aad());
  }

  @Property(tries = 1000)
  void tuples_thatAreNearlyTheSame_haveTheSameBytesOnlyWhereTheyAre(
      @ForAll("nearTuples") AadTuple one, @ForAll("nearTuples") AadTuple other) {
    assertTold(one, other);
  }

  @Property(tries = 250)
  void tuple_withOneBoundaryShifted_hasOtherBytes(
      @ForAll("anyTuples") AadTuple tuple, @ForAll Random random) {
    List<AadTuple> shifted = NearCollisions.of(tuple);
    AadTuple other = shifted.get(random.nextInt(shifted.size()));
    boolean same = assertTold(tuple, other);

    Statistics.collect(same ? "same" : "other");
    Statistics.coverage(c -> c.check("other").percentage(p -> p > 80));
  }

  private static boolean assertTold(AadTuple one, AadTuple other) {
    boolean same = one.meaning().equals(other.meaning());
    assertThat(Arrays.equals(one.aad(), other.aad())).as("%s and %s", one, other).isEqualTo(same);
    return same;
  }

  @Provide
  Arbitrary<AadTuple> anyTuples() {
    Arbitrary<List<String>> exempt = Attributes.names().list().uniqueElements().ofMaxSize(2);
    return Combinators.combine(
            Texts.any(),
            Addresses.partition(),
            Addresses.sort(),
            keyIds(),
            Attributes.map(),
            exempt)
        .as(
            (namespace, partition, sort, keyId, attributes, names) ->
                new AadTuple(namespace, partition, sort, keyId, attributes, header(names)))
        .withoutEdgeCases();
  }

  /** Of so small an alphabet that two of them are the same, or nearly, quite often. */
  @Provide
  Arbitrary<AadTuple> nearTuples() {
    Arbitrary<String> texts = Arbitraries.of("a", "b", "ab", "1");
    Arbitrary<Map<String, AttributeValue>> attributes =
        Arbitraries.maps(texts, nearValues(texts)).ofMaxSize(2);
    return Combinators.combine(
            Arbitraries.of("", "a"),
            texts.list().ofMinSize(1).ofMaxSize(2),
            texts.list().ofMinSize(1).ofMaxSize(2),
            Arbitraries.of(0, 1).map(AadPropertiesTest::keyId),
            attributes,
            texts.list().uniqueElements().ofMaxSize(1))
        .as(
            (namespace, partition, sort, keyId, plain, names) ->
                new AadTuple(namespace, partition, sort, keyId, plain, header(names)))
        .withoutEdgeCases();
  }

  private static Arbitrary<AttributeValue> nearValues(Arbitrary<String> texts) {
    Arbitrary<AttributeValue> text = texts.map(AttributeValue::fromS);
    return Arbitraries.oneOf(
        text,
        Arbitraries.of("1", "1.0", "10E-1", "2").map(AttributeValue::fromN),
        texts.map(a -> AttributeValue.fromB(SdkBytes.fromUtf8String(a))),
        text.list().ofMaxSize(2).map(AttributeValue::fromL),
        texts.list().ofMinSize(1).ofMaxSize(2).uniqueElements().map(AttributeValue::fromSs),
        Arbitraries.maps(texts, text).ofMaxSize(1).map(AttributeValue::fromM));
  }

  private static Arbitrary<KeyId> keyIds() {
    return Arbitraries.integers().between(0, 1_000_000_000).map(AadPropertiesTest::keyId);
  }

  private static KeyId keyId(int seconds) {
    return KeyId.of(Instant.ofEpochSecond(seconds), "abcdefghijklmnopqrstuvwxyzABCDEF");
  }

  private static ContentHeader header(List<String> names) {
    return ContentHeader.of(new byte[12], names);
  }
}
