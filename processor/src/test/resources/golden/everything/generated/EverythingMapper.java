package everything;

import dev.bluestore.codec.EntityKey;
import dev.bluestore.codec.EntityKeyRange;
import dev.bluestore.codec.EntityMapper;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.codec.Field;
import dev.bluestore.codec.FieldReader;
import dev.bluestore.codec.FieldWriter;
import dev.bluestore.codec.KeyCodec;
import dev.bluestore.codec.KeyRange;
import dev.bluestore.codec.RecordCodec;
import dev.bluestore.codec.ValueCodec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import javax.annotation.processing.Generated;

/** Maps {@link Everything} to its sealed item and back. Stateless and thread-safe. */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
public final class EverythingMapper implements EntityMapper<Everything> {
  private static final KeyCodec<Long> TENANT = KeyCodec.int64("tenant", 8);

  private static final KeyCodec<Instant> AT = KeyCodec.instant("at");

  private static final KeyCodec<UUID> ID = KeyCodec.uuid("id");

  private static final KeyCodec<Month> MONTH = KeyCodec.enumOf("month", Month.values());

  private static final KeyCodec<Integer> NUMBER = KeyCodec.int32("number", 19);

  private static final KeyCodec<Long> COUNT = KeyCodec.int64("count", 5);

  static final Field<String> TEXT = Field.of("text", ValueCodec.text());

  static final Field<Boolean> FLAG = Field.of("flag", ValueCodec.bool());

  static final Field<Integer> NUMBER32 = Field.of("number32", ValueCodec.int32());

  static final Field<Long> NUMBER64 = Field.of("number64", ValueCodec.int64());

  static final Field<Double> NUMBER2 = Field.of("number2", ValueCodec.float64());

  static final Field<Boolean> BOXED_FLAG = Field.of("boxedFlag", ValueCodec.bool());

  static final Field<Integer> BOXED32 = Field.of("boxed32", ValueCodec.int32());

  static final Field<Long> BOXED64 = Field.of("boxed64", ValueCodec.int64());

  static final Field<Double> BOXED2 = Field.of("boxed2", ValueCodec.float64());

  static final Field<BigDecimal> DECIMAL = Field.of("decimal", ValueCodec.decimal());

  static final Field<byte[]> BYTES = Field.of("bytes", ValueCodec.bytes());

  static final Field<Month> PLAIN_MONTH = Field.of("plainMonth", ValueCodec.enumOf(Month.values()));

  static final Field<Instant> INSTANT = Field.of("instant", ValueCodec.instant());

  static final Field<LocalDate> DATE = Field.of("date", ValueCodec.localDate());

  static final Field<Duration> DURATION = Field.of("duration", ValueCodec.duration());

  static final Field<UUID> UUID = Field.of("uuid", ValueCodec.uuid());

  static final Field<byte[]> MAYBE_BYTES = Field.of("maybeBytes", ValueCodec.bytes());

  static final Field<List<Map<String, Set<Long>>>> DEEP =
      Field.of(
          "deep",
          ValueCodec.listOf(ValueCodec.mapOf(ValueCodec.setOf(ValueCodec.int64()))));

  static final Field<Map<String, List<Everything.Point>>> POINTS =
      Field.of(
          "points",
          ValueCodec.mapOf(ValueCodec.listOf(PointCodec.INSTANCE)));

  static final Field<Set<Month>> MONTHS =
      Field.of("months", ValueCodec.setOf(ValueCodec.enumOf(Month.values())));

  static final Field<Character> LETTER = Field.of("letter", ValueCodec.character());

  static final Field<Byte> NUMBER8 = Field.of("number8", ValueCodec.int8());

  static final Field<Short> NUMBER16 = Field.of("number16", ValueCodec.int16());

  static final Field<Float> NUMBER4 = Field.of("number4", ValueCodec.float32());

  static final Field<Character> BOXED_LETTER = Field.of("boxedLetter", ValueCodec.character());

  static final Field<BigInteger> INTEGER = Field.of("integer", ValueCodec.integer());

  static final Field<ByteBuffer> BUFFER = Field.of("buffer", ValueCodec.byteBuffer());

  static final Field<URI> URI = Field.of("uri", ValueCodec.uri());

  static final Field<LocalTime> LOCAL_TIME = Field.of("localTime", ValueCodec.localTime());

  static final Field<LocalDateTime> LOCAL_DATE_TIME =
      Field.of("localDateTime", ValueCodec.localDateTime());

