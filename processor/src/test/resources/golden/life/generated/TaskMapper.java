package life;

import dev.bluestore.codec.EntityKey;
import dev.bluestore.codec.EntityKeyRange;
import dev.bluestore.codec.EntityMapper;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.codec.Field;
import dev.bluestore.codec.FieldReader;
import dev.bluestore.codec.FieldWriter;
import dev.bluestore.codec.IndexKey;
import dev.bluestore.codec.IndexSchema;
import dev.bluestore.codec.KeyCodec;
import dev.bluestore.codec.KeyPart;
import dev.bluestore.codec.KeyRange;
import dev.bluestore.codec.Stamp;
import dev.bluestore.codec.ValueCodec;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Maps {@link Task} to its sealed item and back. Stateless and thread-safe. */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
@NullMarked
public final class TaskMapper implements EntityMapper<Task> {
  private static final KeyCodec<String> TEAM = KeyCodec.text("team");

  private static final KeyCodec<LocalDate> DAY = KeyCodec.localDate("day");

  private static final KeyCodec<UUID> ID = KeyCodec.uuid("id");

  static final Field<String> TEAM_ATTRIBUTE = Field.of("team", ValueCodec.text());

  static final Field<UUID> ID_ATTRIBUTE = Field.of("id", ValueCodec.uuid());

  static final Field<Long> VERSION = Field.of("version", ValueCodec.int64()).orElse(0L);

  static final Field<Instant> EXPIRES_AT = Field.of("expires_at", ValueCodec.epochSecond());

  static final Field<Instant> CREATED_AT = Field.of("created_at", ValueCodec.instant());

  static final Field<Instant> UPDATED_AT = Field.of("updated_at", ValueCodec.instant());

  static final Field<String> REFERENCE = Field.of("reference", ValueCodec.text());

  static final Field<Long> VIEWS = Field.of("views", ValueCodec.int64());

  static final Field<Integer> STARS = Field.of("stars", ValueCodec.int32()).orElse(0);

  static final Field<String> ASSIGNEE = Field.of("assignee", ValueCodec.text());

  static final Field<LocalDate> DUE = Field.of("due", ValueCodec.localDate());

  static final Field<Task.Status> STATUS =
      Field.of("status", ValueCodec.enumOf(Task.Status.values()))
          .formerly("state", "task_state")
          .orElse(Task.Status.OPEN);

  static final Field<Money> PRICE =
      Field.of("price", ValueCodec.converted(new MoneyConverter(), ValueCodec.decimal()));

  static final Field<List<Money>> PAYMENTS =
      Field.of(
          "payments",
          ValueCodec.listOf(ValueCodec.converted(new MoneyConverter(), ValueCodec.decimal())));

  static final Field<Set<String>> LABELS =
      Field.of("labels", ValueCodec.setOf(ValueCodec.text())).orElse(Set.of());

  static final Field<SortedSet<Integer>> STEPS =
      Field.of("steps", ValueCodec.sortedSetOf(ValueCodec.int32()))
          .orElse(Collections.emptyNavigableSet());

  static final Field<Map<Task.Status, Duration>> SPENT =
      Field.of("spent", ValueCodec.enumMapOf(Task.Status.values(), ValueCodec.duration()))
          .orElse(Map.of());

  static final Field<String[]> NOTES =
      Field.of("notes", ValueCodec.arrayOf(ValueCodec.text(), String[]::new))
          .orElse(new String[0]);

  static final Field<BigDecimal> WEIGHT =
      Field.of("weight", ValueCodec.decimal()).orElse(new BigDecimal("1.5"));

  static final Field<Instant> SEEN_AT =
      Field.of("seen_at", ValueCodec.instant()).orElse(Instant.parse("2026-11-22T10:38:00Z"));

  static final Field<UUID> PARENT =
      Field.of("parent", ValueCodec.uuid())
          .orElse(UUID.fromString("00000000-0000-0000-0000-000000000000"));

  static final Field<String> TITLE = Field.of("title", ValueCodec.text());

  static final Field<Integer> SIZE = Field.of("size", ValueCodec.int32());

  static final EntitySchema SCHEMA =
      EntitySchema.of("Task", "task")
          .partition("team", KeyPart.constant("work"), KeyPart.field("team"))
          .sort(KeyPart.field("day"), KeyPart.constant("v1"), KeyPart.field("id"))
          .index(IndexSchema.of("open_tasks").partition(ASSIGNEE).sort(DUE, ID_ATTRIBUTE))
          .index(IndexSchema.of("by-status").partition(STATUS).keysOnly())
          .index(
              IndexSchema.of("version")
                  .partition(TEAM_ATTRIBUTE, STATUS)
                  .sort(PRICE)
                  .including(DUE, LABELS))
          .unauthenticated("views", "stars")
          .version("version")
          .timeToLive("expires_at")
          .chunked();

  /** Makes a mapper; one is as good as another. */
  public TaskMapper() {}

  /** The key of the {@link Task} that has these components. */
  static EntityKey key(String team, LocalDate day, UUID id) {
    return SCHEMA.key(TEAM.encode(team), DAY.encode(day), ID.encode(id));
  }

  /** What the key of every {@link Task} that has these components begins with. */
  static EntityKey leading(String team) {
    return SCHEMA.key(TEAM.encode(team));
  }

  /** What the key of every {@link Task} that has these components begins with. */
  static EntityKey leading(String team, LocalDate day) {
    return SCHEMA.key(TEAM.encode(team), DAY.encode(day));
  }

  /**
   * What the key of every {@link Task} that has these components, the last of them in a range,
   * begins with.
   */
  static EntityKeyRange range(String team, KeyRange<LocalDate> day) {
    return SCHEMA.range(DAY.range(day), TEAM.encode(team));
  }

