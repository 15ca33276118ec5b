package shop;

import dev.bluestore.codec.EntityKey;
import dev.bluestore.codec.EntityMapper;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.codec.Field;
import dev.bluestore.codec.FieldReader;
import dev.bluestore.codec.FieldWriter;
import dev.bluestore.codec.KeyCodec;
import dev.bluestore.codec.ValueCodec;
import java.util.Set;
import javax.annotation.processing.Generated;

/** Maps {@link Meta} to its sealed item and back. Stateless and thread-safe. */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
final class MetaMapper implements EntityMapper<Meta> {
  private static final KeyCodec<String> SHOP_ID = KeyCodec.text("shopId");

  static final Field<String> NAME = Field.of("shop-name", ValueCodec.text());

  static final Field<Integer> RATING = Field.of("rating", ValueCodec.int32());

  static final Field<Boolean> OPEN = Field.of("open", ValueCodec.bool());

  static final Field<Set<String>> TAGS = Field.of("tags", ValueCodec.setOf(ValueCodec.text()));

  static final EntitySchema SCHEMA = EntitySchema.of("Meta", "meta").partition("shop", "shopId");

  /** Makes a mapper; one is as good as another. */
  MetaMapper() {}

  /** The key of the {@link Meta} that has these components. */
  static EntityKey key(String shopId) {
    return SCHEMA.key(SHOP_ID.encode(shopId));
  }

  /** The names and the shape of the key of {@link Meta}. */
  @Override
  public EntitySchema schema() {
    return SCHEMA;
  }

  /** The key that the item of an entity is stored under. */
  @Override
  public EntityKey key(Meta meta) {
    return SCHEMA.key(SHOP_ID.encode(meta.shopId()));
  }

  /** Writes the plain and the encrypted fields of an entity. */
  @Override
  public void write(Meta meta, FieldWriter plain, FieldWriter sealed) {
    plain.putNullable(NAME, meta.name());
    plain.putNullable(RATING, meta.rating());
    plain.put(OPEN, meta.open());
    plain.putNullable(TAGS, meta.tags());
  }

  /** Makes the entity from its key and its plain and encrypted fields. */
  @Override
  public Meta read(EntityKey key, FieldReader plain, FieldReader sealed) {
    return new Meta(
        SHOP_ID.decode(SCHEMA.component(key, 0)),
        plain.getNullable(NAME),
        plain.getNullable(RATING),
        plain.get(OPEN),
        plain.getNullable(TAGS));
  }
}
