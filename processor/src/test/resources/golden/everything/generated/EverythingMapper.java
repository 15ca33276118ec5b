package everything;

import dev.bluestore.codec.EntityKey;
import dev.bluestore.codec.EntityMapper;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.codec.FieldReader;
import dev.bluestore.codec.FieldWriter;
import dev.bluestore.codec.KeyCodec;
import dev.bluestore.codec.RecordCodec;
import dev.bluestore.codec.ValueCodec;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * Maps {@link Everything} to its sealed item and back. Stateless and thread-safe.
 */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
public final class EverythingMapper implements EntityMapper<Everything> {
  private static final EntitySchema SCHEMA = EntitySchema.of("Everything", "everything", "tenant", "tenant", "at", "id", "month", "number", "count");

  private static final KeyCodec<Long> TENANT = KeyCodec.int64("tenant", 8);

  private static final KeyCodec<Instant> AT = KeyCodec.instant("at");

  private static final KeyCodec<UUID> ID = KeyCodec.uuid("id");

  private static final KeyCodec<Month> MONTH = KeyCodec.enumOf("month", Month.values());

  private static final KeyCodec<Integer> NUMBER = KeyCodec.int32("number", 19);

  private static final KeyCodec<Long> COUNT = KeyCodec.int64("count", 5);

  private static final ValueCodec<String> TEXT = ValueCodec.text();

  private static final ValueCodec<Boolean> FLAG = ValueCodec.bool();

  private static final ValueCodec<Integer> NUMBER32 = ValueCodec.int32();

  private static final ValueCodec<Long> NUMBER64 = ValueCodec.int64();

  private static final ValueCodec<Double> NUMBER2 = ValueCodec.float64();

  private static final ValueCodec<Boolean> BOXED_FLAG = ValueCodec.bool();

  private static final ValueCodec<Integer> BOXED32 = ValueCodec.int32();

  private static final ValueCodec<Long> BOXED64 = ValueCodec.int64();

  private static final ValueCodec<Double> BOXED2 = ValueCodec.float64();

  private static final ValueCodec<BigDecimal> DECIMAL = ValueCodec.decimal();

  private static final ValueCodec<byte[]> BYTES = ValueCodec.bytes();

  private static final ValueCodec<Month> PLAIN_MONTH = ValueCodec.enumOf(Month.values());

  private static final ValueCodec<Instant> INSTANT = ValueCodec.instant();

  private static final ValueCodec<LocalDate> DATE = ValueCodec.localDate();

  private static final ValueCodec<Duration> DURATION = ValueCodec.duration();

  private static final ValueCodec<UUID> UUID = ValueCodec.uuid();

  private static final ValueCodec<byte[]> MAYBE_BYTES = ValueCodec.bytes();

  private static final ValueCodec<List<Map<String, Set<Long>>>> DEEP = ValueCodec.listOf(ValueCodec.mapOf(ValueCodec.setOf(ValueCodec.int64())));

  private static final ValueCodec<Map<String, List<Everything.Point>>> POINTS = ValueCodec.mapOf(ValueCodec.listOf(PointCodec.INSTANCE));

  private static final ValueCodec<Set<Month>> MONTHS = ValueCodec.setOf(ValueCodec.enumOf(Month.values()));

  /**
   * Makes a mapper; one is as good as another.
   */
  public EverythingMapper() {
  }

  /**
   * The key of the {@link Everything} that has these components.
   */
  static EntityKey key(Long tenant, Instant at, UUID id, Month month, Integer number, long count) {
    return SCHEMA.key(TENANT.encode(tenant), AT.encode(at), ID.encode(id), MONTH.encode(month), NUMBER.encode(number), COUNT.encode(count));
  }

  /**
   * What the key of every {@link Everything} that has these components begins with.
   */
  static EntityKey leading(Long tenant) {
    return SCHEMA.key(TENANT.encode(tenant));
  }

  /**
   * What the key of every {@link Everything} that has these components begins with.
   */
  static EntityKey leading(Long tenant, Instant at) {
    return SCHEMA.key(TENANT.encode(tenant), AT.encode(at));
  }

  /**
   * What the key of every {@link Everything} that has these components begins with.
   */
  static EntityKey leading(Long tenant, Instant at, UUID id) {
    return SCHEMA.key(TENANT.encode(tenant), AT.encode(at), ID.encode(id));
  }

  /**
   * What the key of every {@link Everything} that has these components begins with.
   */
  static EntityKey leading(Long tenant, Instant at, UUID id, Month month) {
    return SCHEMA.key(TENANT.encode(tenant), AT.encode(at), ID.encode(id), MONTH.encode(month));
  }

