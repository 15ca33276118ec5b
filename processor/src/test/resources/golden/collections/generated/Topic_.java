package collections;

import dev.bluestore.condition.KeyField;
import dev.bluestore.condition.SealedField;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The components of {@link Topic}, for conditions. */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
@NullMarked
public final class Topic_ {
  /** Part of the key. */
  public static final KeyField<Topic, String> forum = KeyField.of("forum");

  /** Part of the key. */
  public static final KeyField<Topic, Integer> year = KeyField.of("year");

  /** Stored as {@code question}, encrypted. */
  public static final SealedField<Topic, String> question = SealedField.of(TopicMapper.QUESTION);

  private Topic_() {}
}
