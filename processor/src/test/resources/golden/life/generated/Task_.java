package life;

import dev.bluestore.codec.ValueCodec;
import dev.bluestore.condition.CollectionField;
import dev.bluestore.condition.CounterField;
import dev.bluestore.condition.KeyField;
import dev.bluestore.condition.OrderedField;
import dev.bluestore.condition.PlainField;
import dev.bluestore.condition.SealedField;
import dev.bluestore.condition.TextField;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The components of {@link Task}, for conditions. */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
@NullMarked
public final class Task_ {
  /** Part of the key. */
  public static final KeyField<Task, String> team = KeyField.of("team");

  /** Part of the key. */
  public static final KeyField<Task, LocalDate> day = KeyField.of("day");

  /** Part of the key. */
  public static final KeyField<Task, UUID> id = KeyField.of("id");

  /** Stored as {@code version}, in the clear. */
  public static final OrderedField<Task, Long> version = OrderedField.of(TaskMapper.VERSION);

  /** Stored as {@code expires_at}, in the clear. */
  public static final OrderedField<Task, Instant> expiresAt =
      OrderedField.of(TaskMapper.EXPIRES_AT);

  /** Stored as {@code created_at}, in the clear. */
  public static final OrderedField<Task, Instant> createdAt =
      OrderedField.of(TaskMapper.CREATED_AT);

  /** Stored as {@code updated_at}, in the clear. */
  public static final OrderedField<Task, Instant> updatedAt =
      OrderedField.of(TaskMapper.UPDATED_AT);

  /** Stored as {@code reference}, in the clear. */
  public static final TextField<Task> reference = TextField.of(TaskMapper.REFERENCE);

  /** Stored as {@code views}, in the clear. */
  public static final CounterField<Task, Long> views = CounterField.of(TaskMapper.VIEWS);

  /** Stored as {@code stars}, in the clear. */
  public static final CounterField<Task, Integer> stars = CounterField.of(TaskMapper.STARS);

  /** Stored as {@code assignee}, in the clear. */
  public static final TextField<Task> assignee = TextField.of(TaskMapper.ASSIGNEE);

  /** Stored as {@code due}, in the clear. */
  public static final OrderedField<Task, LocalDate> due = OrderedField.of(TaskMapper.DUE);

  /** Stored as {@code status}, in the clear. */
  public static final PlainField<Task, Task.Status> status = PlainField.of(TaskMapper.STATUS);

  /** Stored as {@code price}, in the clear. */
  public static final PlainField<Task, Money> price = PlainField.of(TaskMapper.PRICE);

  /** Stored as {@code payments}, encrypted. */
  public static final SealedField<Task, List<Money>> payments = SealedField.of(TaskMapper.PAYMENTS);

  /** Stored as {@code labels}, in the clear. */
  public static final CollectionField<Task, String, Set<String>> labels =
      CollectionField.of(TaskMapper.LABELS, ValueCodec.text());

  /** Stored as {@code steps}, in the clear. */
  public static final CollectionField<Task, Integer, SortedSet<Integer>> steps =
      CollectionField.of(TaskMapper.STEPS, ValueCodec.int32());

  /** Stored as {@code spent}, in the clear. */
  public static final PlainField<Task, Map<Task.Status, Duration>> spent =
      PlainField.of(TaskMapper.SPENT);

  /** Stored as {@code notes}, encrypted. */
  public static final SealedField<Task, String[]> notes = SealedField.of(TaskMapper.NOTES);

  /** Stored as {@code weight}, in the clear. */
  public static final OrderedField<Task, BigDecimal> weight = OrderedField.of(TaskMapper.WEIGHT);

  /** Stored as {@code seen_at}, encrypted. */
  public static final SealedField<Task, Instant> seenAt = SealedField.of(TaskMapper.SEEN_AT);

  /** Stored as {@code parent}, in the clear. */
  public static final PlainField<Task, UUID> parent = PlainField.of(TaskMapper.PARENT);

  /** Stored as {@code title}, encrypted. */
  public static final SealedField<Task, String> title = SealedField.of(TaskMapper.TITLE);

  /** Stored as {@code size}, in the clear. */
  public static final OrderedField<Task, Integer> size = OrderedField.of(TaskMapper.SIZE);

  private Task_() {}
}