  static final Field<ZonedDateTime> ZONED_DATE_TIME =
      Field.of("zonedDateTime", ValueCodec.zonedDateTime());

  static final Field<OffsetDateTime> OFFSET_DATE_TIME =
      Field.of("offsetDateTime", ValueCodec.offsetDateTime());

  static final Field<OffsetTime> OFFSET_TIME = Field.of("offsetTime", ValueCodec.offsetTime());

  static final Field<Year> YEAR = Field.of("year", ValueCodec.year());

  static final Field<YearMonth> YEAR_MONTH = Field.of("yearMonth", ValueCodec.yearMonth());

  static final Field<MonthDay> MONTH_DAY = Field.of("monthDay", ValueCodec.monthDay());

  static final Field<Period> PERIOD = Field.of("period", ValueCodec.period());

  static final Field<ZoneId> ZONE_ID = Field.of("zoneId", ValueCodec.zoneId());

  static final Field<ZoneOffset> ZONE_OFFSET = Field.of("zoneOffset", ValueCodec.zoneOffset());

  static final Field<Collection<String>> COLLECTION =
      Field.of("collection", ValueCodec.collectionOf(ValueCodec.text()));

  static final Field<EnumSet<Month>> ENUM_SET =
      Field.of("enumSet", ValueCodec.enumSetOf(Month.class));

  static final Field<SortedSet<String>> SORTED_SET =
      Field.of("sortedSet", ValueCodec.sortedSetOf(ValueCodec.text()));

  static final Field<NavigableSet<Integer>> NAVIGABLE_SET =
      Field.of("navigableSet", ValueCodec.navigableSetOf(ValueCodec.int32()));

  static final Field<Map<Month, Everything.Point>> ENUM_MAP =
      Field.of(
          "enumMap",
          ValueCodec.enumMapOf(Month.values(), PointCodec.INSTANCE));

  static final Field<String[]> ARRAY =
      Field.of("array", ValueCodec.arrayOf(ValueCodec.text(), String[]::new));

  static final Field<byte[][]> ARRAYS =
      Field.of("arrays", ValueCodec.arrayOf(ValueCodec.bytes(), byte[][]::new));

  static final Field<boolean[]> FLAGS = Field.of("flags", ValueCodec.booleans());

  static final Field<short[]> NUMBERS16 = Field.of("numbers16", ValueCodec.shorts());

  static final Field<int[]> NUMBERS32 = Field.of("numbers32", ValueCodec.ints());

  static final Field<long[]> NUMBERS64 = Field.of("numbers64", ValueCodec.longs());

  static final Field<float[]> NUMBERS4 = Field.of("numbers4", ValueCodec.floats());

  static final Field<double[]> NUMBERS8 = Field.of("numbers8", ValueCodec.doubles());

  static final Field<char[]> LETTERS = Field.of("letters", ValueCodec.chars());

  static final EntitySchema SCHEMA =
      EntitySchema.of("Everything", "everything")
          .partition("tenant", "tenant")
          .sort("at", "id", "month", "number", "count");

  /** Makes a mapper; one is as good as another. */
  public EverythingMapper() {}

  /** The key of the {@link Everything} that has these components. */
  static EntityKey key(Long tenant, Instant at, UUID id, Month month, Integer number, long count) {
    return SCHEMA.key(
        TENANT.encode(tenant),
        AT.encode(at),
        ID.encode(id),
        MONTH.encode(month),
        NUMBER.encode(number),
        COUNT.encode(count));
  }

  /** What the key of every {@link Everything} that has these components begins with. */
  static EntityKey leading(Long tenant) {
    return SCHEMA.key(TENANT.encode(tenant));
  }

  /** What the key of every {@link Everything} that has these components begins with. */
  static EntityKey leading(Long tenant, Instant at) {
    return SCHEMA.key(TENANT.encode(tenant), AT.encode(at));
  }

  /** What the key of every {@link Everything} that has these components begins with. */
  static EntityKey leading(Long tenant, Instant at, UUID id) {
    return SCHEMA.key(TENANT.encode(tenant), AT.encode(at), ID.encode(id));
  }

  /** What the key of every {@link Everything} that has these components begins with. */
  static EntityKey leading(Long tenant, Instant at, UUID id, Month month) {
    return SCHEMA.key(TENANT.encode(tenant), AT.encode(at), ID.encode(id), MONTH.encode(month));
  }

