package sealedtypes;

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
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Stores {@link Payment.Card}s as sealed items. Thread-safe.
 *
 * <p>PK is {@code order#{orderId}}, SK is {@code card_payment#{year}#{reference}}.
 */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
@NullMarked
public final class Payment_CardRepository {
  private final Repository<Payment.Card> items;

  /**
   * Makes a repository.
   *
   * @param store where the items are kept
   */
  public Payment_CardRepository(EncryptedStore store) {
    this(store.repository(new Payment_CardMapper()));
  }

  private Payment_CardRepository(Repository<Payment.Card> items) {
    this.items = items;
  }

  /** What a store must know of the entity to make its table. */
  public static EntitySchema schema() {
    return Payment_CardMapper.SCHEMA;
  }

  /**
   * Seals and stores an entity, in place of one that has the same key.
   *
   * @return the entity as it is stored
   */
  public Payment.Card put(Payment.Card card) {
    return this.items.put(card);
  }

  /**
   * Seals and stores an entity where nothing has its key, and leaves what has it as it is.
   *
   * @return empty where it was stored; otherwise what is there
   */
  public Optional<Payment.Card> putIfAbsent(Payment.Card card) {
    return this.items.putIfAbsent(card);
  }

  /** Finds the {@link Payment.Card} that has this key; empty where there is none. */
  public Optional<Payment.Card> find(String orderId, int year, String reference) {
    return this.items.find(Payment_CardMapper.key(orderId, year, reference));
  }

  /**
   * Gets the {@link Payment.Card} that has this key.
   *
   * @throws NotFoundException where there is none
   */
  public Payment.Card get(String orderId, int year, String reference) {
    return this.items.get(Payment_CardMapper.key(orderId, year, reference));
  }

  /** Whether a {@link Payment.Card} has this key; it is not opened. */
  public boolean exists(String orderId, int year, String reference) {
    return this.items.exists(Payment_CardMapper.key(orderId, year, reference));
  }

  /** Deletes the {@link Payment.Card} that has this key, if there is one. */
  public void delete(String orderId, int year, String reference) {
    this.items.delete(Payment_CardMapper.key(orderId, year, reference));
  }

  /** Deletes what has the key of this entity, if there is something. */
  public void delete(Payment.Card card) {
    this.items.delete(card);
  }

  /**
   * Seals and stores an entity where a condition holds of what is there.
   *
   * @return the entity as it is stored; empty where the condition does not hold
   */
  public Optional<Payment.Card> putIf(Payment.Card card,
      Condition<? super Payment.Card> condition) {
    return this.items.putIf(card, condition);
  }

  /**
   * Reads the {@link Payment.Card} of a key, and stores what the change makes of it; again where
   * somebody else was faster.
   *
   * @param change leaves the key as it is, and may be asked several times
   * @return the entity as it is stored
   * @throws NotFoundException where there is none
   */
  public Payment.Card update(Key<Payment.Card> key, UnaryOperator<Payment.Card> change) {
    return this.items.update(key, change);
  }

  /**
   * The same as {@link #update} where a condition holds of the entity as it was.
   *
   * @return the entity as it is stored; empty where the condition does not hold
   */
  public Optional<Payment.Card> updateIf(Key<Payment.Card> key,
      Condition<? super Payment.Card> condition, UnaryOperator<Payment.Card> change) {
    return this.items.updateIf(key, condition, change);
  }

  /**
   * Deletes the {@link Payment.Card} of a key where a condition holds of it.
   *
   * @return whether it was there, the condition held, and it was deleted
   */
  public boolean deleteIf(Key<Payment.Card> key, Condition<? super Payment.Card> condition) {
    return this.items.deleteIf(key, condition);
  }

  /**
   * Every {@link Payment.Card} whose key begins with these components, in the order of the key.
   *
   * @param orderId its value
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Payment.Card> query(String orderId) {
    return this.items.query(Payment_CardMapper.leading(orderId));
  }

  /**
   * Every {@link Payment.Card} whose key begins with these components, the last of them in a range,
   * in the order of the key.
   *
   * @param orderId its value
   * @param year the range it is in
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Payment.Card> query(String orderId, KeyRange<Integer> year) {
    return this.items.query(Payment_CardMapper.range(orderId, year));
  }

  /**
   * Every {@link Payment.Card} whose key begins with these components, in the order of the key.
   *
   * @param orderId its value
   * @param year its value
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Payment.Card> query(String orderId, int year) {
    return this.items.query(Payment_CardMapper.leading(orderId, year));
  }

  /**
   * Every {@link Payment.Card} whose key begins with these components, the last of them in a range,
   * in the order of the key.
   *
   * @param orderId its value
   * @param year its value
   * @param reference the range it is in
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Payment.Card> query(String orderId, int year, KeyRange<String> reference) {
    return this.items.query(Payment_CardMapper.range(orderId, year, reference));
  }

  /**
   * Every {@link Payment.Card} of the index {@code by_reference} that has these values, in the
   * order of {@code amount}. Eventually consistent.
   *
   * @param reference its value
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Payment.Card> queryByReference(String reference) {
    return this.items.query(Payment_CardMapper.byReference(reference));
  }

  /**
   * Every {@link Payment.Card} of the index {@code by_reference} that has these values, the last of
   * them in a range, in the order of {@code amount}. Eventually consistent.
   *
   * @param reference its value
   * @param amount the range it is in
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Payment.Card> queryByReference(String reference, KeyRange<BigDecimal> amount) {
    return this.items.query(Payment_CardMapper.byReference(reference, amount));
  }

  /**
   * Every {@link Payment.Card} of the index {@code by_reference} that has these values, in the
   * order of {@code amount}. Eventually consistent.
   *
   * @param reference its value
   * @param amount its value
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Payment.Card> queryByReference(String reference, BigDecimal amount) {
    return this.items.query(Payment_CardMapper.byReference(reference, amount));
  }

  /** The key of a {@link Payment.Card}, as {@link #async}, batches and transactions take it. */
  public Key<Payment.Card> key(String orderId, int year, String reference) {
    return this.items.key(Payment_CardMapper.key(orderId, year, reference));
  }

  /**
   * Everything in the partition of a {@link Payment.Card}, whichever entities it is of, by one
   * query.
   */
  public ItemCollection collection(String orderId) {
    return this.items.collection(Payment_CardMapper.leading(orderId));
  }

  /** The same items by untyped keys, as batches and transactions take them. */
  public Repository<Payment.Card> items() {
    return this.items;
  }

  /** The same items, without a thread that waits for them: futures in place of results. */
  public AsyncRepository<Payment.Card> async() {
    return this.items.async();
  }

  /**
   * The same repository with eventually consistent reads: they cost half, and may miss what was
   * stored a moment ago.
   */
  public Payment_CardRepository eventuallyConsistent() {
    return new Payment_CardRepository(this.items.eventuallyConsistent());
  }
}
