package classes;

import dev.bluestore.codec.EntityKey;
import dev.bluestore.codec.EntityMapper;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.codec.Field;
import dev.bluestore.codec.FieldReader;
import dev.bluestore.codec.FieldWriter;
import dev.bluestore.codec.KeyCodec;
import dev.bluestore.codec.RecordCodec;
import dev.bluestore.codec.ValueCodec;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Maps {@link Venue} to its sealed item and back. Stateless and thread-safe. */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
@NullMarked
public final class VenueMapper implements EntityMapper<Venue> {
  private static final KeyCodec<String> ID = KeyCodec.text("id");

  static final Field<String> NAME = Field.of("name", ValueCodec.text());

  static final Field<List<Venue.Door>> DOORS =
      Field.of("doors", ValueCodec.listOf(DoorCodec.INSTANCE));

  static final Field<Venue.Door> STAGE_DOOR = Field.of("stage_door", DoorCodec.INSTANCE);

  static final EntitySchema SCHEMA = EntitySchema.of("Venue", "venue").partition("venue", "id");

  /** Makes a mapper; one is as good as another. */
  public VenueMapper() {}

  /** The key of the {@link Venue} that has these components. */
  static EntityKey key(String id) {
    return SCHEMA.key(ID.encode(id));
  }

  /** The names and the shape of the key of {@link Venue}. */
  @Override
  public EntitySchema schema() {
    return SCHEMA;
  }

  /** The key that the item of an entity is stored under. */
  @Override
  public EntityKey key(Venue venue) {
    return SCHEMA.key(ID.encode(venue.id()));
  }

  /** Writes the plain and the encrypted fields of an entity. */
  @Override
  public void write(Venue venue, FieldWriter plain, FieldWriter sealed) {
    sealed.put(NAME, venue.name());
    plain.put(DOORS, venue.doors());
    plain.putOptional(STAGE_DOOR, venue.stageDoor());
  }

  /** Makes the entity from its key and its plain and encrypted fields. */
  @Override
  public Venue read(EntityKey key, FieldReader plain, FieldReader sealed) {
    Venue.Builder venue = Venue.builder();
    venue.setId(ID.decode(SCHEMA.component(key, 0)));
    venue.setName(sealed.get(NAME));
    venue.setDoors(plain.get(DOORS));
    venue.setStageDoor(plain.getOptional(STAGE_DOOR));
    return venue.build();
  }

  /** Maps {@code Venue.Door} inside an item. */
  static final class DoorCodec extends RecordCodec<Venue.Door> {
    static final DoorCodec INSTANCE = new DoorCodec();

    private static final Field<Integer> NUMBER = Field.of("number", ValueCodec.int32());

    private static final Field<String> LABEL = Field.of("label", ValueCodec.text());

    @Override
    protected void write(Venue.Door value, FieldWriter out) {
      out.put(NUMBER, value.number);
      out.put(LABEL, value.getLabel());
    }

    @Override
    protected Venue.Door read(FieldReader in) {
      Venue.Door value = new Venue.Door();
      value.number = in.get(NUMBER);
      value.setLabel(in.get(LABEL));
      return value;
    }
  }
}
