package collections;

import dev.bluestore.condition.KeyField;
import dev.bluestore.condition.SealedField;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The components of {@link Opinion}, for conditions. */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
@NullMarked
public final class Opinion_ {
  /** Part of the key. */
  public static final KeyField<Opinion, String> forumName = KeyField.of("forumName");

  /** Part of the key. */
  public static final KeyField<Opinion, Integer> year = KeyField.of("year");

  /** Part of the key. */
  public static final KeyField<Opinion, String> author = KeyField.of("author");

  /** Stored as {@code text}, encrypted. */
  public static final SealedField<Opinion, String> text = SealedField.of(OpinionMapper.TEXT);

  private Opinion_() {}
}
