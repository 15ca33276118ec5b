package everything;

import dev.bluestore.codec.ValueCodec;
import dev.bluestore.condition.CollectionField;
import dev.bluestore.condition.KeyField;
import dev.bluestore.condition.OrderedField;
import dev.bluestore.condition.PlainField;
import dev.bluestore.condition.SealedField;
import dev.bluestore.condition.TextField;
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

/** The components of {@link Everything}, for conditions. */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
public final class Everything_ {
  /** Part of the key. */
  public static final KeyField<Everything, Long> tenant = KeyField.of("tenant");

  /** Part of the key. */
  public static final KeyField<Everything, Instant> at = KeyField.of("at");

  /** Part of the key. */
  public static final KeyField<Everything, UUID> id = KeyField.of("id");

  /** Part of the key. */
  public static final KeyField<Everything, Month> month = KeyField.of("month");

  /** Part of the key. */
  public static final KeyField<Everything, Integer> number = KeyField.of("number");

  /** Part of the key. */
  public static final KeyField<Everything, Long> count = KeyField.of("count");

  /** Stored as {@code text}, in the clear. */
  public static final TextField<Everything> text = TextField.of(EverythingMapper.TEXT);

  /** Stored as {@code flag}, in the clear. */
  public static final PlainField<Everything, Boolean> flag = PlainField.of(EverythingMapper.FLAG);

  /** Stored as {@code number32}, in the clear. */
  public static final OrderedField<Everything, Integer> number32 =
      OrderedField.of(EverythingMapper.NUMBER32);

  /** Stored as {@code number64}, in the clear. */
  public static final OrderedField<Everything, Long> number64 =
      OrderedField.of(EverythingMapper.NUMBER64);

  /** Stored as {@code number2}, in the clear. */
  public static final OrderedField<Everything, Double> number2 =
      OrderedField.of(EverythingMapper.NUMBER2);

  /** Stored as {@code boxedFlag}, in the clear. */
  public static final PlainField<Everything, Boolean> boxedFlag =
      PlainField.of(EverythingMapper.BOXED_FLAG);

  /** Stored as {@code boxed32}, in the clear. */
  public static final OrderedField<Everything, Integer> boxed32 =
      OrderedField.of(EverythingMapper.BOXED32);

  /** Stored as {@code boxed64}, in the clear. */
  public static final OrderedField<Everything, Long> boxed64 =
      OrderedField.of(EverythingMapper.BOXED64);

  /** Stored as {@code boxed2}, in the clear. */
  public static final OrderedField<Everything, Double> boxed2 =
      OrderedField.of(EverythingMapper.BOXED2);

  /** Stored as {@code decimal}, in the clear. */
  public static final OrderedField<Everything, BigDecimal> decimal =
      OrderedField.of(EverythingMapper.DECIMAL);

  /** Stored as {@code bytes}, in the clear. */
  public static final PlainField<Everything, byte[]> bytes = PlainField.of(EverythingMapper.BYTES);

  /** Stored as {@code plainMonth}, in the clear. */
  public static final PlainField<Everything, Month> plainMonth =
      PlainField.of(EverythingMapper.PLAIN_MONTH);

  /** Stored as {@code instant}, in the clear. */
  public static final OrderedField<Everything, Instant> instant =
      OrderedField.of(EverythingMapper.INSTANT);

  /** Stored as {@code date}, in the clear. */
  public static final OrderedField<Everything, LocalDate> date =
      OrderedField.of(EverythingMapper.DATE);

  /** Stored as {@code duration}, in the clear. */
  public static final PlainField<Everything, Duration> duration =
      PlainField.of(EverythingMapper.DURATION);

  /** Stored as {@code uuid}, in the clear. */
  public static final PlainField<Everything, UUID> uuid = PlainField.of(EverythingMapper.UUID);

  /** Stored as {@code maybeBytes}, in the clear. */
  public static final PlainField<Everything, byte[]> maybeBytes =
      PlainField.of(EverythingMapper.MAYBE_BYTES);

  /** Stored as {@code deep}, in the clear. */
  public static final CollectionField<Everything, Map<String, Set<Long>>, List<Map<String, Set<Long>>>> deep =
      CollectionField.of(
          EverythingMapper.DEEP,
          ValueCodec.mapOf(ValueCodec.setOf(ValueCodec.int64())));

  /** Stored as {@code points}, encrypted. */
  public static final SealedField<Everything, Map<String, List<Everything.Point>>> points =
      SealedField.of(EverythingMapper.POINTS);

  /** Stored as {@code months}, encrypted. */
  public static final SealedField<Everything, Set<Month>> months =
      SealedField.of(EverythingMapper.MONTHS);

  /** Stored as {@code letter}, in the clear. */
  public static final OrderedField<Everything, Character> letter =
      OrderedField.of(EverythingMapper.LETTER);

  /** Stored as {@code number8}, in the clear. */
  public static final OrderedField<Everything, Byte> number8 =
      OrderedField.of(EverythingMapper.NUMBER8);

  /** Stored as {@code number16}, in the clear. */
  public static final OrderedField<Everything, Short> number16 =
      OrderedField.of(EverythingMapper.NUMBER16);

  /** Stored as {@code number4}, in the clear. */
  public static final OrderedField<Everything, Float> number4 =
      OrderedField.of(EverythingMapper.NUMBER4);

  /** Stored as {@code boxedLetter}, in the clear. */
  public static final OrderedField<Everything, Character> boxedLetter =
      OrderedField.of(EverythingMapper.BOXED_LETTER);

