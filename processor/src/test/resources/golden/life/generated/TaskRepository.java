package life;

import dev.bluestore.AsyncRepository;
import dev.bluestore.EncryptedStore;
import dev.bluestore.ItemCollection;
import dev.bluestore.Key;
import dev.bluestore.Query;
import dev.bluestore.Repository;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.codec.KeyRange;
import dev.bluestore.condition.Condition;
import dev.bluestore.condition.CounterField;
import dev.bluestore.error.ConflictException;
import dev.bluestore.error.NotFoundException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Stores {@link Task}s as sealed items. Thread-safe.
 *
 * <p>PK is {@code team#work#{team}}, SK is {@code task#{day}#v1#{id}}.
 */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
@NullMarked
public final class TaskRepository {
  private final Repository<Task> items;

  /**
   * Makes a repository.
   *
   * @param store where the items are kept
   */
  public TaskRepository(EncryptedStore store) {
    this(store.repository(new TaskMapper()));
  }

  private TaskRepository(Repository<Task> items) {
    this.items = items;
  }

  /** What a store must know of the entity to make its table. */
  public static EntitySchema schema() {
    return TaskMapper.SCHEMA;
  }

  /**
   * Seals and stores an entity, new or in place of the version that it was read as.
   *
   * @return the entity as it is stored, with its next version
   * @throws ConflictException where somebody else has stored it since
   */
  public Task put(Task task) {
    return this.items.put(task);
  }

  /**
   * Seals and stores an entity where nothing has its key, and leaves what has it as it is.
   *
   * @return empty where it was stored; otherwise what is there
   */
  public Optional<Task> putIfAbsent(Task task) {
    return this.items.putIfAbsent(task);
  }

  /** Finds the {@link Task} that has this key; empty where there is none. */
  public Optional<Task> find(String team, LocalDate day, UUID id) {
    return this.items.find(TaskMapper.key(team, day, id));
  }

  /**
   * Gets the {@link Task} that has this key.
   *
   * @throws NotFoundException where there is none
   */
  public Task get(String team, LocalDate day, UUID id) {
    return this.items.get(TaskMapper.key(team, day, id));
  }

  /** Whether a {@link Task} has this key; it is not opened. */
  public boolean exists(String team, LocalDate day, UUID id) {
    return this.items.exists(TaskMapper.key(team, day, id));
  }

  /**
   * Deletes an entity in the version that it was read as.
   *
   * @throws ConflictException where somebody else has stored or deleted it since
   */
  public void delete(Task task) {
    this.items.delete(task);
  }

  /**
   * Seals and stores an entity where a condition holds of what is there.
   *
   * @return the entity as it is stored; empty where the condition does not hold
   */
  public Optional<Task> putIf(Task task, Condition<? super Task> condition) {
    return this.items.putIf(task, condition);
  }

  /**
   * Reads the {@link Task} of a key, and stores what the change makes of it; again where somebody
   * else was faster.
   *
   * @param change leaves the key as it is, and may be asked several times
   * @return the entity as it is stored
   * @throws NotFoundException where there is none
   */
  public Task update(Key<Task> key, UnaryOperator<Task> change) {
    return this.items.update(key, change);
  }

  /**
   * The same as {@link #update} where a condition holds of the entity as it was.
   *
   * @return the entity as it is stored; empty where the condition does not hold
   */
  public Optional<Task> updateIf(Key<Task> key, Condition<? super Task> condition,
      UnaryOperator<Task> change) {
    return this.items.updateIf(key, condition, change);
  }

  /**
   * Deletes the {@link Task} of a key where a condition holds of it.
   *
   * @return whether it was there, the condition held, and it was deleted
   */
  public boolean deleteIf(Key<Task> key, Condition<? super Task> condition) {
    return this.items.deleteIf(key, condition);
  }

  /**
   * Adds to a counter of the {@link Task} of a key, in place.
   *
   * @return its value then
   * @throws NotFoundException where there is none
   */
  public long increment(Key<Task> key, CounterField<? super Task, ?> counter, long by) {
    return this.items.increment(key, counter, by);
  }

  /**
   * Every {@link Task} whose key begins with these components, in the order of the key.
   *
   * @param team its value
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Task> query(String team) {
    return this.items.query(TaskMapper.leading(team));
  }

  /**
   * Every {@link Task} whose key begins with these components, the last of them in a range, in the
   * order of the key.
   *
   * @param team its value
   * @param day the range it is in
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Task> query(String team, KeyRange<LocalDate> day) {
    return this.items.query(TaskMapper.range(team, day));
  }

  /**
   * Every {@link Task} whose key begins with these components, in the order of the key.
   *
   * @param team its value
   * @param day its value
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Task> query(String team, LocalDate day) {
    return this.items.query(TaskMapper.leading(team, day));
  }

  /**
   * Every {@link Task} of the index {@code open_tasks} that has these values, in the order of
   * {@code due, id}. Eventually consistent.
   *
   * @param assignee its value
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Task> queryOpenTasks(String assignee) {
    return this.items.query(TaskMapper.openTasks(assignee));
  }

  /**
   * Every {@link Task} of the index {@code open_tasks} that has these values, the last of them in a
   * range, in the order of {@code due, id}. Eventually consistent.
   *
   * @param assignee its value
   * @param due the range it is in
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Task> queryOpenTasks(String assignee, KeyRange<LocalDate> due) {
    return this.items.query(TaskMapper.openTasks(assignee, due));
  }

  /**
   * Every {@link Task} of the index {@code open_tasks} that has these values, in the order of
   * {@code due, id}. Eventually consistent.
   *
   * @param assignee its value
   * @param due its value
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Task> queryOpenTasks(String assignee, LocalDate due) {
    return this.items.query(TaskMapper.openTasks(assignee, due));
  }

  /**
   * Every {@link Task} of the index {@code open_tasks} that has these values, in the order of
   * {@code due, id}. Eventually consistent.
   *
   * @param assignee its value
   * @param due its value
   * @param id its value
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Task> queryOpenTasks(String assignee, LocalDate due, UUID id) {
    return this.items.query(TaskMapper.openTasks(assignee, due, id));
  }

  /**
   * Every {@link Task} of the index {@code by-status} that has these values. Eventually consistent;
   * each is read again by its key.
   *
   * @param status its value
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Task> queryByStatus(Task.Status status) {
    return this.items.query(TaskMapper.byStatus(status));
  }

  /**
   * Every {@link Task} of the index {@code version} that has these values, in the order of {@code
   * price}. Eventually consistent; each is read again by its key.
   *
   * @param team its value
   * @param status its value
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Task> queryVersion(String team, Task.Status status) {
    return this.items.query(TaskMapper.version_(team, status));
  }

  /**
   * Every {@link Task} of the index {@code version} that has these values, in the order of {@code
   * price}. Eventually consistent; each is read again by its key.
   *
   * @param team its value
   * @param status its value
   * @param price its value
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Task> queryVersion(String team, Task.Status status, Money price) {
    return this.items.query(TaskMapper.version_(team, status, price));
  }

  /** The key of a {@link Task}, as {@link #async}, batches and transactions take it. */
  public Key<Task> key(String team, LocalDate day, UUID id) {
    return this.items.key(TaskMapper.key(team, day, id));
  }

  /**
   * Everything in the partition of a {@link Task}, whichever entities it is of, by one query.
   */
  public ItemCollection collection(String team) {
    return this.items.collection(TaskMapper.leading(team));
  }

  /** The same items by untyped keys, as batches and transactions take them. */
  public Repository<Task> items() {
    return this.items;
  }

  /** The same items, without a thread that waits for them: futures in place of results. */
  public AsyncRepository<Task> async() {
    return this.items.async();
  }

  /**
   * The same repository with eventually consistent reads: they cost half, and may miss what was
   * stored a moment ago.
   */
  public TaskRepository eventuallyConsistent() {
    return new TaskRepository(this.items.eventuallyConsistent());
  }
}
