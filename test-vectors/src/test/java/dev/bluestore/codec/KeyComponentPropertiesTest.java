package dev.bluestore.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.cbor.Utf8;
import dev.bluestore.error.InvalidItemException;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** Components of typed key fields come back, and sort in the table as their values do. */
class KeyComponentPropertiesTest {

  private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

  @Property
  void integers_encoded_comeBackAndSortAsTheyDo(
      @ForAll @LongRange(min = 0) long one, @ForAll @LongRange(min = 0) long other) {
    assertComesBackAndSorts(KeyCodec.int64("number", 19), one, other);
  }

  @Property
  void instants_encoded_comeBackAndSortAsTheyDo(
      @ForAll("instants") Instant one, @ForAll("instants") Instant other) {
    assertComesBackAndSorts(KeyCodec.instant("at"), one, other);
  }

  @Property
  void instants_ofOtherYears_areRefused(@ForAll("instantsOutside") Instant instant) {
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(() -> KeyCodec.instant("at").encode(instant))
        .withMessageContaining("0000 to 9999");
  }

  @Property
  void dates_encoded_comeBackAndSortAsTheyDo(
      @ForAll("dates") LocalDate one, @ForAll("dates") LocalDate other) {
    assertComesBackAndSorts(KeyCodec.localDate("day"), one, other);
  }

  @Property
  void characters_encoded_comeBackAndSortAsTheyDo(
      @ForAll("characters") char one, @ForAll("characters") char other) {
    assertComesBackAndSorts(KeyCodec.character("grade"), one, other);
  }

  private static <V extends Comparable<? super V>> void assertComesBackAndSorts(
      KeyCodec<V> codec, V one, V other) {
    String first = codec.encode(one);
    String second = codec.encode(other);

    assertThat(codec.decode(first)).isEqualTo(one);
    assertThat(Integer.signum(Utf8.BYTE_ORDER.compare(first, second)))
        .isEqualTo(Integer.signum(one.compareTo(other)));
  }

  @Provide
  Arbitrary<Instant> instants() {
    return instants(Arbitraries.longs().between(FIRST, LAST));
  }

  @Provide
  Arbitrary<Instant> instantsOutside() {
    return instants(
        Arbitraries.oneOf(
            Arbitraries.longs().between(Instant.MIN.getEpochSecond(), FIRST - 1),
            Arbitraries.longs().between(LAST + 1, Instant.MAX.getEpochSecond())));
  }

  @Provide
  Arbitrary<LocalDate> dates() {
    long first = LocalDate.of(0, 1, 1).toEpochDay();
    long last = LocalDate.of(9999, 12, 31).toEpochDay();
    return Arbitraries.longs().between(first, last).map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<Character> characters() {
    return Arbitraries.chars().filter(character -> !Character.isSurrogate(character));
  }

  private static Arbitrary<Instant> instants(Arbitrary<Long> seconds) {
    return Combinators.combine(seconds, Arbitraries.longs().between(0, 999_999_999))
        .as(Instant::ofEpochSecond);
  }
}
