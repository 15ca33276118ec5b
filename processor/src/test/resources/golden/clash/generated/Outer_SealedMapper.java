package clash;

import dev.bluestore.codec.EntityKey;
import dev.bluestore.codec.EntityKeyRange;
import dev.bluestore.codec.EntityMapper;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.codec.Field;
import dev.bluestore.codec.FieldReader;
import dev.bluestore.codec.FieldWriter;
import dev.bluestore.codec.IndexKey;
import dev.bluestore.codec.IndexSchema;
import dev.bluestore.codec.KeyCodec;
import dev.bluestore.codec.KeyRange;
import dev.bluestore.codec.RecordCodec;
import dev.bluestore.codec.ValueCodec;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.annotation.processing.Generated;

/** Maps {@link Outer.Sealed} to its sealed item and back. Stateless and thread-safe. */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
final class Outer_SealedMapper implements EntityMapper<Outer.Sealed> {
  private static final KeyCodec<String> KEY = KeyCodec.text("key");

  private static final KeyCodec<String> SCHEMA__ = KeyCodec.text("SCHEMA");

  private static final KeyCodec<String> ITEMS = KeyCodec.text("items");

  static final Field<String> SCHEMA_ATTRIBUTE = Field.of("SCHEMA", ValueCodec.text());

  static final Field<String> SCHEMA___ = Field.of("schema", ValueCodec.text());

  static final Field<String> PLAIN = Field.of("plain", ValueCodec.text());

  static final Field<String> SEALED = Field.of("sealed", ValueCodec.text());

  static final Field<String> STORE = Field.of("store", ValueCodec.text());

  static final Field<String> ENTITY = Field.of("entity", ValueCodec.text());

  static final Field<String> CREATED_AT = Field.of("createdAt", ValueCodec.text());

  static final Field<String> CREATED_AT_ = Field.of("created_at", ValueCodec.text());

  static final Field<Outer.STATUS> STATUS_ =
      Field.of("status", ValueCodec.enumOf(Outer.STATUS.values()));

  static final Field<Outer.Value> VALUE = Field.of("value", OuterValueCodec.INSTANCE);

  static final Field<Outer.Key> INSTANCE_ = Field.of("instance", OuterKeyCodec.INSTANCE);

  static final Field<Outer.Field> FIELD = Field.of("field", FieldCodec.INSTANCE);

  static final Field<Outer.Field.Query[]> QUERIES =
      Field.of(
          "queries",
          ValueCodec.arrayOf(QueryCodec.INSTANCE, Outer.Field.Query[]::new));

  static final Field<String> TEXT_FIELD = Field.of("TextField", ValueCodec.text());

  static final Field<String> INDEX_KEY = Field.of("IndexKey", ValueCodec.text());

  static final Field<String> OUTER_SEALED_MAPPER =
      Field.of("Outer_SealedMapper", ValueCodec.text());

  static final Field<UUID> UUID_ =
      Field.of("uuid", ValueCodec.uuid())
          .orElse(UUID.fromString("00000000-0000-0000-0000-000000000000"));

  static final EntitySchema SCHEMA_ =
      EntitySchema.of("Sealed", "sealed")
          .partition("key", "key")
          .sort("SCHEMA", "items")
          .index(IndexSchema.of("key").partition(INDEX_KEY).sort(SCHEMA_ATTRIBUTE))
          .index(IndexSchema.of("toString").partition(TEXT_FIELD))
          .index(IndexSchema.of("1st-of.all").partition(TEXT_FIELD).sort(INDEX_KEY));

  /** Makes a mapper; one is as good as another. */
  Outer_SealedMapper() {}

  /** The key of the {@link Outer.Sealed} that has these components. */
  static EntityKey key(String key, String SCHEMA, String items) {
    return SCHEMA_.key(KEY.encode(key), SCHEMA__.encode(SCHEMA), ITEMS.encode(items));
  }

  /** What the key of every {@link Outer.Sealed} that has these components begins with. */
  static EntityKey leading(String key) {
    return SCHEMA_.key(KEY.encode(key));
  }

  /** What the key of every {@link Outer.Sealed} that has these components begins with. */
  static EntityKey leading(String key, String SCHEMA) {
    return SCHEMA_.key(KEY.encode(key), SCHEMA__.encode(SCHEMA));
  }

  /**
   * What the key of every {@link Outer.Sealed} that has these components, the last of them in a
   * range, begins with.
   */
  static EntityKeyRange range(String key, KeyRange<String> SCHEMA) {
    return SCHEMA_.range(SCHEMA__.range(SCHEMA), KEY.encode(key));
  }

