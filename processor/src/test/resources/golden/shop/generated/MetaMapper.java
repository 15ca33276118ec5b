package shop;

import dev.bluestore.codec.EntityKey;
import dev.bluestore.codec.EntityMapper;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.codec.FieldReader;
import dev.bluestore.codec.FieldWriter;
import dev.bluestore.codec.KeyCodec;
import dev.bluestore.codec.ValueCodec;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * Maps {@link Meta} to its sealed item and back. Stateless and thread-safe.
 */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
final class MetaMapper implements EntityMapper<Meta> {
  private static final EntitySchema SCHEMA = EntitySchema.of("Meta", "meta", "shop", "shopId");

  private static final KeyCodec<String> SHOP_ID = KeyCodec.text("shopId");

  private static final ValueCodec<String> NAME = ValueCodec.text();

  private static final ValueCodec<Integer> RATING = ValueCodec.int32();

  private static final ValueCodec<Boolean> OPEN = ValueCodec.bool();

  private static final ValueCodec<Set<String>> TAGS = ValueCodec.setOf(ValueCodec.text());

  /**
   * Makes a mapper; one is as good as another.
   */
  MetaMapper() {
  }

  /**
   * The key of the {@link Meta} that has these components.
   */
  static EntityKey key(String shopId) {
    return SCHEMA.key(SHOP_ID.encode(shopId));
  }

  /**
   * The names and the shape of the key of {@link Meta}.
   */
  @Override
  public EntitySchema schema() {
    return SCHEMA;
  }

  /**
   * The key that the item of an entity is stored under.
   */
  @Override
  public EntityKey key(Meta meta) {
    return key(meta.shopId());
  }

  /**
   * Writes the plain and the encrypted fields of an entity, but not its key.
   */
  @Override
  public void write(Meta meta, FieldWriter plain, FieldWriter sealed) {
    plain.putNullable("shop-name", NAME, meta.name());
    plain.putNullable("rating", RATING, meta.rating());
    plain.put("open", OPEN, meta.open());
    plain.putNullable("tags", TAGS, meta.tags());
  }

  /**
   * Makes the entity from its key and its plain and encrypted fields.
   */
  @Override
  public Meta read(EntityKey key, FieldReader plain, FieldReader sealed) {
    return new Meta(
        SHOP_ID.decode(key.partitionComponent(0)),
        plain.getNullable("shop-name", NAME),
        plain.getNullable("rating", RATING),
        plain.get("open", OPEN),
        plain.getNullable("tags", TAGS));
  }
}
