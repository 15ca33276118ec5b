package collections;

import dev.bluestore.AsyncRepository;
import dev.bluestore.EncryptedStore;
import dev.bluestore.ItemCollection;
import dev.bluestore.Key;
import dev.bluestore.Query;
import dev.bluestore.Repository;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.codec.KeyRange;
import dev.bluestore.condition.Condition;
import dev.bluestore.error.NotFoundException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Stores {@link Opinion}s as sealed items. Thread-safe.
 *
 * <p>PK is {@code forum#{forumName}#{year}}, SK is {@code opinion#{author}}.
 */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
@NullMarked
public final class OpinionRepository {
  private final Repository<Opinion> items;

  /**
   * Makes a repository.
   *
   * @param store where the items are kept
   */
  public OpinionRepository(EncryptedStore store) {
    this(store.repository(new OpinionMapper()));
  }

  private OpinionRepository(Repository<Opinion> items) {
    this.items = items;
  }

  /** What a store must know of the entity to make its table. */
  public static EntitySchema schema() {
    return OpinionMapper.SCHEMA;
  }

  /**
   * Seals and stores an entity, in place of one that has the same key.
   *
   * @return the entity as it is stored
   */
  public Opinion put(Opinion opinion) {
    return this.items.put(opinion);
  }

  /**
   * Seals and stores an entity where nothing has its key, and leaves what has it as it is.
   *
   * @return empty where it was stored; otherwise what is there
   */
  public Optional<Opinion> putIfAbsent(Opinion opinion) {
    return this.items.putIfAbsent(opinion);
  }

  /** Finds the {@link Opinion} that has this key; empty where there is none. */
  public Optional<Opinion> find(String forumName, int year, String author) {
    return this.items.find(OpinionMapper.key(forumName, year, author));
  }

  /**
   * Gets the {@link Opinion} that has this key.
   *
   * @throws NotFoundException where there is none
   */
  public Opinion get(String forumName, int year, String author) {
    return this.items.get(OpinionMapper.key(forumName, year, author));
  }

  /** Whether a {@link Opinion} has this key; it is not opened. */
  public boolean exists(String forumName, int year, String author) {
    return this.items.exists(OpinionMapper.key(forumName, year, author));
  }

  /** Deletes the {@link Opinion} that has this key, if there is one. */
  public void delete(String forumName, int year, String author) {
    this.items.delete(OpinionMapper.key(forumName, year, author));
  }

  /** Deletes what has the key of this entity, if there is something. */
  public void delete(Opinion opinion) {
    this.items.delete(opinion);
  }

  /**
   * Seals and stores an entity where a condition holds of what is there.
   *
   * @return the entity as it is stored; empty where the condition does not hold
   */
  public Optional<Opinion> putIf(Opinion opinion, Condition<? super Opinion> condition) {
    return this.items.putIf(opinion, condition);
  }

  /**
   * Reads the {@link Opinion} of a key, and stores what the change makes of it; again where
   * somebody else was faster.
   *
   * @param change leaves the key as it is, and may be asked several times
   * @return the entity as it is stored
   * @throws NotFoundException where there is none
   */
  public Opinion update(Key<Opinion> key, UnaryOperator<Opinion> change) {
    return this.items.update(key, change);
  }

  /**
   * The same as {@link #update} where a condition holds of the entity as it was.
   *
   * @return the entity as it is stored; empty where the condition does not hold
   */
  public Optional<Opinion> updateIf(Key<Opinion> key, Condition<? super Opinion> condition,
      UnaryOperator<Opinion> change) {
    return this.items.updateIf(key, condition, change);
  }

  /**
   * Deletes the {@link Opinion} of a key where a condition holds of it.
   *
   * @return whether it was there, the condition held, and it was deleted
   */
  public boolean deleteIf(Key<Opinion> key, Condition<? super Opinion> condition) {
    return this.items.deleteIf(key, condition);
  }

  /**
   * Every {@link Opinion} whose key begins with these components, in the order of the key.
   *
   * @param forumName its value
   * @param year its value
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Opinion> query(String forumName, int year) {
    return this.items.query(OpinionMapper.leading(forumName, year));
  }

  /**
   * Every {@link Opinion} whose key begins with these components, the last of them in a range, in
   * the order of the key.
   *
   * @param forumName its value
   * @param year its value
   * @param author the range it is in
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Opinion> query(String forumName, int year, KeyRange<String> author) {
    return this.items.query(OpinionMapper.range(forumName, year, author));
  }

  /** The key of a {@link Opinion}, as {@link #async}, batches and transactions take it. */
  public Key<Opinion> key(String forumName, int year, String author) {
    return this.items.key(OpinionMapper.key(forumName, year, author));
  }

  /**
   * Everything in the partition of a {@link Opinion}, whichever entities it is of, by one query.
   */
  public ItemCollection collection(String forumName, int year) {
    return this.items.collection(OpinionMapper.leading(forumName, year));
  }

  /** The same items by untyped keys, as batches and transactions take them. */
  public Repository<Opinion> items() {
    return this.items;
  }

  /** The same items, without a thread that waits for them: futures in place of results. */
  public AsyncRepository<Opinion> async() {
    return this.items.async();
  }

  /**
   * The same repository with eventually consistent reads: they cost half, and may miss what was
   * stored a moment ago.
   */
  public OpinionRepository eventuallyConsistent() {
    return new OpinionRepository(this.items.eventuallyConsistent());
  }
}