  /**
   * What the key of every {@link Outer.Sealed} that has these components, the last of them in a
   * range, begins with.
   */
  static EntityKeyRange range(String key, String SCHEMA, KeyRange<String> items) {
    return SCHEMA_.range(ITEMS.range(items), KEY.encode(key), SCHEMA__.encode(SCHEMA));
  }

  /**
   * What every {@link Outer.Sealed} of the index {@code key} that has these values is found by.
   */
  static IndexKey key_(String IndexKey_) {
    return IndexKey.of("key").and(INDEX_KEY, IndexKey_);
  }

  /**
   * What every {@link Outer.Sealed} of the index {@code key} that has these values, the last of
   * them in a range, is found by.
   */
  static IndexKey key_(String IndexKey_, KeyRange<String> SCHEMA) {
    return IndexKey.of("key").and(INDEX_KEY, IndexKey_).within(SCHEMA_ATTRIBUTE, SCHEMA);
  }

  /**
   * What every {@link Outer.Sealed} of the index {@code key} that has these values is found by.
   */
  static IndexKey key_(String IndexKey_, String SCHEMA) {
    return IndexKey.of("key").and(INDEX_KEY, IndexKey_).and(SCHEMA_ATTRIBUTE, SCHEMA);
  }

  /**
   * What every {@link Outer.Sealed} of the index {@code toString} that has these values is found
   * by.
   */
  static IndexKey toString_(String TextField) {
    return IndexKey.of("toString").and(TEXT_FIELD, TextField);
  }

  /**
   * What every {@link Outer.Sealed} of the index {@code 1st-of.all} that has these values is found
   * by.
   */
  static IndexKey index1stOfAll(String TextField) {
    return IndexKey.of("1st-of.all").and(TEXT_FIELD, TextField);
  }

  /**
   * What every {@link Outer.Sealed} of the index {@code 1st-of.all} that has these values, the last
   * of them in a range, is found by.
   */
  static IndexKey index1stOfAll(String TextField, KeyRange<String> IndexKey_) {
    return IndexKey.of("1st-of.all").and(TEXT_FIELD, TextField).within(INDEX_KEY, IndexKey_);
  }

  /**
   * What every {@link Outer.Sealed} of the index {@code 1st-of.all} that has these values is found
   * by.
   */
  static IndexKey index1stOfAll(String TextField, String IndexKey_) {
    return IndexKey.of("1st-of.all").and(TEXT_FIELD, TextField).and(INDEX_KEY, IndexKey_);
  }

  /** The names and the shape of the key of {@link Outer.Sealed}. */
  @Override
  public EntitySchema schema() {
    return SCHEMA_;
  }

  /** The key that the item of an entity is stored under. */
  @Override
  public EntityKey key(Outer.Sealed sealed_) {
    return SCHEMA_.key(
        KEY.encode(sealed_.key()),
        SCHEMA__.encode(sealed_.SCHEMA()),
        ITEMS.encode(sealed_.items()));
  }

  /** Writes the plain and the encrypted fields of an entity. */
  @Override
  public void write(Outer.Sealed sealed_, FieldWriter plain, FieldWriter sealed) {
    plain.putNullable(SCHEMA_ATTRIBUTE, sealed_.SCHEMA());
    plain.putNullable(SCHEMA___, sealed_.schema());
    plain.putNullable(PLAIN, sealed_.plain());
    plain.putNullable(SEALED, sealed_.sealed());
    plain.putNullable(STORE, sealed_.store());
    plain.putNullable(ENTITY, sealed_.entity());
    sealed.putNullable(CREATED_AT, sealed_.createdAt());
    sealed.putNullable(CREATED_AT_, sealed_.created_at());
    plain.putNullable(STATUS_, sealed_.status());
    plain.putNullable(VALUE, sealed_.value());
    plain.putNullable(INSTANCE_, sealed_.instance());
    plain.putNullable(FIELD, sealed_.field());
    plain.putNullable(QUERIES, sealed_.queries());
    plain.putNullable(TEXT_FIELD, sealed_.TextField());
    plain.putNullable(INDEX_KEY, sealed_.IndexKey());
    plain.putNullable(OUTER_SEALED_MAPPER, sealed_.Outer_SealedMapper());
    plain.putNullable(UUID_, sealed_.uuid());
  }

  /** Makes the entity from its key and its plain and encrypted fields. */
  @Override
  public Outer.Sealed read(EntityKey key, FieldReader plain, FieldReader sealed) {
    return new Outer.Sealed(
        KEY.decode(SCHEMA_.component(key, 0)),
        ITEMS.decode(SCHEMA_.component(key, 2)),
        SCHEMA__.decode(SCHEMA_.component(key, 1)),
        plain.getNullable(SCHEMA___),
        plain.getNullable(PLAIN),
        plain.getNullable(SEALED),
        plain.getNullable(STORE),
        plain.getNullable(ENTITY),
        sealed.getNullable(CREATED_AT),
        sealed.getNullable(CREATED_AT_),
        plain.getNullable(STATUS_),
        plain.getNullable(VALUE),
        plain.getNullable(INSTANCE_),
        plain.getNullable(FIELD),
        plain.getNullable(QUERIES),
        plain.getNullable(TEXT_FIELD),
        plain.getNullable(INDEX_KEY),
        plain.getNullable(OUTER_SEALED_MAPPER),
        plain.getNullable(UUID_));
  }

