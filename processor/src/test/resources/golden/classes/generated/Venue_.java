package classes;

import dev.bluestore.condition.CollectionField;
import dev.bluestore.condition.KeyField;
import dev.bluestore.condition.PlainField;
import dev.bluestore.condition.SealedField;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The components of {@link Venue}, for conditions. */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
@NullMarked
public final class Venue_ {
  /** Part of the key. */
  public static final KeyField<Venue, String> id = KeyField.of("id");

  /** Stored as {@code name}, encrypted. */
  public static final SealedField<Venue, String> name = SealedField.of(VenueMapper.NAME);

  /** Stored as {@code doors}, in the clear. */
  public static final CollectionField<Venue, Venue.Door, List<Venue.Door>> doors =
      CollectionField.of(VenueMapper.DOORS, VenueMapper.DoorCodec.INSTANCE);

  /** Stored as {@code stage_door}, in the clear. */
  public static final PlainField<Venue, Venue.Door> stageDoor =
      PlainField.of(VenueMapper.STAGE_DOOR);

  private Venue_() {}
}
