package classes;

import dev.bluestore.codec.EntityKey;
import dev.bluestore.codec.EntityMapper;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.codec.Field;
import dev.bluestore.codec.FieldReader;
import dev.bluestore.codec.FieldWriter;
import dev.bluestore.codec.KeyCodec;
import dev.bluestore.codec.Stamp;
import dev.bluestore.codec.ValueCodec;
import java.util.OptionalLong;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Maps {@link Show} to its sealed item and back. Stateless and thread-safe. */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
@NullMarked
public final class ShowMapper implements EntityMapper<Show> {
  private static final KeyCodec<String> VENUE_ID = KeyCodec.text("venueId");

  private static final KeyCodec<UUID> ID = KeyCodec.uuid("id");

  static final Field<Integer> REVISION = Field.of("revision", ValueCodec.int32());

  static final Field<Integer> MINUTES = Field.of("minutes", ValueCodec.int32());

  static final EntitySchema SCHEMA =
      EntitySchema.of("Show", "show")
          .partition("venue", "venueId")
          .sort("id")
          .version("revision");

  /** Makes a mapper; one is as good as another. */
  public ShowMapper() {}

  /** The key of the {@link Show} that has these components. */
  static EntityKey key(String venueId, UUID id) {
    return SCHEMA.key(VENUE_ID.encode(venueId), ID.encode(id));
  }

  /** What the key of every {@link Show} that has these components begins with. */
  static EntityKey leading(String venueId) {
    return SCHEMA.key(VENUE_ID.encode(venueId));
  }

  /** The names and the shape of the key of {@link Show}. */
  @Override
  public EntitySchema schema() {
    return SCHEMA;
  }

  /** The key that the item of an entity is stored under. */
  @Override
  public EntityKey key(Show show) {
    return SCHEMA.key(VENUE_ID.encode(show.getVenueId()), ID.encode(show.getId()));
  }

  /** Writes the plain and the encrypted fields of an entity. */
  @Override
  public void write(Show show, FieldWriter plain, FieldWriter sealed) {
    plain.putNullable(REVISION, show.getRevision());
    plain.put(MINUTES, show.getMinutes());
  }

  /** Makes the entity from its key and its plain and encrypted fields. */
  @Override
  public Show read(EntityKey key, FieldReader plain, FieldReader sealed) {
    Show show = new Show();
    show.setVenueId(VENUE_ID.decode(SCHEMA.component(key, 0)));
    show.setId(ID.decode(SCHEMA.component(key, 1)));
    show.setRevision(plain.getNullable(REVISION));
    show.setMinutes(plain.get(MINUTES));
    return show;
  }

  /** The entity as it will be stored, with what the store sets by itself. */
  @Override
  public Show stamped(Show show, Stamp stamp) {
    Integer version = show.getRevision();
    Show stamped = new Show();
    stamped.setVenueId(show.getVenueId());
    stamped.setId(stamp.id(show.getId()));
    stamped.setRevision(stamp.nextVersion(version == null ? 0 : version));
    stamped.setMinutes(show.getMinutes());
    return stamped;
  }

  /** The version that an entity has; 0 where it was never stored. */
  @Override
  public OptionalLong version(Show show) {
    Integer version = show.getRevision();
    return OptionalLong.of(version == null ? 0 : version);
  }
}
