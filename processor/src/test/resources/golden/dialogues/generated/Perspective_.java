package dialogues;

import dev.bluestore.condition.KeyField;
import dev.bluestore.condition.OrderedField;
import dev.bluestore.condition.PlainField;
import dev.bluestore.condition.SealedField;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The components of {@link Perspective}, for conditions. */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
@NullMarked
public final class Perspective_ {
  /** Part of the key. */
  public static final KeyField<Perspective, String> dialogueId = KeyField.of("dialogueId");

  /** Part of the key. */
  public static final KeyField<Perspective, Integer> round = KeyField.of("round");

  /** Part of the key. */
  public static final KeyField<Perspective, Integer> seq = KeyField.of("seq");

  /** Stored as {@code status}, in the clear. */
  public static final PlainField<Perspective, Perspective.Status> status =
      PlainField.of(PerspectiveMapper.STATUS);

  /** Stored as {@code created_at}, in the clear. */
  public static final OrderedField<Perspective, Instant> createdAt =
      OrderedField.of(PerspectiveMapper.CREATED_AT);

  /** Stored as {@code label}, encrypted. */
  public static final SealedField<Perspective, String> label =
      SealedField.of(PerspectiveMapper.LABEL);

  /** Stored as {@code content}, encrypted. */
  public static final SealedField<Perspective, String> content =
      SealedField.of(PerspectiveMapper.CONTENT);

  /** Stored as {@code contributors}, encrypted. */
  public static final SealedField<Perspective, List<String>> contributors =
      SealedField.of(PerspectiveMapper.CONTRIBUTORS);

  /** Stored as {@code references}, encrypted. */
  public static final SealedField<Perspective, List<Perspective.Reference>> references =
      SealedField.of(PerspectiveMapper.REFERENCES);

  /** Stored as {@code resolution}, encrypted. */
  public static final SealedField<Perspective, String> resolution =
      SealedField.of(PerspectiveMapper.RESOLUTION);

  /** Stored as {@code answers}, encrypted. */
  public static final SealedField<Perspective, Map<String, Perspective.Reference>> answers =
      SealedField.of(PerspectiveMapper.ANSWERS);

  private Perspective_() {}
}
