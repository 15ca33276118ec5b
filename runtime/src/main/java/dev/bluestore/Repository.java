package dev.bluestore;

import dev.bluestore.codec.EntityKey;
import dev.bluestore.codec.EntityKeyRange;
import dev.bluestore.codec.IndexKey;
import dev.bluestore.condition.Condition;
import dev.bluestore.condition.CounterField;
import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.ConflictException;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.NotFoundException;
import dev.bluestore.error.OpenException;
import dev.bluestore.error.OutcomeUnknownException;
import dev.bluestore.table.Async;
import dev.bluestore.table.DynamoTable;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * The items of one entity, by untyped keys: what generated repositories are made of. Thread-safe.
 *
 * <p>Every method sends its requests while it runs and throws {@link BlueStoreException} where one
 * fails or an item is refused.
 *
 * @param <T> the entity
 */
public final class Repository<T> {

  private final EncryptedStore store;
  private final EntitySealer<T> sealer;
  private final boolean consistent;
  private final AsyncRepository<T> items;

  Repository(EncryptedStore store, EntitySealer<T> sealer, boolean consistent) {
    this.store = store;
    this.sealer = sealer;
    this.consistent = consistent;
    this.items = new AsyncRepository<>(store, store.table(), sealer, consistent);
  }

  /** The same items, read eventually consistently: at half the cost, and possibly a little old. */
  public Repository<T> eventuallyConsistent() {
    return new Repository<>(store, sealer, false);
  }

  /**
   * The same items, without a thread that waits for them. The store's asynchronous client is made
   * when this is first called.
   */
  public AsyncRepository<T> async() {
    return by(EncryptedStore::nonBlockingTable);
  }

  EntitySealer<T> sealer() {
    return sealer;
  }

  /** The same items by one of the tables that the store has. */
  AsyncRepository<T> by(Function<EncryptedStore, DynamoTable> transport) {
    return new AsyncRepository<>(store, transport.apply(store), sealer, consistent);
  }

  /** The items of another class of the same store, read as these are. */
  <R> Repository<R> of(EntitySealer<R> other) {
    return new Repository<>(store, other.of(store), consistent);
  }

  /** The key of these components, for updates, batches, transactions and asynchronous methods. */
  public Key<T> key(EntityKey components) {
    return new Key<>(sealer, components);
  }

  /**
   * Seals an entity and stores it over whatever has its key. One that has a version is stored only
   * where the table has the version that it was read with, or nothing where it was never stored.
   * All of it is stored, {@code @Unauthenticated} counters as they are in the entity: {@link
   * #update} leaves those alone.
   *
   * @return the entity as it was stored: with its generated id, its times and its next version
   * @throws ConflictException where someone else has written it in between
   */
  public T put(T entity) {
    return Async.await(items.put(entity));
  }

  /**
   * Seals an entity and stores it where nothing has its key, as {@link Map#putIfAbsent} does. What
   * is stored then has its id, times and version, as with {@link #put}; {@link #get} reads them.
   *
   * @return empty where it was stored; otherwise the entity that is there, and that was left as it
   *     is
   * @throws OpenException where there is one that does not open
   */
  public Optional<T> putIfAbsent(T entity) {
    return Async.await(items.putIfAbsent(entity));
  }

  /**
   * Reads and opens the entity of a key; empty where there is none.
   *
   * @throws OpenException where there is one that does not open
   */
  public Optional<T> find(EntityKey key) {
    return Async.await(items.find(key(key)));
  }

  /**
   * Reads and opens the entity of a key that is known to have one.
   *
   * @throws NotFoundException where there is none
   * @throws OpenException where there is one that does not open
   */
  public T get(EntityKey key) {
    return Async.await(items.get(key(key)));
  }

  /** Whether there is an entity of a key. It is not opened, and need not be one that opens. */
  public boolean exists(EntityKey key) {
    return Async.await(items.exists(key(key)));
  }

  /** Removes the entity of a key, whether or not there is one. It need not be one that opens. */
  public void delete(EntityKey key) {
    Async.await(items.delete(key(key)));
  }

  /**
   * Removes an entity. One that has a version is removed only where the table has that version.
   *
   * @throws ConflictException where someone else has written or removed it in between
   */
  public void delete(T entity) {
    Async.await(items.delete(entity));
  }

  /**
   * Seals an entity and stores it where a condition holds of what is there. Nothing has no fields:
   * it meets {@code isAbsent}, {@code isNot} and {@code not}. Done once, even where an answer is
   * lost; at twice the cost of {@link #put}.
   *
   * @return the entity as it was stored; empty where the condition does not hold, and nothing was
   *     changed
   * @throws ConflictException where the entity has a version, and someone else has written it since
   */
  public Optional<T> putIf(T entity, Condition<? super T> condition) {
    return Async.await(items.putIf(entity, condition));
  }

