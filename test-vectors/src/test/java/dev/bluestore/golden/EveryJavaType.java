package dev.bluestore.golden;

import dev.bluestore.codec.EntityKey;
import dev.bluestore.codec.EntityMapper;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.codec.Field;
import dev.bluestore.codec.FieldReader;
import dev.bluestore.codec.FieldWriter;
import dev.bluestore.codec.KeyCodec;
import dev.bluestore.codec.ValueCodec;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * An entity with a field of every codec of the first release, each of them once in the clear and
 * once sealed. Its file is frozen, so later codecs are not here.
 */
final class EveryJavaType implements EntityMapper<Map<String, Object>> {

  private static final KeyCodec<Instant> AT = KeyCodec.instant("at");
  private static final KeyCodec<Long> NUMBER = KeyCodec.int64("number", 0);
  private static final Instant KEY_TIME = Instant.parse("2026-11-22T10:38:00.000000001Z");

  private static final Map<String, ValueCodec<?>> CODECS = codecs();

  private static Map<String, ValueCodec<?>> codecs() {
    Map<String, ValueCodec<?>> codecs = new LinkedHashMap<>();
    codecs.put("text", ValueCodec.text());
    codecs.put("bool", ValueCodec.bool());
    codecs.put("int32", ValueCodec.int32());
    codecs.put("int64", ValueCodec.int64());
    codecs.put("float64", ValueCodec.float64());
    codecs.put("decimal", ValueCodec.decimal());
    codecs.put("bytes", ValueCodec.bytes());
    codecs.put("instant", ValueCodec.instant());
    codecs.put("local_date", ValueCodec.localDate());
    codecs.put("duration", ValueCodec.duration());
    codecs.put("uuid", ValueCodec.uuid());
    codecs.put("unit", ValueCodec.enumOf(TimeUnit.values()));
    codecs.put("list", ValueCodec.listOf(ValueCodec.int32()));
    codecs.put("set", ValueCodec.setOf(ValueCodec.text()));
    codecs.put("map", ValueCodec.mapOf(ValueCodec.listOf(ValueCodec.bool())));
    return codecs;
  }

  /** The entity that was sealed. */
  static Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("text", "50% of #1");
    values.put("bool", true);
    values.put("int32", Integer.MIN_VALUE);
    values.put("int64", Long.MAX_VALUE);
    values.put("float64", 0.1);
    values.put("decimal", new BigDecimal("-12.5"));
    values.put("bytes", new byte[] {0, (byte) 0x80, 0x7f});
    values.put("instant", Instant.parse("2026-11-22T10:38:00.120Z"));
    values.put("local_date", LocalDate.of(2026, 11, 22));
    values.put("duration", Duration.ofMinutes(90));
    values.put("uuid", UUID.fromString("0123abcd-0000-4000-8000-00000000000f"));
    values.put("unit", TimeUnit.DAYS);
    values.put("list", List.of(1, -1));
    values.put("set", Set.of("a", "b"));
    values.put("map", Map.of("b", List.of(true), "aa", List.of()));
    return values;
  }

  @Override
  public EntitySchema schema() {
    return EntitySchema.of("EveryJavaType", "every").partition("types", "at").sort("number");
  }

  @Override
  public EntityKey key(Map<String, Object> entity) {
    return schema().key(AT.encode(KEY_TIME), NUMBER.encode(7L));
  }

  @Override
  public void write(Map<String, Object> entity, FieldWriter plain, FieldWriter sealed) {
    CODECS.forEach(
        (name, codec) -> {
          write(plain, "plain_" + name, codec, entity.get(name));
          write(sealed, "sealed_" + name, codec, entity.get(name));
        });
  }

  @SuppressWarnings("unchecked") // the value of a name is of the type of its codec
  private static <V> void write(FieldWriter out, String name, ValueCodec<V> codec, Object value) {
    out.put(Field.of(name, codec), (V) value);
  }

  /** Every field twice, as it was named when it was written. */
  @Override
  public Map<String, Object> read(EntityKey key, FieldReader plain, FieldReader sealed) {
    Map<String, Object> entity = new LinkedHashMap<>();
    CODECS.forEach(
        (name, codec) -> {
          entity.put("plain_" + name, plain.get(Field.of("plain_" + name, codec)));
          entity.put("sealed_" + name, sealed.get(Field.of("sealed_" + name, codec)));
        });
    entity.put("at", AT.decode(schema().component(key, 0)));
    entity.put("number", NUMBER.decode(schema().component(key, 1)));
    return entity;
  }

  /** What reading gives. */
  static Map<String, Object> expected() {
    Map<String, Object> expected = new LinkedHashMap<>();
    values()
        .forEach(
            (name, value) -> {
              expected.put("plain_" + name, value);
              expected.put("sealed_" + name, value);
            });
    expected.put("at", KEY_TIME);
    expected.put("number", 7L);
    return expected;
  }
}