  /** What the key of every {@link Everything} that has these components begins with. */
  static EntityKey leading(Long tenant, Instant at, UUID id, Month month, Integer number) {
    return SCHEMA.key(
        TENANT.encode(tenant),
        AT.encode(at),
        ID.encode(id),
        MONTH.encode(month),
        NUMBER.encode(number));
  }

  /**
   * What the key of every {@link Everything} that has these components, the last of them in a
   * range, begins with.
   */
  static EntityKeyRange range(Long tenant, KeyRange<Instant> at) {
    return SCHEMA.range(AT.range(at), TENANT.encode(tenant));
  }

  /**
   * What the key of every {@link Everything} that has these components, the last of them in a
   * range, begins with.
   */
  static EntityKeyRange range(Long tenant, Instant at, UUID id, Month month,
      KeyRange<Integer> number) {
    return SCHEMA.range(
        NUMBER.range(number),
        TENANT.encode(tenant),
        AT.encode(at),
        ID.encode(id),
        MONTH.encode(month));
  }

  /**
   * What the key of every {@link Everything} that has these components, the last of them in a
   * range, begins with.
   */
  static EntityKeyRange range(Long tenant, Instant at, UUID id, Month month, Integer number,
      KeyRange<Long> count) {
    return SCHEMA.range(
        COUNT.range(count),
        TENANT.encode(tenant),
        AT.encode(at),
        ID.encode(id),
        MONTH.encode(month),
        NUMBER.encode(number));
  }

  /** The names and the shape of the key of {@link Everything}. */
  @Override
  public EntitySchema schema() {
    return SCHEMA;
  }

  /** The key that the item of an entity is stored under. */
  @Override
  public EntityKey key(Everything everything) {
    return SCHEMA.key(
        TENANT.encode(everything.tenant()),
        AT.encode(everything.at()),
        ID.encode(everything.id()),
        MONTH.encode(everything.month()),
        NUMBER.encode(everything.number()),
        COUNT.encode(everything.count()));
  }

  /** Writes the plain and the encrypted fields of an entity. */
  @Override
  public void write(Everything everything, FieldWriter plain, FieldWriter sealed) {
    plain.putNullable(TEXT, everything.text());
    plain.put(FLAG, everything.flag());
    plain.put(NUMBER32, everything.number32());
    plain.put(NUMBER64, everything.number64());
    plain.put(NUMBER2, everything.number2());
    plain.putNullable(BOXED_FLAG, everything.boxedFlag());
    plain.putNullable(BOXED32, everything.boxed32());
    plain.putNullable(BOXED64, everything.boxed64());
    plain.putNullable(BOXED2, everything.boxed2());
    plain.putNullable(DECIMAL, everything.decimal());
    plain.putNullable(BYTES, everything.bytes());
    plain.putNullable(PLAIN_MONTH, everything.plainMonth());
    plain.putNullable(INSTANT, everything.instant());
    plain.putNullable(DATE, everything.date());
    plain.putNullable(DURATION, everything.duration());
    plain.putNullable(UUID, everything.uuid());
    plain.putOptional(MAYBE_BYTES, everything.maybeBytes());
    plain.putNullable(DEEP, everything.deep());
    sealed.putNullable(POINTS, everything.points());
    sealed.putOptional(MONTHS, everything.months());
    plain.put(LETTER, everything.letter());
    plain.put(NUMBER8, everything.number8());
    plain.put(NUMBER16, everything.number16());
    plain.put(NUMBER4, everything.number4());
    plain.putNullable(BOXED_LETTER, everything.boxedLetter());
    plain.putNullable(INTEGER, everything.integer());
    plain.putNullable(BUFFER, everything.buffer());
    plain.putNullable(URI, everything.uri());
    plain.putNullable(LOCAL_TIME, everything.localTime());
    plain.putNullable(LOCAL_DATE_TIME, everything.localDateTime());
    plain.putNullable(ZONED_DATE_TIME, everything.zonedDateTime());
    plain.putNullable(OFFSET_DATE_TIME, everything.offsetDateTime());
    plain.putNullable(OFFSET_TIME, everything.offsetTime());
    plain.putNullable(YEAR, everything.year());
    plain.putNullable(YEAR_MONTH, everything.yearMonth());
    plain.putNullable(MONTH_DAY, everything.monthDay());
    plain.putNullable(PERIOD, everything.period());
    plain.putNullable(ZONE_ID, everything.zoneId());
    plain.putNullable(ZONE_OFFSET, everything.zoneOffset());
    plain.putNullable(COLLECTION, everything.collection());
    plain.putNullable(ENUM_SET, everything.enumSet());
    plain.putNullable(SORTED_SET, everything.sortedSet());
    plain.putNullable(NAVIGABLE_SET, everything.navigableSet());
    plain.putNullable(ENUM_MAP, everything.enumMap());
    plain.putNullable(ARRAY, everything.array());
    plain.putNullable(ARRAYS, everything.arrays());
    sealed.putNullable(FLAGS, everything.flags());
    sealed.putNullable(NUMBERS16, everything.numbers16());
    sealed.putNullable(NUMBERS32, everything.numbers32());
    sealed.putNullable(NUMBERS64, everything.numbers64());
    sealed.putNullable(NUMBERS4, everything.numbers4());
    sealed.putNullable(NUMBERS8, everything.numbers8());
    sealed.putNullable(LETTERS, everything.letters());
  }

