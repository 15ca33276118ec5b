package dev.bluestore.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.CborWriter;
import dev.bluestore.cbor.UnencodableException;
import dev.bluestore.properties.Texts;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Any value of any type comes back: sealed as it was, in the clear in its canonical form. */
class ValuePropertiesTest {

  private static final int MAX_DEPTH = 32;
  private static final String NUMBER = "0|-?[1-9][0-9]*(\\.[0-9]*[1-9])?|-?0\\.[0-9]*[1-9]";

  @Property(tries = 750)
  void value_sealedAndRead_isExactlyTheSame(@ForAll("samples") Kind.Sample<?> sample) {
    byte[] sealed = sample.seal();

    CborReader.check(sealed);
    assertThat(Canonical.exact(sample.unseal(sealed))).isEqualTo(Canonical.exact(sample.value()));
  }

  @Property(tries = 750)
  void value_inTheClearAndRead_isCanonicalOrRefused(@ForAll("samples") Kind.Sample<?> sample) {
    boolean storable = Canonical.isStorable(sample.value());
    Statistics.collect(storable ? "storable" : "refused");
    Statistics.coverage(c -> c.check("storable").percentage(p -> p > 20));
    Statistics.coverage(c -> c.check("refused").percentage(p -> p > 5));

    if (storable) {
      AttributeValue plain = sample.plain();
      assertNumbersAreCanonical(plain);
      assertThat(Canonical.plain(sample.read(plain))).isEqualTo(Canonical.plain(sample.value()));
    } else {
      assertThatExceptionOfType(RuntimeException.class)
          .isThrownBy(sample::plain)
          .isInstanceOfAny(UnencodableException.class, FieldException.class);
    }
  }

  @Property(tries = 250)
  void text_withAnUnpairedSurrogate_isRefusedSealedAndInTheClear(
      @ForAll("brokenText") String text) {
    assertThatExceptionOfType(UnencodableException.class)
        .isThrownBy(() -> ValueCodec.text().encode(text, CborWriter.forPlaintext()));
    assertThatExceptionOfType(UnencodableException.class)
        .isThrownBy(() -> ValueCodec.text().toAttribute(text, 0));
  }

  @Property
  void lists_nestedUpTo32_comeBack(@ForAll @IntRange(min = 1, max = MAX_DEPTH) int depth) {
    Kind.Sample<?> sample = nested(depth);

    assertThat(sample.unseal(sample.seal())).isEqualTo(sample.value());
    // In the clear DynamoDB counts the item itself as a level.
    if (depth < MAX_DEPTH) {
      assertThat(sample.read(sample.plain())).isEqualTo(sample.value());
    }
  }

  @Property
  void lists_nestedDeeperThan32_areRefusedSealedAndInTheClear(
      @ForAll @IntRange(min = MAX_DEPTH + 1, max = 60) int depth) {
    Kind.Sample<?> sample = nested(depth);

    assertThatExceptionOfType(UnencodableException.class).isThrownBy(sample::seal);
    assertThatExceptionOfType(UnencodableException.class).isThrownBy(sample::plain);
  }

  private static Kind.Sample<?> nested(int depth) {
    Kind<?> kind = Kind.ofText();
    for (int i = 0; i < depth; i++) {
      kind = kind.list();
    }
    Object value = List.of();
    for (int i = 1; i < depth; i++) {
      value = List.of(value);
    }
    return sample(kind, value);
  }

  @SuppressWarnings("unchecked") // as deep a list as the kind says
  private static <V> Kind.Sample<V> sample(Kind<V> kind, Object value) {
    return new Kind.Sample<>(kind, (V) value);
  }

  private static void assertNumbersAreCanonical(AttributeValue value) {
    switch (value.type()) {
      case N -> assertThat(value.n()).matches(NUMBER);
      case NS -> assertThat(value.ns()).allMatch(number -> number.matches(NUMBER));
      case L -> value.l().forEach(ValuePropertiesTest::assertNumbersAreCanonical);
      case M -> value.m().values().forEach(ValuePropertiesTest::assertNumbersAreCanonical);
      default -> assertThat(value.type()).isNotEqualTo(AttributeValue.Type.UNKNOWN_TO_SDK_VERSION);
    }
  }

  @Provide
  Arbitrary<Kind.Sample<?>> samples() {
    return Kind.samples();
  }

  @Provide
  Arbitrary<String> brokenText() {
    return Texts.withUnpairedSurrogate();
  }
}
