package life;

import dev.bluestore.codec.EntityKey;
import dev.bluestore.codec.EntityMapper;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.codec.Field;
import dev.bluestore.codec.FieldReader;
import dev.bluestore.codec.FieldWriter;
import dev.bluestore.codec.KeyPart;
import dev.bluestore.codec.Stamp;
import dev.bluestore.codec.ValueCodec;
import java.util.OptionalLong;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Maps {@link Settings} to its sealed item and back. Stateless and thread-safe. */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
@NullMarked
final class SettingsMapper implements EntityMapper<Settings> {
  static final Field<String> THEME = Field.of("theme", ValueCodec.text());

  static final Field<Long> VERSION = Field.of("version", ValueCodec.int64()).orElse(0L);

  static final EntitySchema SCHEMA =
      EntitySchema.of("Settings", "settings")
          .partition("config", KeyPart.constant("global */ #1"))
          .version("version");

  /** Makes a mapper; one is as good as another. */
  SettingsMapper() {}

  /** The key of the {@link Settings} that has these components. */
  static EntityKey key() {
    return SCHEMA.key();
  }

  /** The names and the shape of the key of {@link Settings}. */
  @Override
  public EntitySchema schema() {
    return SCHEMA;
  }

  /** The key that the item of an entity is stored under. */
  @Override
  public EntityKey key(Settings settings) {
    return SCHEMA.key();
  }

  /** Writes the plain and the encrypted fields of an entity. */
  @Override
  public void write(Settings settings, FieldWriter plain, FieldWriter sealed) {
    plain.put(THEME, settings.theme());
    plain.put(VERSION, settings.version());
  }

  /** Makes the entity from its key and its plain and encrypted fields. */
  @Override
  public Settings read(EntityKey key, FieldReader plain, FieldReader sealed) {
    return new Settings(
        plain.get(THEME),
        plain.get(VERSION));
  }

  /** The entity as it will be stored, with what the store sets by itself. */
  @Override
  public Settings stamped(Settings settings, Stamp stamp) {
    Long version = settings.version();
    return new Settings(
        settings.theme(),
        stamp.nextVersion(version == null ? 0 : version));
  }

  /** The version that an entity has; 0 where it was never stored. */
  @Override
  public OptionalLong version(Settings settings) {
    Long version = settings.version();
    return OptionalLong.of(version == null ? 0 : version);
  }
}
