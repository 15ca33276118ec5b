package sealedtypes;

import dev.bluestore.CollectedItems;
import dev.bluestore.EncryptedStore;
import dev.bluestore.ItemCollection;
import dev.bluestore.Query;
import dev.bluestore.Repository;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.codec.KeyRange;
import java.util.List;
import java.util.Optional;
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
    if (payment instanceof Payment.Bank bank) {
      return this.bank.put(bank);
    } else if (payment instanceof Payment.Card card) {
      return this.card.put(card);
    } else {
      throw new IllegalArgumentException(
          "expected a class that Payment permitted when this was compiled, found "
              + payment.getClass().getName());
    }
  }

  /**
   * Seals and stores an entity of whichever class it is where nothing has its key, and leaves what
   * has it as it is.
   *
   * @return empty where it was stored; otherwise what is there
   */
  public Optional<Payment> putIfAbsent(Payment payment) {
    if (payment instanceof Payment.Bank bank) {
      return this.bank.putIfAbsent(bank).map(Payment.class::cast);
    } else if (payment instanceof Payment.Card card) {
      return this.card.putIfAbsent(card).map(Payment.class::cast);
    } else {
      throw new IllegalArgumentException(
          "expected a class that Payment permitted when this was compiled, found "
              + payment.getClass().getName());
    }
  }

  /** Deletes an entity of whichever class it is. */
  public void delete(Payment payment) {
    if (payment instanceof Payment.Bank bank) {
      this.bank.delete(bank);
    } else if (payment instanceof Payment.Card card) {
      this.card.delete(card);
    } else {
      throw new IllegalArgumentException(
          "expected a class that Payment permitted when this was compiled, found "
              + payment.getClass().getName());
    }
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
