package clash;

import dev.bluestore.codec.EntityKey;
import dev.bluestore.codec.EntityMapper;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.codec.FieldReader;
import dev.bluestore.codec.FieldWriter;
import dev.bluestore.codec.KeyCodec;
import dev.bluestore.codec.RecordCodec;
import dev.bluestore.codec.ValueCodec;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Maps {@link Outer.Sealed} to its sealed item and back. Stateless and thread-safe.
 */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
final class Outer_SealedMapper implements EntityMapper<Outer.Sealed> {
  private static final EntitySchema SCHEMA_ = EntitySchema.of("Sealed", "sealed", "key", "key", "SCHEMA", "items");

  private static final KeyCodec<String> KEY = KeyCodec.text("key");

  private static final KeyCodec<String> SCHEMA__ = KeyCodec.text("SCHEMA");

  private static final KeyCodec<String> ITEMS = KeyCodec.text("items");

  private static final ValueCodec<String> SCHEMA___ = ValueCodec.text();

  private static final ValueCodec<String> PLAIN = ValueCodec.text();

  private static final ValueCodec<String> SEALED = ValueCodec.text();

  private static final ValueCodec<String> STORE = ValueCodec.text();

  private static final ValueCodec<String> ENTITY = ValueCodec.text();

  private static final ValueCodec<String> CREATED_AT = ValueCodec.text();

  private static final ValueCodec<String> CREATED_AT_ = ValueCodec.text();

  private static final ValueCodec<Outer.STATUS> STATUS_ = ValueCodec.enumOf(Outer.STATUS.values());

  private static final ValueCodec<Outer.Value> VALUE = ValueCodec_.INSTANCE;

  private static final ValueCodec<Outer.Key> INSTANCE_ = KeyCodec_.INSTANCE;

  /**
   * Makes a mapper; one is as good as another.
   */
  Outer_SealedMapper() {
  }

  /**
   * The key of the {@link Outer.Sealed} that has these components.
   */
  static EntityKey key(String key, String SCHEMA, String items) {
    return SCHEMA_.key(KEY.encode(key), SCHEMA__.encode(SCHEMA), ITEMS.encode(items));
  }

  /**
   * What the key of every {@link Outer.Sealed} that has these components begins with.
   */
  static EntityKey leading(String key) {
    return SCHEMA_.key(KEY.encode(key));
  }

  /**
   * What the key of every {@link Outer.Sealed} that has these components begins with.
   */
  static EntityKey leading(String key, String SCHEMA) {
    return SCHEMA_.key(KEY.encode(key), SCHEMA__.encode(SCHEMA));
  }

  /**
   * The names and the shape of the key of {@link Outer.Sealed}.
   */
  @Override
  public EntitySchema schema() {
    return SCHEMA_;
  }

  /**
   * The key that the item of an entity is stored under.
   */
  @Override
  public EntityKey key(Outer.Sealed sealed_) {
    return key(sealed_.key(), sealed_.SCHEMA(), sealed_.items());
  }

  /**
   * Writes the plain and the encrypted fields of an entity, but not its key.
   */
  @Override
  public void write(Outer.Sealed sealed_, FieldWriter plain, FieldWriter sealed) {
    plain.putNullable("schema", SCHEMA___, sealed_.schema());
    plain.putNullable("plain", PLAIN, sealed_.plain());
    plain.putNullable("sealed", SEALED, sealed_.sealed());
    plain.putNullable("store", STORE, sealed_.store());
    plain.putNullable("entity", ENTITY, sealed_.entity());
    sealed.putNullable("createdAt", CREATED_AT, sealed_.createdAt());
    sealed.putNullable("created_at", CREATED_AT_, sealed_.created_at());
    plain.putNullable("status", STATUS_, sealed_.status());
    plain.putNullable("value", VALUE, sealed_.value());
    plain.putNullable("instance", INSTANCE_, sealed_.instance());
  }

  /**
   * Makes the entity from its key and its plain and encrypted fields.
   */
  @Override
  public Outer.Sealed read(EntityKey key, FieldReader plain, FieldReader sealed) {
    return new Outer.Sealed(
        KEY.decode(key.partitionComponent(0)),
        ITEMS.decode(key.sortComponent(1)),
        SCHEMA__.decode(key.sortComponent(0)),
        plain.getNullable("schema", SCHEMA___),
        plain.getNullable("plain", PLAIN),
        plain.getNullable("sealed", SEALED),
        plain.getNullable("store", STORE),
        plain.getNullable("entity", ENTITY),
        sealed.getNullable("createdAt", CREATED_AT),
        sealed.getNullable("created_at", CREATED_AT_),
        plain.getNullable("status", STATUS_),
        plain.getNullable("value", VALUE),
        plain.getNullable("instance", INSTANCE_));
  }

  /**
   * Maps {@link Outer.Value} inside an item.
   */
  private static final class ValueCodec_ extends RecordCodec<Outer.Value> {
    static final ValueCodec_ INSTANCE = new ValueCodec_();

    private static final ValueCodec<List<Outer.Key>> IN = ValueCodec.listOf(KeyCodec_.INSTANCE);

    private static final ValueCodec<String> OUT = ValueCodec.text();

    private static final ValueCodec<String> INSTANCE_ = ValueCodec.text();

    @Override
    protected void write(Outer.Value value, FieldWriter out) {
      out.putNullable("in", IN, value.in());
      out.putNullable("out", OUT, value.out());
      out.putNullable("instance", INSTANCE_, value.instance());
    }

    @Override
    protected Outer.Value read(FieldReader in) {
      return new Outer.Value(
          in.getNullable("in", IN),
          in.getNullable("out", OUT),
          in.getNullable("instance", INSTANCE_));
    }
  }

  /**
   * Maps {@link Outer.Key} inside an item.
   */
  private static final class KeyCodec_ extends RecordCodec<Outer.Key> {
    static final KeyCodec_ INSTANCE = new KeyCodec_();

    private static final ValueCodec<Map<String, Outer.Value>> VALUE = ValueCodec.mapOf(ValueCodec_.INSTANCE);

    private static final ValueCodec<Outer.Value> CODEC = ValueCodec_.INSTANCE;

    private static final ValueCodec<Outer.Inner.Value> OTHER = ValueCodec__.INSTANCE;

    private static final ValueCodec<String> YIELD = ValueCodec.text();

    @Override
    protected void write(Outer.Key value, FieldWriter out) {
      out.putNullable("value", VALUE, value.value());
      out.putNullable("codec", CODEC, value.codec());
      out.putNullable("other", OTHER, value.other());
      out.putNullable("yield", YIELD, value.yield());
    }

    @Override
    protected Outer.Key read(FieldReader in) {
      return new Outer.Key(
          in.getNullable("value", VALUE),
          in.getNullable("codec", CODEC),
          in.getNullable("other", OTHER),
          in.getNullable("yield", YIELD));
    }
  }

  /**
   * Maps {@link Outer.Inner.Value} inside an item.
   */
  private static final class ValueCodec__ extends RecordCodec<Outer.Inner.Value> {
    static final ValueCodec__ INSTANCE = new ValueCodec__();

    private static final ValueCodec<Outer.STATUS> STATUS_ = ValueCodec.enumOf(Outer.STATUS.values());

    @Override
    protected void write(Outer.Inner.Value value, FieldWriter out) {
      out.putNullable("status", STATUS_, value.status());
    }

    @Override
    protected Outer.Inner.Value read(FieldReader in) {
      return new Outer.Inner.Value(
          in.getNullable("status", STATUS_));
    }
  }
}
