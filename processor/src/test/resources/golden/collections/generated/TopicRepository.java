package collections;

import dev.bluestore.AsyncRepository;
import dev.bluestore.EncryptedStore;
import dev.bluestore.ItemCollection;
import dev.bluestore.Key;
import dev.bluestore.Query;
import dev.bluestore.Repository;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.condition.Condition;
import dev.bluestore.error.NotFoundException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Stores {@link Topic}s as sealed items. Thread-safe.
 *
 * <p>PK is {@code forum#{forum}#{year}}, SK is {@code topic}.
 */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
@NullMarked
public final class TopicRepository {
  private final Repository<Topic> items;

  /**
   * Makes a repository.
   *
   * @param store where the items are kept
   */
  public TopicRepository(EncryptedStore store) {
    this(store.repository(new TopicMapper()));
  }

  private TopicRepository(Repository<Topic> items) {
    this.items = items;
  }

  /** What a store must know of the entity to make its table. */
  public static EntitySchema schema() {
    return TopicMapper.SCHEMA;
  }

  /**
   * Seals and stores an entity, in place of one that has the same key.
   *
   * @return the entity as it is stored
   */
  public Topic put(Topic topic) {
    return this.items.put(topic);
  }

  /**
   * Seals and stores an entity where nothing has its key, and leaves what has it as it is.
   *
   * @return empty where it was stored; otherwise what is there
   */
  public Optional<Topic> putIfAbsent(Topic topic) {
    return this.items.putIfAbsent(topic);
  }

  /** Finds the {@link Topic} that has this key; empty where there is none. */
  public Optional<Topic> find(String forum, int year) {
    return this.items.find(TopicMapper.key(forum, year));
  }

  /**
   * Gets the {@link Topic} that has this key.
   *
   * @throws NotFoundException where there is none
   */
  public Topic get(String forum, int year) {
    return this.items.get(TopicMapper.key(forum, year));
  }

  /** Whether a {@link Topic} has this key; it is not opened. */
  public boolean exists(String forum, int year) {
    return this.items.exists(TopicMapper.key(forum, year));
  }

  /** Deletes the {@link Topic} that has this key, if there is one. */
  public void delete(String forum, int year) {
    this.items.delete(TopicMapper.key(forum, year));
  }

  /** Deletes what has the key of this entity, if there is something. */
  public void delete(Topic topic) {
    this.items.delete(topic);
  }

  /**
   * Seals and stores an entity where a condition holds of what is there.
   *
   * @return the entity as it is stored; empty where the condition does not hold
   */
  public Optional<Topic> putIf(Topic topic, Condition<? super Topic> condition) {
    return this.items.putIf(topic, condition);
  }

  /**
   * Reads the {@link Topic} of a key, and stores what the change makes of it; again where somebody
   * else was faster.
   *
   * @param change leaves the key as it is, and may be asked several times
   * @return the entity as it is stored
   * @throws NotFoundException where there is none
   */
  public Topic update(Key<Topic> key, UnaryOperator<Topic> change) {
    return this.items.update(key, change);
  }

  /**
   * The same as {@link #update} where a condition holds of the entity as it was.
   *
   * @return the entity as it is stored; empty where the condition does not hold
   */
  public Optional<Topic> updateIf(Key<Topic> key, Condition<? super Topic> condition,
      UnaryOperator<Topic> change) {
    return this.items.updateIf(key, condition, change);
  }

  /**
   * Deletes the {@link Topic} of a key where a condition holds of it.
   *
   * @return whether it was there, the condition held, and it was deleted
   */
  public boolean deleteIf(Key<Topic> key, Condition<? super Topic> condition) {
    return this.items.deleteIf(key, condition);
  }

  /**
   * Every {@link Topic} whose key begins with these components, in the order of the key.
   *
   * @param forum its value
   * @param year its value
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Topic> query(String forum, int year) {
    return this.items.query(TopicMapper.key(forum, year));
  }

  /** The key of a {@link Topic}, as {@link #async}, batches and transactions take it. */
  public Key<Topic> key(String forum, int year) {
    return this.items.key(TopicMapper.key(forum, year));
  }

  /**
   * Everything in the partition of a {@link Topic}, whichever entities it is of, by one query.
   */
  public ItemCollection collection(String forum, int year) {
    return this.items.collection(TopicMapper.key(forum, year));
  }

  /** The same items by untyped keys, as batches and transactions take them. */
  public Repository<Topic> items() {
    return this.items;
  }

  /** The same items, without a thread that waits for them: futures in place of results. */
  public AsyncRepository<Topic> async() {
    return this.items.async();
  }

  /**
   * The same repository with eventually consistent reads: they cost half, and may miss what was
   * stored a moment ago.
   */
  public TopicRepository eventuallyConsistent() {
    return new TopicRepository(this.items.eventuallyConsistent());
  }
}
