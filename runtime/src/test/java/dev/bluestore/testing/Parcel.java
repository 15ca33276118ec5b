package dev.bluestore.testing;

import dev.bluestore.codec.EntityKey;
import dev.bluestore.codec.EntityMapper;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.codec.Field;
import dev.bluestore.codec.FieldReader;
import dev.bluestore.codec.FieldWriter;
import dev.bluestore.codec.KeyCodec;
import dev.bluestore.codec.RecordCodec;
import dev.bluestore.codec.ValueCodec;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An entity with a field of every form that the Enhanced Client has; all but one are sealed. */
public record Parcel(
    String sender,
    int number,
    String status,
    Instant sent,
    Duration took,
    BigDecimal weight,
    boolean insured,
    UUID label,
    ByteBuffer seal,
    Size size,
    Set<String> tags,
    Set<Integer> stops,
    Map<String, Long> fees,
    List<Line> lines,
    Optional<String> remark) {

  /** A constant. */
  public enum Size {
    SMALL,
    LARGE
  }

  /** What is in it. */
  public record Line(String article, int count) {}

  /** One of a sender. */
  public static Parcel of(String sender, int number) {
    return new Parcel(
        sender,
        number,
        "sent",
        Instant.parse("2026-11-22T10:38:00.5Z"),
        Duration.ofMillis(90_500 + number),
        new BigDecimal("12.75"),
        number % 2 == 0,
        new UUID(7, number),
        ByteBuffer.wrap(new byte[] {1, 2, (byte) number}),
        Size.LARGE,
        Set.of("fragile", "tag" + number),
        Set.of(3, 17),
        Map.of("customs", 1200L),
        List.of(new Line("lamp", 2), new Line("bulb", 4)),
        number % 3 == 0 ? Optional.of("handle with care") : Optional.empty());
  }

  /** The key of a parcel. */
  public static EntityKey key(String sender, int number) {
    return Mapper.SCHEMA.key(Mapper.SENDER.encode(sender), Mapper.NUMBER.encode(number));
  }

  /** The parcels of a sender. */
  public static EntityKey leading(String sender) {
    return Mapper.SCHEMA.key(Mapper.SENDER.encode(sender));
  }

  /** Maps parcels; written as the processor writes one. */
  public static final class Mapper implements EntityMapper<Parcel> {

    /** What the store knows of parcels. */
    public static final EntitySchema SCHEMA =
        EntitySchema.of("Parcel", "parcel").partition("sender", "sender").sort("number");

    private static final KeyCodec<String> SENDER = KeyCodec.text("sender");
    private static final KeyCodec<Integer> NUMBER = KeyCodec.int32("number", 4);
    private static final Field<String> STATUS = Field.of("status", ValueCodec.text());
    private static final Field<Instant> SENT = Field.of("sent", ValueCodec.instant());
    private static final Field<Duration> TOOK = Field.of("took", ValueCodec.duration());
    private static final Field<BigDecimal> WEIGHT = Field.of("weight", ValueCodec.decimal());
    private static final Field<Boolean> INSURED = Field.of("insured", ValueCodec.bool());
    private static final Field<UUID> LABEL = Field.of("label", ValueCodec.uuid());
    private static final Field<ByteBuffer> SEAL = Field.of("seal", ValueCodec.byteBuffer());
    private static final Field<Size> SIZE = Field.of("size", ValueCodec.enumOf(Size.values()));
    private static final Field<Set<String>> TAGS =
        Field.of("tags", ValueCodec.setOf(ValueCodec.text()));
    private static final Field<Set<Integer>> STOPS =
        Field.of("stops", ValueCodec.setOf(ValueCodec.int32()));
    private static final Field<Map<String, Long>> FEES =
        Field.of("fees", ValueCodec.mapOf(ValueCodec.int64()));
    private static final Field<List<Line>> LINES =
        Field.of("lines", ValueCodec.listOf(new LineCodec()));
    private static final Field<String> REMARK = Field.of("remark", ValueCodec.text());

    @Override
    public EntitySchema schema() {
      return SCHEMA;
    }

    @Override
    public EntityKey key(Parcel parcel) {
      return Parcel.key(parcel.sender(), parcel.number());
    }

    @Override
    public void write(Parcel parcel, FieldWriter plain, FieldWriter sealed) {
      plain.put(STATUS, parcel.status());
      sealed.put(SENT, parcel.sent());
      sealed.put(TOOK, parcel.took());
      sealed.put(WEIGHT, parcel.weight());
      sealed.put(INSURED, parcel.insured());
      sealed.put(LABEL, parcel.label());
      sealed.put(SEAL, parcel.seal());
      sealed.put(SIZE, parcel.size());
      sealed.put(TAGS, parcel.tags());
      sealed.put(STOPS, parcel.stops());
      sealed.put(FEES, parcel.fees());
      sealed.put(LINES, parcel.lines());
      sealed.putOptional(REMARK, parcel.remark());
    }

    @Override
    public Parcel read(EntityKey key, FieldReader plain, FieldReader sealed) {
      return new Parcel(
          SENDER.decode(SCHEMA.component(key, 0)),
          NUMBER.decode(SCHEMA.component(key, 1)),
          plain.get(STATUS),
          sealed.get(SENT),
          sealed.get(TOOK),
          sealed.get(WEIGHT),
          sealed.get(INSURED),
          sealed.get(LABEL),
          sealed.get(SEAL),
          sealed.get(SIZE),
          sealed.get(TAGS),
          sealed.get(STOPS),
          sealed.get(FEES),
          sealed.get(LINES),
          sealed.getOptional(REMARK));
    }
  }

  private static final class LineCodec extends RecordCodec<Line> {

    private static final Field<String> ARTICLE = Field.of("article", ValueCodec.text());
    private static final Field<Integer> COUNT = Field.of("count", ValueCodec.int32());

    @Override
    protected void write(Line line, FieldWriter out) {
      out.put(ARTICLE, line.article());
      out.put(COUNT, line.count());
    }

    @Override
    protected Line read(FieldReader in) {
      return new Line(in.get(ARTICLE), in.get(COUNT));
    }
  }
}