  /** Maps {@code Outer.Value} inside an item. */
  static final class OuterValueCodec extends RecordCodec<Outer.Value> {
    static final OuterValueCodec INSTANCE = new OuterValueCodec();

    private static final Field<List<Outer.Key>> IN =
        Field.of("in", ValueCodec.listOf(OuterKeyCodec.INSTANCE));

    private static final Field<String> OUT = Field.of("out", ValueCodec.text());

    private static final Field<String> INSTANCE_ = Field.of("instance", ValueCodec.text());

    @Override
    protected void write(Outer.Value value, FieldWriter out) {
      out.putNullable(IN, value.in());
      out.putNullable(OUT, value.out());
      out.putNullable(INSTANCE_, value.instance());
    }

    @Override
    protected Outer.Value read(FieldReader in) {
      return new Outer.Value(
          in.getNullable(IN),
          in.getNullable(OUT),
          in.getNullable(INSTANCE_));
    }
  }

  /** Maps {@code Outer.Key} inside an item. */
  static final class OuterKeyCodec extends RecordCodec<Outer.Key> {
    static final OuterKeyCodec INSTANCE = new OuterKeyCodec();

    private static final Field<Map<String, Outer.Value>> VALUE =
        Field.of("value", ValueCodec.mapOf(OuterValueCodec.INSTANCE));

    private static final Field<Outer.Value> CODEC = Field.of("codec", OuterValueCodec.INSTANCE);

    private static final Field<Outer.Inner.Value> OTHER =
        Field.of("other", OuterInnerValueCodec.INSTANCE);

    private static final Field<String> YIELD = Field.of("yield", ValueCodec.text());

    @Override
    protected void write(Outer.Key value, FieldWriter out) {
      out.putNullable(VALUE, value.value());
      out.putNullable(CODEC, value.codec());
      out.putNullable(OTHER, value.other());
      out.putNullable(YIELD, value.yield());
    }

    @Override
    protected Outer.Key read(FieldReader in) {
      return new Outer.Key(
          in.getNullable(VALUE),
          in.getNullable(CODEC),
          in.getNullable(OTHER),
          in.getNullable(YIELD));
    }
  }

  /** Maps {@code Outer.Field} inside an item. */
  static final class FieldCodec extends RecordCodec<Outer.Field> {
    static final FieldCodec INSTANCE = new FieldCodec();

    private static final Field<Outer.Field.Query> QUERY = Field.of("query", QueryCodec.INSTANCE);

    private static final Field<Outer.Field.Stamp> STAMP =
        Field.of("stamp", ValueCodec.enumOf(Outer.Field.Stamp.values()));

    @Override
    protected void write(Outer.Field value, FieldWriter out) {
      out.putNullable(QUERY, value.query());
      out.putNullable(STAMP, value.stamp());
    }

    @Override
    protected Outer.Field read(FieldReader in) {
      return new Outer.Field(
          in.getNullable(QUERY),
          in.getNullable(STAMP));
    }
  }

  /** Maps {@code Outer.Field.Query} inside an item. */
  static final class QueryCodec extends RecordCodec<Outer.Field.Query> {
    static final QueryCodec INSTANCE = new QueryCodec();

    private static final Field<String> OPTIONAL = Field.of("optional", ValueCodec.text());

    @Override
    protected void write(Outer.Field.Query value, FieldWriter out) {
      out.putNullable(OPTIONAL, value.optional());
    }

    @Override
    protected Outer.Field.Query read(FieldReader in) {
      return new Outer.Field.Query(in.getNullable(OPTIONAL));
    }
  }

  /** Maps {@code Outer.Inner.Value} inside an item. */
  static final class OuterInnerValueCodec extends RecordCodec<Outer.Inner.Value> {
    static final OuterInnerValueCodec INSTANCE = new OuterInnerValueCodec();

    private static final Field<Outer.STATUS> STATUS_ =
        Field.of("status", ValueCodec.enumOf(Outer.STATUS.values()));

    @Override
    protected void write(Outer.Inner.Value value, FieldWriter out) {
      out.putNullable(STATUS_, value.status());
    }

    @Override
    protected Outer.Inner.Value read(FieldReader in) {
      return new Outer.Inner.Value(in.getNullable(STATUS_));
    }
  }
}
