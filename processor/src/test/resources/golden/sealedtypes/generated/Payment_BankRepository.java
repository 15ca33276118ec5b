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
 * Stores {@link Payment.Bank}s as sealed items. Thread-safe.
 *
 * <p>PK is {@code order#{orderId}}, SK is {@code bank_payment#{year}#{month}#{reference}}.
 */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
@NullMarked
public final class Payment_BankRepository {
  private final Repository<Payment.Bank> items;

  /**
   * Makes a repository.
   *
   * @param store where the items are kept
   */
  public Payment_BankRepository(EncryptedStore store) {
    this(store.repository(new Payment_BankMapper()));
  }

  private Payment_BankRepository(Repository<Payment.Bank> items) {
    this.items = items;
  }

  /** What a store must know of the entity to make its table. */
  public static EntitySchema schema() {
    return Payment_BankMapper.SCHEMA;
  }

  /**
   * Seals and stores an entity, in place of one that has the same key.
   *
   * @return the entity as it is stored
   */
  public Payment.Bank put(Payment.Bank bank) {
    return this.items.put(bank);
  }

  /**
   * Seals and stores an entity where nothing has its key, and leaves what has it as it is.
   *
   * @return empty where it was stored; otherwise what is there
   */
  public Optional<Payment.Bank> putIfAbsent(Payment.Bank bank) {
    return this.items.putIfAbsent(bank);
  }

  /** Finds the {@link Payment.Bank} that has this key; empty where there is none. */
  public Optional<Payment.Bank> find(String orderId, int year, int month, String reference) {
    return this.items.find(Payment_BankMapper.key(orderId, year, month, reference));
  }

  /**
   * Gets the {@link Payment.Bank} that has this key.
   *
   * @throws NotFoundException where there is none
   */
  public Payment.Bank get(String orderId, int year, int month, String reference) {
    return this.items.get(Payment_BankMapper.key(orderId, year, month, reference));
  }

  /** Whether a {@link Payment.Bank} has this key; it is not opened. */
  public boolean exists(String orderId, int year, int month, String reference) {
    return this.items.exists(Payment_BankMapper.key(orderId, year, month, reference));
  }

  /** Deletes the {@link Payment.Bank} that has this key, if there is one. */
  public void delete(String orderId, int year, int month, String reference) {
    this.items.delete(Payment_BankMapper.key(orderId, year, month, reference));
  }

  /** Deletes what has the key of this entity, if there is something. */
  public void delete(Payment.Bank bank) {
    this.items.delete(bank);
  }

  /**
   * Seals and stores an entity where a condition holds of what is there.
   *
   * @return the entity as it is stored; empty where the condition does not hold
   */
  public Optional<Payment.Bank> putIf(Payment.Bank bank,
      Condition<? super Payment.Bank> condition) {
    return this.items.putIf(bank, condition);
  }

  /**
   * Reads the {@link Payment.Bank} of a key, and stores what the change makes of it; again where
   * somebody else was faster.
   *
   * @param change leaves the key as it is, and may be asked several times
   * @return the entity as it is stored
   * @throws NotFoundException where there is none
   */
  public Payment.Bank update(Key<Payment.Bank> key, UnaryOperator<Payment.Bank> change) {
    return this.items.update(key, change);
  }

  /**
   * The same as {@link #update} where a condition holds of the entity as it was.
   *
   * @return the entity as it is stored; empty where the condition does not hold
   */
  public Optional<Payment.Bank> updateIf(Key<Payment.Bank> key,
      Condition<? super Payment.Bank> condition, UnaryOperator<Payment.Bank> change) {
    return this.items.updateIf(key, condition, change);
  }

  /**
   * Deletes the {@link Payment.Bank} of a key where a condition holds of it.
   *
   * @return whether it was there, the condition held, and it was deleted
   */
  public boolean deleteIf(Key<Payment.Bank> key, Condition<? super Payment.Bank> condition) {
    return this.items.deleteIf(key, condition);
  }

  /**
   * Every {@link Payment.Bank} whose key begins with these components, in the order of the key.
   *
   * @param orderId its value
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Payment.Bank> query(String orderId) {
    return this.items.query(Payment_BankMapper.leading(orderId));
  }

  /**
   * Every {@link Payment.Bank} whose key begins with these components, the last of them in a range,
   * in the order of the key.
   *
   * @param orderId its value
   * @param year the range it is in
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Payment.Bank> query(String orderId, KeyRange<Integer> year) {
    return this.items.query(Payment_BankMapper.range(orderId, year));
  }

  /**
   * Every {@link Payment.Bank} whose key begins with these components, in the order of the key.
   *
   * @param orderId its value
   * @param year its value
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Payment.Bank> query(String orderId, int year) {
    return this.items.query(Payment_BankMapper.leading(orderId, year));
  }

  /**
   * Every {@link Payment.Bank} whose key begins with these components, the last of them in a range,
   * in the order of the key.
   *
   * @param orderId its value
   * @param year its value
   * @param month the range it is in
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Payment.Bank> query(String orderId, int year, KeyRange<Integer> month) {
    return this.items.query(Payment_BankMapper.range(orderId, year, month));
  }

  /**
   * Every {@link Payment.Bank} whose key begins with these components, in the order of the key.
   *
   * @param orderId its value
   * @param year its value
   * @param month its value
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Payment.Bank> query(String orderId, int year, int month) {
    return this.items.query(Payment_BankMapper.leading(orderId, year, month));
  }

  /**
   * Every {@link Payment.Bank} whose key begins with these components, the last of them in a range,
   * in the order of the key.
   *
   * @param orderId its value
   * @param year its value
   * @param month its value
   * @param reference the range it is in
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Payment.Bank> query(String orderId, int year, int month,
      KeyRange<String> reference) {
    return this.items.query(Payment_BankMapper.range(orderId, year, month, reference));
  }

  /**
   * Every {@link Payment.Bank} of the index {@code by_reference} that has these values, in the
   * order of {@code amount}. Eventually consistent.
   *
   * @param reference its value
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Payment.Bank> queryByReference(String reference) {
    return this.items.query(Payment_BankMapper.byReference(reference));
  }

  /**
   * Every {@link Payment.Bank} of the index {@code by_reference} that has these values, the last of
   * them in a range, in the order of {@code amount}. Eventually consistent.
   *
   * @param reference its value
   * @param amount the range it is in
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Payment.Bank> queryByReference(String reference, KeyRange<BigDecimal> amount) {
    return this.items.query(Payment_BankMapper.byReference(reference, amount));
  }

  /**
   * Every {@link Payment.Bank} of the index {@code by_reference} that has these values, in the
   * order of {@code amount}. Eventually consistent.
   *
   * @param reference its value
   * @param amount its value
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Payment.Bank> queryByReference(String reference, BigDecimal amount) {
    return this.items.query(Payment_BankMapper.byReference(reference, amount));
  }

  /**
   * Every {@link Payment.Bank} of the index {@code by_amount} that has these values. Eventually
   * consistent.
   *
   * @param amount its value
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Payment.Bank> queryByAmount(BigDecimal amount) {
    return this.items.query(Payment_BankMapper.byAmount(amount));
  }

  /** The key of a {@link Payment.Bank}, as {@link #async}, batches and transactions take it. */
  public Key<Payment.Bank> key(String orderId, int year, int month, String reference) {
    return this.items.key(Payment_BankMapper.key(orderId, year, month, reference));
  }

  /**
   * Everything in the partition of a {@link Payment.Bank}, whichever entities it is of, by one
   * query.
   */
  public ItemCollection collection(String orderId) {
    return this.items.collection(Payment_BankMapper.leading(orderId));
  }

  /** The same items by untyped keys, as batches and transactions take them. */
  public Repository<Payment.Bank> items() {
    return this.items;
  }

  /** The same items, without a thread that waits for them: futures in place of results. */
  public AsyncRepository<Payment.Bank> async() {
    return this.items.async();
  }

  /**
   * The same repository with eventually consistent reads: they cost half, and may miss what was
   * stored a moment ago.
   */
  public Payment_BankRepository eventuallyConsistent() {
    return new Payment_BankRepository(this.items.eventuallyConsistent());
  }
}
