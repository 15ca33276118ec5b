package dialogues;

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
 * Stores {@link Perspective}s as sealed items. Thread-safe.
 *
 * <p>PK is {@code dialogue#{dialogueId}}, SK is {@code perspective#{round}#{seq}}.
 */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
@NullMarked
public final class PerspectiveRepository {
  private final Repository<Perspective> items;

  /**
   * Makes a repository.
   *
   * @param store where the items are kept
   */
  public PerspectiveRepository(EncryptedStore store) {
    this(store.repository(new PerspectiveMapper()));
  }

  private PerspectiveRepository(Repository<Perspective> items) {
    this.items = items;
  }

  /** What a store must know of the entity to make its table. */
  public static EntitySchema schema() {
    return PerspectiveMapper.SCHEMA;
  }

  /**
   * Seals and stores an entity, in place of one that has the same key.
   *
   * @return the entity as it is stored
   */
  public Perspective put(Perspective perspective) {
    return this.items.put(perspective);
  }

  /**
   * Seals and stores an entity where nothing has its key, and leaves what has it as it is.
   *
   * @return empty where it was stored; otherwise what is there
   */
  public Optional<Perspective> putIfAbsent(Perspective perspective) {
    return this.items.putIfAbsent(perspective);
  }

  /** Finds the {@link Perspective} that has this key; empty where there is none. */
  public Optional<Perspective> find(String dialogueId, int round, int seq) {
    return this.items.find(PerspectiveMapper.key(dialogueId, round, seq));
  }

  /**
   * Gets the {@link Perspective} that has this key.
   *
   * @throws NotFoundException where there is none
   */
  public Perspective get(String dialogueId, int round, int seq) {
    return this.items.get(PerspectiveMapper.key(dialogueId, round, seq));
  }

  /** Whether a {@link Perspective} has this key; it is not opened. */
  public boolean exists(String dialogueId, int round, int seq) {
    return this.items.exists(PerspectiveMapper.key(dialogueId, round, seq));
  }

  /** Deletes the {@link Perspective} that has this key, if there is one. */
  public void delete(String dialogueId, int round, int seq) {
    this.items.delete(PerspectiveMapper.key(dialogueId, round, seq));
  }

  /** Deletes what has the key of this entity, if there is something. */
  public void delete(Perspective perspective) {
    this.items.delete(perspective);
  }

  /**
   * Seals and stores an entity where a condition holds of what is there.
   *
   * @return the entity as it is stored; empty where the condition does not hold
   */
  public Optional<Perspective> putIf(Perspective perspective,
      Condition<? super Perspective> condition) {
    return this.items.putIf(perspective, condition);
  }

  /**
   * Reads the {@link Perspective} of a key, and stores what the change makes of it; again where
   * somebody else was faster.
   *
   * @param change leaves the key as it is, and may be asked several times
   * @return the entity as it is stored
   * @throws NotFoundException where there is none
   */
  public Perspective update(Key<Perspective> key, UnaryOperator<Perspective> change) {
    return this.items.update(key, change);
  }

  /**
   * The same as {@link #update} where a condition holds of the entity as it was.
   *
   * @return the entity as it is stored; empty where the condition does not hold
   */
  public Optional<Perspective> updateIf(Key<Perspective> key,
      Condition<? super Perspective> condition, UnaryOperator<Perspective> change) {
    return this.items.updateIf(key, condition, change);
  }

  /**
   * Deletes the {@link Perspective} of a key where a condition holds of it.
   *
   * @return whether it was there, the condition held, and it was deleted
   */
  public boolean deleteIf(Key<Perspective> key, Condition<? super Perspective> condition) {
    return this.items.deleteIf(key, condition);
  }

  /**
   * Every {@link Perspective} whose key begins with these components, in the order of the key.
   *
   * @param dialogueId its value
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Perspective> query(String dialogueId) {
    return this.items.query(PerspectiveMapper.leading(dialogueId));
  }

  /**
   * Every {@link Perspective} whose key begins with these components, the last of them in a range,
   * in the order of the key.
   *
   * @param dialogueId its value
   * @param round the range it is in
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Perspective> query(String dialogueId, KeyRange<Integer> round) {
    return this.items.query(PerspectiveMapper.range(dialogueId, round));
  }

  /**
   * Every {@link Perspective} whose key begins with these components, in the order of the key.
   *
   * @param dialogueId its value
   * @param round its value
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Perspective> query(String dialogueId, int round) {
    return this.items.query(PerspectiveMapper.leading(dialogueId, round));
  }

  /**
   * Every {@link Perspective} whose key begins with these components, the last of them in a range,
   * in the order of the key.
   *
   * @param dialogueId its value
   * @param round its value
   * @param seq the range it is in
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Perspective> query(String dialogueId, int round, KeyRange<Integer> seq) {
    return this.items.query(PerspectiveMapper.range(dialogueId, round, seq));
  }

  /** The key of a {@link Perspective}, as {@link #async}, batches and transactions take it. */
  public Key<Perspective> key(String dialogueId, int round, int seq) {
    return this.items.key(PerspectiveMapper.key(dialogueId, round, seq));
  }

  /**
   * Everything in the partition of a {@link Perspective}, whichever entities it is of, by one
   * query.
   */
  public ItemCollection collection(String dialogueId) {
    return this.items.collection(PerspectiveMapper.leading(dialogueId));
  }

  /** The same items by untyped keys, as batches and transactions take them. */
  public Repository<Perspective> items() {
    return this.items;
  }

  /** The same items, without a thread that waits for them: futures in place of results. */
  public AsyncRepository<Perspective> async() {
    return this.items.async();
  }

  /**
   * The same repository with eventually consistent reads: they cost half, and may miss what was
   * stored a moment ago.
   */
  public PerspectiveRepository eventuallyConsistent() {
    return new PerspectiveRepository(this.items.eventuallyConsistent());
  }
}