  /**
   * What every {@link Task} of the index {@code open_tasks} that has these values is found by.
   */
  static IndexKey openTasks(String assignee) {
    return IndexKey.of("open_tasks").and(ASSIGNEE, assignee);
  }

  /**
   * What every {@link Task} of the index {@code open_tasks} that has these values, the last of them
   * in a range, is found by.
   */
  static IndexKey openTasks(String assignee, KeyRange<LocalDate> due) {
    return IndexKey.of("open_tasks").and(ASSIGNEE, assignee).within(DUE, due);
  }

  /**
   * What every {@link Task} of the index {@code open_tasks} that has these values is found by.
   */
  static IndexKey openTasks(String assignee, LocalDate due) {
    return IndexKey.of("open_tasks").and(ASSIGNEE, assignee).and(DUE, due);
  }

  /**
   * What every {@link Task} of the index {@code open_tasks} that has these values is found by.
   */
  static IndexKey openTasks(String assignee, LocalDate due, UUID id) {
    return IndexKey.of("open_tasks").and(ASSIGNEE, assignee).and(DUE, due).and(ID_ATTRIBUTE, id);
  }

  /**
   * What every {@link Task} of the index {@code by-status} that has these values is found by.
   */
  static IndexKey byStatus(Task.Status status) {
    return IndexKey.of("by-status").and(STATUS, status);
  }

  /** What every {@link Task} of the index {@code version} that has these values is found by. */
  static IndexKey version_(String team, Task.Status status) {
    return IndexKey.of("version").and(TEAM_ATTRIBUTE, team).and(STATUS, status);
  }

  /** What every {@link Task} of the index {@code version} that has these values is found by. */
  static IndexKey version_(String team, Task.Status status, Money price) {
    return IndexKey.of("version").and(TEAM_ATTRIBUTE, team).and(STATUS, status).and(PRICE, price);
  }

  /** The names and the shape of the key of {@link Task}. */
  @Override
  public EntitySchema schema() {
    return SCHEMA;
  }

  /** The key that the item of an entity is stored under. */
  @Override
  public EntityKey key(Task task) {
    return SCHEMA.key(TEAM.encode(task.team()), DAY.encode(task.day()), ID.encode(task.id()));
  }

  /** Writes the plain and the encrypted fields of an entity. */
  @Override
  public void write(Task task, FieldWriter plain, FieldWriter sealed) {
    plain.put(TEAM_ATTRIBUTE, task.team());
    plain.putNullable(ID_ATTRIBUTE, task.id());
    plain.put(VERSION, task.version());
    plain.putOptional(EXPIRES_AT, task.expiresAt());
    plain.putNullable(CREATED_AT, task.createdAt());
    plain.putOptional(UPDATED_AT, task.updatedAt());
    plain.putNullable(REFERENCE, task.reference());
    plain.put(VIEWS, task.views());
    plain.put(STARS, task.stars());
    plain.putOptional(ASSIGNEE, task.assignee());
    plain.putNullable(DUE, task.due());
    plain.put(STATUS, task.status());
    plain.put(PRICE, task.price());
    sealed.put(PAYMENTS, task.payments());
    plain.put(LABELS, task.labels());
    plain.put(STEPS, task.steps());
    plain.put(SPENT, task.spent());
    sealed.put(NOTES, task.notes());
    plain.put(WEIGHT, task.weight());
    sealed.put(SEEN_AT, task.seenAt());
    plain.put(PARENT, task.parent());
    sealed.put(TITLE, task.title());
    plain.putOptional(SIZE, task.size());
  }

  /** Makes the entity from its key and its plain and encrypted fields. */
  @Override
  public Task read(EntityKey key, FieldReader plain, FieldReader sealed) {
    return new Task(
        TEAM.decode(SCHEMA.component(key, 0)),
        DAY.decode(SCHEMA.component(key, 1)),
        ID.decode(SCHEMA.component(key, 2)),
        plain.get(VERSION),
        plain.getOptional(EXPIRES_AT),
        plain.getNullable(CREATED_AT),
        plain.getOptional(UPDATED_AT),
        plain.getNullable(REFERENCE),
        plain.get(VIEWS),
        plain.get(STARS),
        plain.getOptional(ASSIGNEE),
        plain.getNullable(DUE),
        plain.get(STATUS),
        plain.get(PRICE),
        sealed.get(PAYMENTS),
        plain.get(LABELS),
        plain.get(STEPS),
        plain.get(SPENT),
        sealed.get(NOTES),
        plain.get(WEIGHT),
        sealed.get(SEEN_AT),
        plain.get(PARENT),
        sealed.or(plain).get(TITLE),
        plain.or(sealed).getOptional(SIZE));
  }

  /** The entity as it will be stored, with what the store sets by itself. */
  @Override
  public Task stamped(Task task, Stamp stamp) {
    return new Task(
        task.team(),
        task.day(),
        stamp.id(task.id()),
        stamp.nextVersion(task.version()),
        task.expiresAt().map(Stamp::wholeSecond),
        stamp.created(task.createdAt()),
        Optional.of(stamp.now()),
        stamp.idText(task.reference()),
        task.views(),
        task.stars(),
        task.assignee(),
        task.due(),
        task.status(),
        task.price(),
        task.payments(),
        task.labels(),
        task.steps(),
        task.spent(),
        task.notes(),
        task.weight(),
        task.seenAt(),
        task.parent(),
        task.title(),
        task.size());
  }

  /** The version that an entity has; 0 where it was never stored. */
  @Override
  public OptionalLong version(Task task) {
    return OptionalLong.of(task.version());
  }
}