  /**
   * Changes the entity of a key: reads it as it is now, and writes what the change makes of it over
   * that very item. Where someone else was faster, it is read and changed again, after growing
   * random pauses, until the store's deadline. It is always written, even where nothing changed, so
   * that its version and its time of change move.
   *
   * <p>{@code @Unauthenticated} fields that the change leaves alone are not written, and go on
   * counting in between; what is returned has them as they were read.
   *
   * @param change makes another entity of one; it leaves key and version as they are, and may be
   *     asked several times
   * @return the entity as it was stored
   * @throws NotFoundException where there is none
   * @throws InvalidItemException where the change gives another key or version; nothing is written
   * @throws ConflictException where others were faster each time until the deadline
   * @throws OpenException where what is there does not open
   * @throws OutcomeUnknownException where an answer was lost, and others have written since
   */
  public T update(Key<T> key, UnaryOperator<T> change) {
    return Async.await(items.update(key, change));
  }

  /**
   * The same as {@link #update} where a condition holds of the entity as it was before.
   *
   * @return the entity as it was stored; empty where the condition does not hold, and nothing was
   *     changed
   */
  public Optional<T> updateIf(Key<T> key, Condition<? super T> condition, UnaryOperator<T> change) {
    return Async.await(items.updateIf(key, condition, change));
  }

  /**
   * Adds to a counter of an entity in place, once, even where an answer is lost. One that is not
   * stored counts as 0; nothing keeps a sum within the type of the field.
   *
   * @param by what is added; less than 0 to count down
   * @return the counter's value after it, read right behind it: what others have added in between
   *     is in it, so that two callers can be given the same
   * @throws NotFoundException where there is no such entity
   * @throws OutcomeUnknownException where no answer told whether it was done, or what it is now
   */
  public long increment(Key<T> key, CounterField<? super T, ?> counter, long by) {
    return Async.await(items.increment(key, counter, by));
  }

  /**
   * Removes the entity of a key where a condition holds of it. Done once, even where an answer is
   * lost; at twice the cost of {@link #delete(EntityKey)}.
   *
   * @return whether it was removed: not where the condition does not hold, or there is none
   */
  public boolean deleteIf(Key<T> key, Condition<? super T> condition) {
    return Async.await(items.deleteIf(key, condition));
  }

  /** The entities of a partition whose keys begin with these components, in the keys' order. */
  public Query<T> query(EntityKey leading) {
    return source(leading);
  }

  PartitionQuery<T> source(EntityKey leading) {
    return new PartitionQuery<>(store, sealer, leading, Optional.empty(), reading());
  }

  /**
   * The entities of a partition whose keys begin with some components and have one of a range
   * behind them, in the keys' order.
   */
  public Query<T> query(EntityKeyRange range) {
    return new PartitionQuery<>(store, sealer, range.leading(), Optional.of(range), reading());
  }

  /**
   * The entities that an index has under a key, in the order of the index. Indexes follow the table
   * with a delay, whatever the consistency of this repository; where the index has no copy of the
   * items, each is read again from the table, and left out where it is there no more.
   *
   * @throws InvalidItemException where the entity has no such index, or the key does not fit it
   */
  public Query<T> query(IndexKey key) {
    return new IndexQuery<>(store, sealer, sealer.schema().index(key), key, reading());
  }

  /**
   * Everything in the partition of a key, or of the leading part of one, whichever entities it is
   * of.
   */
  public ItemCollection collection(EntityKey leading) {
    return new ItemCollection(store, store.partition(leading.partition()), consistent);
  }

  /**
   * The entities of the whole table, in no order, read by several requests at once. DynamoDB reads
   * everything else in the table as well.
   *
   * @param segments how many parts the table is read in, 1 to 1,000,000; each holds one page of up
   *     to 1 MB in memory
   * @throws InvalidItemException where there are less or more
   */
  public Scan<T> scan(int segments) {
    return Scan.of(store, sealer, segments, reading());
  }

  /**
   * Opens an item that came from the table by another way, such as an image in DynamoDB Streams or
   * an export; empty where it is of another entity, or the record of a data key.
   *
   * @param image all its attributes
   * @throws OpenException where it does not open
   */
  public Optional<T> decode(Map<String, AttributeValue> image) {
    return Async.await(items.decode(image));
  }

  /**
   * Opens both images of a record of DynamoDB Streams; {@link LambdaEvent} makes such records of
   * Lambda's.
   *
   * @return what was before and after the change, as far as the stream has images of it; empty
   *     where the record is about another entity, or about the record of a data key
   * @throws OpenException where one of them does not open
   */
  public Optional<Change<T>> decode(Record record) {
    return Async.await(items.decode(record));
  }

  private Selection<T> reading() {
    return Selection.all(consistent);
  }
}