  /** Stored as {@code integer}, in the clear. */
  public static final OrderedField<Everything, BigInteger> integer =
      OrderedField.of(EverythingMapper.INTEGER);

  /** Stored as {@code buffer}, in the clear. */
  public static final PlainField<Everything, ByteBuffer> buffer =
      PlainField.of(EverythingMapper.BUFFER);

  /** Stored as {@code uri}, in the clear. */
  public static final PlainField<Everything, URI> uri = PlainField.of(EverythingMapper.URI);

  /** Stored as {@code localTime}, in the clear. */
  public static final OrderedField<Everything, LocalTime> localTime =
      OrderedField.of(EverythingMapper.LOCAL_TIME);

  /** Stored as {@code localDateTime}, in the clear. */
  public static final OrderedField<Everything, LocalDateTime> localDateTime =
      OrderedField.of(EverythingMapper.LOCAL_DATE_TIME);

  /** Stored as {@code zonedDateTime}, in the clear. */
  public static final PlainField<Everything, ZonedDateTime> zonedDateTime =
      PlainField.of(EverythingMapper.ZONED_DATE_TIME);

  /** Stored as {@code offsetDateTime}, in the clear. */
  public static final PlainField<Everything, OffsetDateTime> offsetDateTime =
      PlainField.of(EverythingMapper.OFFSET_DATE_TIME);

  /** Stored as {@code offsetTime}, in the clear. */
  public static final PlainField<Everything, OffsetTime> offsetTime =
      PlainField.of(EverythingMapper.OFFSET_TIME);

  /** Stored as {@code year}, in the clear. */
  public static final PlainField<Everything, Year> year = PlainField.of(EverythingMapper.YEAR);

  /** Stored as {@code yearMonth}, in the clear. */
  public static final OrderedField<Everything, YearMonth> yearMonth =
      OrderedField.of(EverythingMapper.YEAR_MONTH);

  /** Stored as {@code monthDay}, in the clear. */
  public static final OrderedField<Everything, MonthDay> monthDay =
      OrderedField.of(EverythingMapper.MONTH_DAY);

  /** Stored as {@code period}, in the clear. */
  public static final PlainField<Everything, Period> period =
      PlainField.of(EverythingMapper.PERIOD);

  /** Stored as {@code zoneId}, in the clear. */
  public static final PlainField<Everything, ZoneId> zoneId =
      PlainField.of(EverythingMapper.ZONE_ID);

  /** Stored as {@code zoneOffset}, in the clear. */
  public static final PlainField<Everything, ZoneOffset> zoneOffset =
      PlainField.of(EverythingMapper.ZONE_OFFSET);

  /** Stored as {@code collection}, in the clear. */
  public static final CollectionField<Everything, String, Collection<String>> collection =
      CollectionField.of(EverythingMapper.COLLECTION, ValueCodec.text());

  /** Stored as {@code enumSet}, in the clear. */
  public static final CollectionField<Everything, Month, EnumSet<Month>> enumSet =
      CollectionField.of(EverythingMapper.ENUM_SET, ValueCodec.enumOf(Month.values()));

  /** Stored as {@code sortedSet}, in the clear. */
  public static final CollectionField<Everything, String, SortedSet<String>> sortedSet =
      CollectionField.of(EverythingMapper.SORTED_SET, ValueCodec.text());

  /** Stored as {@code navigableSet}, in the clear. */
  public static final CollectionField<Everything, Integer, NavigableSet<Integer>> navigableSet =
      CollectionField.of(EverythingMapper.NAVIGABLE_SET, ValueCodec.int32());

  /** Stored as {@code enumMap}, in the clear. */
  public static final PlainField<Everything, Map<Month, Everything.Point>> enumMap =
      PlainField.of(EverythingMapper.ENUM_MAP);

  /** Stored as {@code array}, in the clear. */
  public static final CollectionField<Everything, String, String[]> array =
      CollectionField.of(EverythingMapper.ARRAY, ValueCodec.text());

  /** Stored as {@code arrays}, in the clear. */
  public static final CollectionField<Everything, byte[], byte[][]> arrays =
      CollectionField.of(EverythingMapper.ARRAYS, ValueCodec.bytes());

  /** Stored as {@code flags}, encrypted. */
  public static final SealedField<Everything, boolean[]> flags =
      SealedField.of(EverythingMapper.FLAGS);

  /** Stored as {@code numbers16}, encrypted. */
  public static final SealedField<Everything, short[]> numbers16 =
      SealedField.of(EverythingMapper.NUMBERS16);

  /** Stored as {@code numbers32}, encrypted. */
  public static final SealedField<Everything, int[]> numbers32 =
      SealedField.of(EverythingMapper.NUMBERS32);

  /** Stored as {@code numbers64}, encrypted. */
  public static final SealedField<Everything, long[]> numbers64 =
      SealedField.of(EverythingMapper.NUMBERS64);

  /** Stored as {@code numbers4}, encrypted. */
  public static final SealedField<Everything, float[]> numbers4 =
      SealedField.of(EverythingMapper.NUMBERS4);

  /** Stored as {@code numbers8}, encrypted. */
  public static final SealedField<Everything, double[]> numbers8 =
      SealedField.of(EverythingMapper.NUMBERS8);

  /** Stored as {@code letters}, encrypted. */
  public static final SealedField<Everything, char[]> letters =
      SealedField.of(EverythingMapper.LETTERS);

  private Everything_() {}
}