  /**
   * What the key of every {@link Everything} that has these components begins with.
   */
  static EntityKey leading(Long tenant, Instant at, UUID id, Month month, Integer number) {
    return SCHEMA.key(TENANT.encode(tenant), AT.encode(at), ID.encode(id), MONTH.encode(month), NUMBER.encode(number));
  }

  /**
   * The names and the shape of the key of {@link Everything}.
   */
  @Override
  public EntitySchema schema() {
    return SCHEMA;
  }

  /**
   * The key that the item of an entity is stored under.
   */
  @Override
  public EntityKey key(Everything everything) {
    return key(everything.tenant(), everything.at(), everything.id(), everything.month(), everything.number(), everything.count());
  }

  /**
   * Writes the plain and the encrypted fields of an entity, but not its key.
   */
  @Override
  public void write(Everything everything, FieldWriter plain, FieldWriter sealed) {
    plain.putNullable("text", TEXT, everything.text());
    plain.put("flag", FLAG, everything.flag());
    plain.put("number32", NUMBER32, everything.number32());
    plain.put("number64", NUMBER64, everything.number64());
    plain.put("number2", NUMBER2, everything.number2());
    plain.putNullable("boxedFlag", BOXED_FLAG, everything.boxedFlag());
    plain.putNullable("boxed32", BOXED32, everything.boxed32());
    plain.putNullable("boxed64", BOXED64, everything.boxed64());
    plain.putNullable("boxed2", BOXED2, everything.boxed2());
    plain.putNullable("decimal", DECIMAL, everything.decimal());
    plain.putNullable("bytes", BYTES, everything.bytes());
    plain.putNullable("plainMonth", PLAIN_MONTH, everything.plainMonth());
    plain.putNullable("instant", INSTANT, everything.instant());
    plain.putNullable("date", DATE, everything.date());
    plain.putNullable("duration", DURATION, everything.duration());
    plain.putNullable("uuid", UUID, everything.uuid());
    plain.putOptional("maybeBytes", MAYBE_BYTES, everything.maybeBytes());
    plain.putNullable("deep", DEEP, everything.deep());
    sealed.putNullable("points", POINTS, everything.points());
    sealed.putOptional("months", MONTHS, everything.months());
  }

  /**
   * Makes the entity from its key and its plain and encrypted fields.
   */
  @Override
  public Everything read(EntityKey key, FieldReader plain, FieldReader sealed) {
    return new Everything(
        TENANT.decode(key.partitionComponent(0)),
        AT.decode(key.sortComponent(0)),
        ID.decode(key.sortComponent(1)),
        MONTH.decode(key.sortComponent(2)),
        NUMBER.decode(key.sortComponent(3)),
        COUNT.decode(key.sortComponent(4)),
        plain.getNullable("text", TEXT),
        plain.get("flag", FLAG),
        plain.get("number32", NUMBER32),
        plain.get("number64", NUMBER64),
        plain.get("number2", NUMBER2),
        plain.getNullable("boxedFlag", BOXED_FLAG),
        plain.getNullable("boxed32", BOXED32),
        plain.getNullable("boxed64", BOXED64),
        plain.getNullable("boxed2", BOXED2),
        plain.getNullable("decimal", DECIMAL),
        plain.getNullable("bytes", BYTES),
        plain.getNullable("plainMonth", PLAIN_MONTH),
        plain.getNullable("instant", INSTANT),
        plain.getNullable("date", DATE),
        plain.getNullable("duration", DURATION),
        plain.getNullable("uuid", UUID),
        plain.getOptional("maybeBytes", MAYBE_BYTES),
        plain.getNullable("deep", DEEP),
        sealed.getNullable("points", POINTS),
        sealed.getOptional("months", MONTHS));
  }

  /**
   * Maps {@link Everything.Point} inside an item.
   */
  private static final class PointCodec extends RecordCodec<Everything.Point> {
    static final PointCodec INSTANCE = new PointCodec();

    private static final ValueCodec<Double> X = ValueCodec.float64();

    private static final ValueCodec<Double> Y = ValueCodec.float64();

    private static final ValueCodec<Everything.Point> NEXT = PointCodec.INSTANCE;

    @Override
    protected void write(Everything.Point value, FieldWriter out) {
      out.put("x", X, value.x());
      out.put("y", Y, value.y());
      out.putOptional("next", NEXT, value.next());
    }

    @Override
    protected Everything.Point read(FieldReader in) {
      return new Everything.Point(
          in.get("x", X),
          in.get("y", Y),
          in.getOptional("next", NEXT));
    }
  }
}
