package dev.bluestore.testing;

import dev.bluestore.codec.ValueCodec;
import dev.bluestore.condition.CollectionField;
import dev.bluestore.condition.CounterField;
import dev.bluestore.condition.KeyField;
import dev.bluestore.condition.OrderedField;
import dev.bluestore.condition.SealedField;
import dev.bluestore.condition.TextField;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entity with a life: a generated id, times, a version, an end, a counter, and indexes. */
public record Task(
    String project,
    @Nullable UUID id,
    String status,
    int priority,
    Optional<String> assignee,
    Set<String> tags,
    @Nullable Instant created,
    @Nullable Instant updated,
    Optional<Instant> ends,
    long views,
    long version,
    String text) {

  /** A task that was never stored, with the canary to seal. */
  public static Task of(String project, String status, int priority) {
    return new Task(
        project,
        null,
        status,
        priority,
        Optional.empty(),
        Set.of(),
        null,
        null,
        Optional.empty(),
        0,
        0,
        Canary.VALUE);
  }

  /** The same task with another status. */
  public Task withStatus(String other) {
    return new Task(
        project, id, other, priority, assignee, tags, created, updated, ends, views, version, text);
  }

  /** The same task, assigned. */
  public Task withAssignee(String name) {
    return new Task(
        project,
        id,
        status,
        priority,
        Optional.of(name),
        tags,
        created,
        updated,
        ends,
        views,
        version,
        text);
  }

  /** The same task with tags. */
  public Task withTags(String... all) {
    return new Task(
        project,
        id,
        status,
        priority,
        assignee,
        Set.of(all),
        created,
        updated,
        ends,
        views,
        version,
        text);
  }

  /** The same task with another text. */
  public Task withText(String other) {
    return new Task(
        project, id, status, priority, assignee, tags, created, updated, ends, views, version,
        other);
  }

  /** The same task, seen so often. */
  public Task withViews(long count) {
    return new Task(
        project, id, status, priority, assignee, tags, created, updated, ends, count, version,
        text);
  }

  /** The same task with another version. */
  public Task withVersion(long other) {
    return new Task(
        project, id, status, priority, assignee, tags, created, updated, ends, views, other, text);
  }

  /** The same task with an end. */
  public Task until(Instant end) {
    return new Task(
        project,
        id,
        status,
        priority,
        assignee,
        tags,
        created,
        updated,
        Optional.of(end),
        views,
        version,
        text);
  }

  /** What conditions can be stated on, as the processor writes it. */
  public static final class Fields {

    public static final KeyField<Task, UUID> ID = KeyField.of("id");
    public static final TextField<Task> STATUS = TextField.of(TaskMapper.STATUS);
    public static final OrderedField<Task, Integer> PRIORITY = OrderedField.of(TaskMapper.PRIORITY);
    public static final TextField<Task> ASSIGNEE = TextField.of(TaskMapper.ASSIGNEE);
    public static final CollectionField<Task, String, Set<String>> TAGS =
        CollectionField.of(TaskMapper.TAGS, ValueCodec.text());
    public static final OrderedField<Task, Instant> CREATED = OrderedField.of(TaskMapper.CREATED);
    public static final CounterField<Task, Long> VIEWS = CounterField.of(TaskMapper.VIEWS);
    public static final SealedField<Task, String> TEXT = SealedField.of(TaskMapper.TEXT);

    private Fields() {}
  }
}
