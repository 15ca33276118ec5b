package dev.bluestore.codec;

import dev.bluestore.annotations.Converter;
import dev.bluestore.properties.Fields;
import dev.bluestore.properties.Numbers;
import dev.bluestore.properties.Texts;
import dev.bluestore.properties.Times;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Every type that a field can have, but for collections of any type. */
final class Kinds {

  private static final int MOST_ELEMENTS = 4;

  private Kinds() {}

  static List<Kind<?>> all() {
    return Stream.of(scalars(), times(), arrays(), ofConstants()).flatMap(List::stream).toList();
  }

  private static List<Kind<?>> scalars() {
    return List.of(
        Kind.ofText(),
        new Kind<>("character", ValueCodec.character(), characters()),
        new Kind<>("bool", ValueCodec.bool(), Arbitraries.of(true, false)),
        new Kind<>("int8", ValueCodec.int8(), Arbitraries.bytes()),
        new Kind<>("int16", ValueCodec.int16(), Arbitraries.shorts()),
        new Kind<>("int32", ValueCodec.int32(), int32s()),
        new Kind<>("int64", ValueCodec.int64(), Fields.longs()),
        new Kind<>("integer", ValueCodec.integer(), Fields.integers()),
        new Kind<>("float32", ValueCodec.float32(), Fields.floats()),
        new Kind<>("float64", ValueCodec.float64(), Fields.doubles()),
        new Kind<>("decimal", ValueCodec.decimal(), Numbers.any()),
        new Kind<>("bytes", ValueCodec.bytes(), bytes()),
        new Kind<>("buffer", ValueCodec.byteBuffer(), bytes().map(ByteBuffer::wrap)),
        new Kind<>("uuid", ValueCodec.uuid(), Fields.uuids()),
        new Kind<>("uri", ValueCodec.uri(), uris()),
        new Kind<>("record", Reading.CODEC, Reading.any()),
        new Kind<>(
            "converted",
            ValueCodec.converted(new Reversed(), ValueCodec.text()),
            Texts.any().map(text -> text.codePoints().toArray())));
  }

  private static List<Kind<?>> times() {
    return List.of(
        new Kind<>("instant", ValueCodec.instant(), Times.instants()),
        new Kind<>("epochSecond", ValueCodec.epochSecond(), Times.epochSeconds()),
        new Kind<>("localDate", ValueCodec.localDate(), Times.dates()),
        new Kind<>("localTime", ValueCodec.localTime(), Times.timesOfDay()),
        new Kind<>("localDateTime", ValueCodec.localDateTime(), Times.datesAndTimes()),
        new Kind<>("zonedDateTime", ValueCodec.zonedDateTime(), Times.zoned()),
        new Kind<>("offsetDateTime", ValueCodec.offsetDateTime(), Times.withOffset()),
        new Kind<>("offsetTime", ValueCodec.offsetTime(), Times.timesWithOffset()),
        new Kind<>("year", ValueCodec.year(), Times.years()),
        new Kind<>("yearMonth", ValueCodec.yearMonth(), Times.months()),
        new Kind<>("monthDay", ValueCodec.monthDay(), Times.daysOfYear()),
        new Kind<>("duration", ValueCodec.duration(), Times.durations()),
        new Kind<>("period", ValueCodec.period(), Times.periods()),
        new Kind<>("zoneId", ValueCodec.zoneId(), Times.zones()),
        new Kind<>("zoneOffset", ValueCodec.zoneOffset(), Times.offsets()));
  }

  private static List<Kind<?>> arrays() {
    return List.of(
        new Kind<>(
            "booleans", ValueCodec.booleans(), array(Arbitraries.of(true, false), boolean[].class)),
        new Kind<>("shorts", ValueCodec.shorts(), array(Arbitraries.shorts(), short[].class)),
        new Kind<>("ints", ValueCodec.ints(), array(int32s(), int[].class)),
        new Kind<>("longs", ValueCodec.longs(), array(Fields.longs(), long[].class)),
        new Kind<>("floats", ValueCodec.floats(), array(Fields.floats(), float[].class)),
        new Kind<>("doubles", ValueCodec.doubles(), array(Fields.doubles(), double[].class)),
        new Kind<>("chars", ValueCodec.chars(), array(characters(), char[].class)),
        new Kind<>(
            "array of text",
            ValueCodec.arrayOf(ValueCodec.text(), String[]::new),
            array(Texts.any().injectNull(0.1), String[].class)),
        new Kind<>(
            "collection of text",
            ValueCodec.collectionOf(ValueCodec.text()),
            Texts.any().list().ofMaxSize(MOST_ELEMENTS).map(list -> list)),
        new Kind<>(
            "sorted set of text",
            ValueCodec.sortedSetOf(ValueCodec.text()),
            Texts.any().list().ofMaxSize(MOST_ELEMENTS).map(TreeSet::new)),
        new Kind<>(
            "navigable set of numbers",
            ValueCodec.navigableSetOf(ValueCodec.int64()),
            Fields.longs().list().ofMaxSize(MOST_ELEMENTS).map(TreeSet::new)));
  }

  private static List<Kind<?>> ofConstants() {
    Arbitrary<TimeUnit> units = Arbitraries.of(TimeUnit.class);
    return List.of(
        new Kind<>("enum", ValueCodec.enumOf(TimeUnit.values()), units),
        new Kind<>(
            "enum set",
            ValueCodec.enumSetOf(TimeUnit.class),
            units
                .set()
                .map(
                    set -> {
                      EnumSet<TimeUnit> constants = EnumSet.noneOf(TimeUnit.class);
                      constants.addAll(set);
                      return constants;
                    })),
        new Kind<>(
            "enum map",
            ValueCodec.enumMapOf(TimeUnit.values(), ValueCodec.int32()),
            Arbitraries.maps(units, int32s().injectNull(0.1)).ofMaxSize(MOST_ELEMENTS)));
  }

  private static <V, A> Arbitrary<A> array(Arbitrary<V> elements, Class<A> type) {
    return elements.array(type).ofMaxSize(MOST_ELEMENTS);
  }

  private static Arbitrary<Character> characters() {
    return Arbitraries.chars().filter(character -> !Character.isSurrogate(character));
  }

  private static Arbitrary<Integer> int32s() {
    return Arbitraries.oneOf(
        Arbitraries.integers(), Arbitraries.of(Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE));
  }

  private static Arbitrary<byte[]> bytes() {
    return Arbitraries.bytes().array(byte[].class).ofMaxSize(8);
  }

  private static Arbitrary<URI> uris() {
    Arbitrary<String> segments =
        Arbitraries.strings().withChars("abz09._~!$&'()*+,;=:@é水").ofMaxLength(8);
    return segments
        .list()
        .ofMaxSize(3)
        .map(path -> URI.create("https://example.org/" + String.join("/", path)));
  }

  /** Code points in their order, stored backwards. */
  private static final class Reversed implements Converter<int[], String> {
    @Override
    public String toStored(int[] value) {
      StringBuilder text = new StringBuilder();
      for (int i = value.length - 1; i >= 0; i--) {
        text.appendCodePoint(value[i]);
      }
      return text.toString();
    }

    @Override
    public int[] fromStored(String stored) {
      int[] codePoints = stored.codePoints().toArray();
      int[] value = new int[codePoints.length];
      for (int i = 0; i < value.length; i++) {
        value[i] = codePoints[value.length - 1 - i];
      }
      return value;
    }
  }
}
