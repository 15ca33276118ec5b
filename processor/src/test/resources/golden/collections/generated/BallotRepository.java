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
 * Stores {@link Ballot}s as sealed items. Thread-safe.
 *
 * <p>PK is {@code forum#{forum}#{year}}, SK is {@code ballot}.
 */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
@NullMarked
public final class BallotRepository {
  private final Repository<Ballot> items;

  /**
   * Makes a repository.
   *
   * @param store where the items are kept
   */
  public BallotRepository(EncryptedStore store) {
    this(store.repository(new BallotMapper()));
  }

  private BallotRepository(Repository<Ballot> items) {
    this.items = items;
  }

  /** What a store must know of the entity to make its table. */
  public static EntitySchema schema() {
    return BallotMapper.SCHEMA;
  }

  /**
   * Seals and stores an entity, in place of one that has the same key.
   *
   * @return the entity as it is stored
   */
  public Ballot put(Ballot ballot) {
    return this.items.put(ballot);
  }

  /**
   * Seals and stores an entity where nothing has its key, and leaves what has it as it is.
   *
   * @return empty where it was stored; otherwise what is there
   */
  public Optional<Ballot> putIfAbsent(Ballot ballot) {
    return this.items.putIfAbsent(ballot);
  }

  /** Finds the {@link Ballot} that has this key; empty where there is none. */
  public Optional<Ballot> find(String forum, int year) {
    return this.items.find(BallotMapper.key(forum, year));
  }

  /**
   * Gets the {@link Ballot} that has this key.
   *
   * @throws NotFoundException where there is none
   */
  public Ballot get(String forum, int year) {
    return this.items.get(BallotMapper.key(forum, year));
  }

  /** Whether a {@link Ballot} has this key; it is not opened. */
  public boolean exists(String forum, int year) {
    return this.items.exists(BallotMapper.key(forum, year));
  }

  /** Deletes the {@link Ballot} that has this key, if there is one. */
  public void delete(String forum, int year) {
    this.items.delete(BallotMapper.key(forum, year));
  }

  /** Deletes what has the key of this entity, if there is something. */
  public void delete(Ballot ballot) {
    this.items.delete(ballot);
  }

  /**
   * Seals and stores an entity where a condition holds of what is there.
   *
   * @return the entity as it is stored; empty where the condition does not hold
   */
  public Optional<Ballot> putIf(Ballot ballot, Condition<? super Ballot> condition) {
    return this.items.putIf(ballot, condition);
  }

  /**
   * Reads the {@link Ballot} of a key, and stores what the change makes of it; again where somebody
   * else was faster.
   *
   * @param change leaves the key as it is, and may be asked several times
   * @return the entity as it is stored
   * @throws NotFoundException where there is none
   */
  public Ballot update(Key<Ballot> key, UnaryOperator<Ballot> change) {
    return this.items.update(key, change);
  }

  /**
   * The same as {@link #update} where a condition holds of the entity as it was.
   *
   * @return the entity as it is stored; empty where the condition does not hold
   */
  public Optional<Ballot> updateIf(Key<Ballot> key, Condition<? super Ballot> condition,
      UnaryOperator<Ballot> change) {
    return this.items.updateIf(key, condition, change);
  }

  /**
   * Deletes the {@link Ballot} of a key where a condition holds of it.
   *
   * @return whether it was there, the condition held, and it was deleted
   */
  public boolean deleteIf(Key<Ballot> key, Condition<? super Ballot> condition) {
    return this.items.deleteIf(key, condition);
  }

  /**
   * Every {@link Ballot} whose key begins with these components, in the order of the key.
   *
   * @param forum its value
   * @param year its value
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Ballot> query(String forum, int year) {
    return this.items.query(BallotMapper.key(forum, year));
  }

  /** The key of a {@link Ballot}, as {@link #async}, batches and transactions take it. */
  public Key<Ballot> key(String forum, int year) {
    return this.items.key(BallotMapper.key(forum, year));
  }

  /**
   * Everything in the partition of a {@link Ballot}, whichever entities it is of, by one query.
   */
  public ItemCollection collection(String forum, int year) {
    return this.items.collection(BallotMapper.key(forum, year));
  }

  /** The same items by untyped keys, as batches and transactions take them. */
  public Repository<Ballot> items() {
    return this.items;
  }

  /** The same items, without a thread that waits for them: futures in place of results. */
  public AsyncRepository<Ballot> async() {
    return this.items.async();
  }

  /**
   * The same repository with eventually consistent reads: they cost half, and may miss what was
   * stored a moment ago.
   */
  public BallotRepository eventuallyConsistent() {
    return new BallotRepository(this.items.eventuallyConsistent());
  }
}
