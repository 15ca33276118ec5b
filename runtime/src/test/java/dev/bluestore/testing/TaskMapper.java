package dev.bluestore.testing;

import dev.bluestore.codec.EntityKey;
import dev.bluestore.codec.EntityMapper;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.codec.Field;
import dev.bluestore.codec.FieldReader;
import dev.bluestore.codec.FieldWriter;
import dev.bluestore.codec.IndexKey;
import dev.bluestore.codec.IndexSchema;
import dev.bluestore.codec.KeyCodec;
import dev.bluestore.codec.KeyPart;
import dev.bluestore.codec.Stamp;
import dev.bluestore.codec.ValueCodec;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** Maps tasks; written as the processor writes one. */
public final class TaskMapper implements EntityMapper<Task> {

  static final Field<String> PROJECT = Field.of("project", ValueCodec.text());
  static final Field<String> STATUS = Field.of("status", ValueCodec.text());
  static final Field<Integer> PRIORITY = Field.of("priority", ValueCodec.int32());
  static final Field<String> ASSIGNEE = Field.of("assignee", ValueCodec.text());
  static final Field<Set<String>> TAGS = Field.of("tags", ValueCodec.setOf(ValueCodec.text()));
  static final Field<Instant> CREATED = Field.of("created", ValueCodec.instant());
  static final Field<Instant> UPDATED = Field.of("updated", ValueCodec.instant());
  static final Field<Instant> ENDS = Field.of("ends", ValueCodec.epochSecond());
  static final Field<Long> VIEWS = Field.of("views", ValueCodec.int64()).orElse(0L);
  static final Field<Long> VERSION = Field.of("version", ValueCodec.int64());
  static final Field<String> TEXT = Field.of("text", ValueCodec.text());

  private static final KeyCodec<String> PROJECT_KEY = KeyCodec.text("project");
  private static final KeyCodec<UUID> ID_KEY = KeyCodec.uuid("id");

  /** What the store knows of tasks. */
  public static final EntitySchema SCHEMA =
      EntitySchema.of("Task", "task")
          .partition("project", "project")
          .sort(KeyPart.constant("v1"), KeyPart.field("id"))
          .index(IndexSchema.of("byStatus").partition(STATUS).sort(PRIORITY, CREATED))
          .index(IndexSchema.of("byAssignee").partition(ASSIGNEE).keysOnly())
          .index(
              IndexSchema.of("byProjectAndStatus")
                  .partition(PROJECT, STATUS)
                  .sort(CREATED)
                  .including(TAGS))
          .unauthenticated("views")
          .version("version")
          .timeToLive("ends");

  /** The key of a task. */
  public static EntityKey key(String project, UUID id) {
    return SCHEMA.key(PROJECT_KEY.encode(project), ID_KEY.encode(id));
  }

  /** The tasks of a project. */
  public static EntityKey leading(String project) {
    return SCHEMA.key(PROJECT_KEY.encode(project));
  }

  /** The tasks of a status. */
  public static IndexKey byStatus(String status) {
    return IndexKey.of("byStatus").and(STATUS, status);
  }

  /** The tasks of a status and a priority. */
  public static IndexKey byStatus(String status, int priority) {
    return byStatus(status).and(PRIORITY, priority);
  }

  /** The tasks of a status and a priority that were made at a time. */
  public static IndexKey byStatus(String status, int priority, Instant created) {
    return byStatus(status, priority).and(CREATED, created);
  }

  /** The tasks of a person. */
  public static IndexKey byAssignee(String name) {
    return IndexKey.of("byAssignee").and(ASSIGNEE, name);
  }

  /** The tasks of a project with a status. */
  public static IndexKey byProjectAndStatus(String project, String status) {
    return IndexKey.of("byProjectAndStatus").and(PROJECT, project).and(STATUS, status);
  }

  private final EntitySchema schema;

  /** Of the schema of tasks. */
  public TaskMapper() {
    this(SCHEMA);
  }

  /** Of another schema over the same fields. */
  public TaskMapper(EntitySchema schema) {
    this.schema = schema;
  }

  @Override
  public EntitySchema schema() {
    return schema;
  }

  @Override
  public EntityKey key(Task task) {
    return key(task.project(), task.id());
  }

  @Override
  public Task stamped(Task task, Stamp stamp) {
    return new Task(
        task.project(),
        stamp.id(task.id()),
        task.status(),
        task.priority(),
        task.assignee(),
        task.tags(),
        stamp.created(task.created()),
        stamp.now(),
        task.ends(),
        task.views(),
        stamp.nextVersion(task.version()),
        task.text());
  }

  @Override
  public OptionalLong version(Task task) {
    return OptionalLong.of(task.version());
  }

  @Override
  public void write(Task task, FieldWriter plain, FieldWriter sealed) {
    plain.put(PROJECT, task.project());
    plain.put(STATUS, task.status());
    plain.put(PRIORITY, task.priority());
    plain.putOptional(ASSIGNEE, task.assignee());
    plain.put(TAGS, task.tags());
    plain.put(CREATED, task.created());
    plain.put(UPDATED, task.updated());
    plain.putOptional(ENDS, task.ends());
    plain.put(VIEWS, task.views());
    plain.put(VERSION, task.version());
    sealed.put(TEXT, task.text());
  }

  @Override
  public Task read(EntityKey key, FieldReader plain, FieldReader sealed) {
    return new Task(
        PROJECT_KEY.decode(SCHEMA.component(key, 0)),
        ID_KEY.decode(SCHEMA.component(key, 1)),
        plain.get(STATUS),
        plain.get(PRIORITY),
        plain.getOptional(ASSIGNEE),
        plain.get(TAGS),
        plain.get(CREATED),
        plain.get(UPDATED),
        plain.getOptional(ENDS),
        plain.get(VIEWS),
        plain.get(VERSION),
        sealed.get(TEXT));
  }
}
