package collections;

import dev.bluestore.condition.KeyField;
import dev.bluestore.condition.OrderedField;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The components of {@link Ballot}, for conditions. */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
@NullMarked
public final class Ballot_ {
  /** Part of the key. */
  public static final KeyField<Ballot, String> forum = KeyField.of("forum");

  /** Part of the key. */
  public static final KeyField<Ballot, Integer> year = KeyField.of("year");

  /** Stored as {@code votes}, in the clear. */
  public static final OrderedField<Ballot, Integer> votes = OrderedField.of(BallotMapper.VOTES);

  private Ballot_() {}
}