  /** Makes the entity from its key and its plain and encrypted fields. */
  @Override
  public Everything read(EntityKey key, FieldReader plain, FieldReader sealed) {
    return new Everything(
        TENANT.decode(SCHEMA.component(key, 0)),
        AT.decode(SCHEMA.component(key, 1)),
        ID.decode(SCHEMA.component(key, 2)),
        MONTH.decode(SCHEMA.component(key, 3)),
        NUMBER.decode(SCHEMA.component(key, 4)),
        COUNT.decode(SCHEMA.component(key, 5)),
        plain.getNullable(TEXT),
        plain.get(FLAG),
        plain.get(NUMBER32),
        plain.get(NUMBER64),
        plain.get(NUMBER2),
        plain.getNullable(BOXED_FLAG),
        plain.getNullable(BOXED32),
        plain.getNullable(BOXED64),
        plain.getNullable(BOXED2),
        plain.getNullable(DECIMAL),
        plain.getNullable(BYTES),
        plain.getNullable(PLAIN_MONTH),
        plain.getNullable(INSTANT),
        plain.getNullable(DATE),
        plain.getNullable(DURATION),
        plain.getNullable(UUID),
        plain.getOptional(MAYBE_BYTES),
        plain.getNullable(DEEP),
        sealed.getNullable(POINTS),
        sealed.getOptional(MONTHS),
        plain.get(LETTER),
        plain.get(NUMBER8),
        plain.get(NUMBER16),
        plain.get(NUMBER4),
        plain.getNullable(BOXED_LETTER),
        plain.getNullable(INTEGER),
        plain.getNullable(BUFFER),
        plain.getNullable(URI),
        plain.getNullable(LOCAL_TIME),
        plain.getNullable(LOCAL_DATE_TIME),
        plain.getNullable(ZONED_DATE_TIME),
        plain.getNullable(OFFSET_DATE_TIME),
        plain.getNullable(OFFSET_TIME),
        plain.getNullable(YEAR),
        plain.getNullable(YEAR_MONTH),
        plain.getNullable(MONTH_DAY),
        plain.getNullable(PERIOD),
        plain.getNullable(ZONE_ID),
        plain.getNullable(ZONE_OFFSET),
        plain.getNullable(COLLECTION),
        plain.getNullable(ENUM_SET),
        plain.getNullable(SORTED_SET),
        plain.getNullable(NAVIGABLE_SET),
        plain.getNullable(ENUM_MAP),
        plain.getNullable(ARRAY),
        plain.getNullable(ARRAYS),
        sealed.getNullable(FLAGS),
        sealed.getNullable(NUMBERS16),
        sealed.getNullable(NUMBERS32),
        sealed.getNullable(NUMBERS64),
        sealed.getNullable(NUMBERS4),
        sealed.getNullable(NUMBERS8),
        sealed.getNullable(LETTERS));
  }

  /** Maps {@code Everything.Point} inside an item. */
  static final class PointCodec extends RecordCodec<Everything.Point> {
    static final PointCodec INSTANCE = new PointCodec();

    private static final Field<Double> X = Field.of("x", ValueCodec.float64());

    private static final Field<Double> Y = Field.of("y", ValueCodec.float64());

    private static final Field<Everything.Point> NEXT = Field.of("next", PointCodec.INSTANCE);

    @Override
    protected void write(Everything.Point value, FieldWriter out) {
      out.put(X, value.x());
      out.put(Y, value.y());
      out.putOptional(NEXT, value.next());
    }

    @Override
    protected Everything.Point read(FieldReader in) {
      return new Everything.Point(
          in.get(X),
          in.get(Y),
          in.getOptional(NEXT));
    }
  }
}
