package sealedtypes;

import dev.bluestore.AsyncFamily;
import dev.bluestore.CollectedItems;
import dev.bluestore.EncryptedStore;
import dev.bluestore.Family;
import dev.bluestore.ItemCollection;
import dev.bluestore.Key;
import dev.bluestore.Query;
import dev.bluestore.Repository;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.codec.KeyRange;
import dev.bluestore.error.NotFoundException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Stores every {@link Payment} as what it is: {@link Payment.Bank}, {@link Payment.Card}.
 * Thread-safe.
 */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
@NullMarked
public final class PaymentRepository {
  private final Payment_BankRepository bank;

  private final Payment_CardRepository card;

  private final Family<Payment> family;

  /**
   * Makes a repository.
   *
   * @param store where the items are kept
   */
  public PaymentRepository(EncryptedStore store) {
    this(new Payment_BankRepository(store), new Payment_CardRepository(store));
  }

  private PaymentRepository(Payment_BankRepository bank, Payment_CardRepository card) {
    this.bank = bank;
    this.card = card;
    this.family = new Family<>("Payment", List.of(
        new Family.Member<>(Payment.Bank.class, bank.items()),
        new Family.Member<>(Payment.Card.class, card.items())));
  }

  /** What a store must know of the entities to make their table. */
  public static EntitySchema[] schemas() {
    return new EntitySchema[] {
        Payment_BankRepository.schema(),
        Payment_CardRepository.schema()};
  }

  /**
   * Seals and stores an entity of whichever class it is.
   *
   * @return the entity as it is stored
   */
  public Payment put(Payment payment) {
    return this.family.put(payment);
  }

  /**
   * Seals and stores an entity of whichever class it is where nothing has its key, and leaves what
   * has it as it is.
   *
   * @return empty where it was stored; otherwise what is there
   */
  public Optional<Payment> putIfAbsent(Payment payment) {
    return this.family.putIfAbsent(payment);
  }

  /** Finds the {@link Payment} that has this key; empty where there is none. */
  public Optional<Payment> find(Key<? extends Payment> key) {
    return this.family.find(key);
  }

  /**
   * Gets the {@link Payment} that has this key.
   *
   * @throws NotFoundException where there is none
   */
  public Payment get(Key<? extends Payment> key) {
    return this.family.get(key);
  }

  /** Whether a {@link Payment} has this key; it is not opened. */
  public boolean exists(Key<? extends Payment> key) {
    return this.family.exists(key);
  }

  /**
   * Reads the {@link Payment} of a key, and stores what the change makes of it; again where
   * somebody else was faster.
   *
   * @param change leaves class and key as they are, and may be asked several times
   * @return the entity as it is stored
   * @throws NotFoundException where there is none
   */
  public Payment update(Key<? extends Payment> key, UnaryOperator<Payment> change) {
    return this.family.update(key, change);
  }

  /** Deletes the {@link Payment} that has this key, if there is one. */
  public void delete(Key<? extends Payment> key) {
    this.family.delete(key);
  }

  /** Deletes an entity of whichever class it is. */
  public void delete(Payment payment) {
    this.family.delete(payment);
  }

  /**
   * The key of a {@link Payment}, of the class that it is of; what is not stored yet may get
   * another id.
   */
  public Key<? extends Payment> key(Payment payment) {
    return this.family.key(payment);
  }

  /**
   * Every {@link Payment} whose key begins with these components, one class after the other: in the
   * order of their entity types, and within one in the order of the key.
   *
   * @param orderId its value
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Payment> query(String orderId) {
    return Query.concat(List.of(
        this.bank.query(orderId),
        this.card.query(orderId)));
  }

  /**
   * Every {@link Payment} whose key begins with these components, the last of them in a range, one
   * class after the other: in the order of their entity types, and within one in the order of the
   * key.
   *
   * @param orderId its value
   * @param year the range it is in
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Payment> query(String orderId, KeyRange<Integer> year) {
    return Query.concat(List.of(
        this.bank.query(orderId, year),
        this.card.query(orderId, year)));
  }

  /**
   * Every {@link Payment} whose key begins with these components, one class after the other: in the
   * order of their entity types, and within one in the order of the key.
   *
   * @param orderId its value
   * @param year its value
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Payment> query(String orderId, int year) {
    return Query.concat(List.of(
        this.bank.query(orderId, year),
        this.card.query(orderId, year)));
  }

  /**
   * Every {@link Payment} of the index {@code by_reference} that has these values, one class after
   * the other. Eventually consistent.
   *
   * @param reference its value
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Payment> queryByReference(String reference) {
    return Query.concat(List.of(
        this.bank.queryByReference(reference),
        this.card.queryByReference(reference)));
  }

  /**
   * Every {@link Payment} of the index {@code by_reference} that has these values, the last of them
   * in a range, one class after the other. Eventually consistent.
   *
   * @param reference its value
   * @param amount the range it is in
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Payment> queryByReference(String reference, KeyRange<BigDecimal> amount) {
    return Query.concat(List.of(
        this.bank.queryByReference(reference, amount),
        this.card.queryByReference(reference, amount)));
  }

  /**
   * Every {@link Payment} of the index {@code by_reference} that has these values, one class after
   * the other. Eventually consistent.
   *
   * @param reference its value
   * @param amount its value
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Payment> queryByReference(String reference, BigDecimal amount) {
    return Query.concat(List.of(
        this.bank.queryByReference(reference, amount),
        this.card.queryByReference(reference, amount)));
  }

  /**
   * Everything in the partition of a {@link Payment}, whichever entities it is of, by one query.
   */
  public ItemCollection collection(String orderId) {
    return this.bank.collection(orderId);
  }

  /**
   * Every {@link Payment} of a partition that was read as a whole, one class after the other.
   */
  public List<Payment> all(CollectedItems collected) {
    return Stream.of(
        collected.all(this.bank.items()),
        collected.all(this.card.items()))
        .<Payment>flatMap(List::stream)
        .toList();
  }

  /**
   * The items of each class of {@link Payment} by untyped keys, as batches and transactions take
   * them.
   */
  public List<Repository<? extends Payment>> items() {
    return List.of(
        this.bank.items(),
        this.card.items());
  }

  /** The same items, without a thread that waits for them: futures in place of results. */
  public AsyncFamily<Payment> async() {
    return this.family.async();
  }

  /**
   * The same repository with eventually consistent reads: they cost half, and may miss what was
   * stored a moment ago.
   */
  public PaymentRepository eventuallyConsistent() {
    return new PaymentRepository(
        this.bank.eventuallyConsistent(),
        this.card.eventuallyConsistent());
  }
}
