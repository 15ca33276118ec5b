package classes;

import dev.bluestore.condition.KeyField;
import dev.bluestore.condition.OrderedField;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The components of {@link Show}, for conditions. */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
@NullMarked
public final class Show_ {
  /** Part of the key. */
  public static final KeyField<Show, String> venueId = KeyField.of("venueId");

  /** Part of the key. */
  public static final KeyField<Show, UUID> id = KeyField.of("id");

  /** Stored as {@code revision}, in the clear. */
  public static final OrderedField<Show, Integer> revision = OrderedField.of(ShowMapper.REVISION);

  /** Stored as {@code minutes}, in the clear. */
  public static final OrderedField<Show, Integer> minutes = OrderedField.of(ShowMapper.MINUTES);

  private Show_() {}
}
