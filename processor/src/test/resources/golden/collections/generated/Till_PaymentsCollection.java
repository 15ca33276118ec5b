package collections;

import dev.bluestore.Aggregate;
import dev.bluestore.AggregatePart;
import dev.bluestore.EncryptedStore;
import dev.bluestore.error.NotFoundException;
import dev.bluestore.error.UnreadableEntityException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import sealedtypes.Payment;
import sealedtypes.PaymentRepository;

/**
 * Reads {@link Till.Payments}s, each by one query of a partition: {@link Payment}. Items of other
 * entities in it are passed over, unopened. Thread-safe.
 *
 * <p>PK is {@code order#{orderId}}.
 */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
@NullMarked
final class Till_PaymentsCollection {
  private final PaymentRepository aggregate;

  private final Aggregate<Till.Payments> aggregate_;

  /**
   * Makes a collection.
   *
   * @param store where the items are kept
   */
  Till_PaymentsCollection(EncryptedStore store) {
    this(new PaymentRepository(store), aggregate(store));
  }

  private Till_PaymentsCollection(PaymentRepository aggregate,
      Aggregate<Till.Payments> aggregate_) {
    this.aggregate = aggregate;
    this.aggregate_ = aggregate_;
  }

  private static Aggregate<Till.Payments> aggregate(EncryptedStore store) {
    AggregatePart<List<Payment>> aggregate =
        AggregatePart.all("aggregate", new PaymentRepository(store).items());
    return new Aggregate<>(
        "Till.Payments",
        List.of(aggregate),
        parts -> new Till.Payments(parts.get(aggregate)));
  }

  /**
   * Finds the {@link Till.Payments} of this partition; empty where the partition has no item of it.
   *
   * @throws UnreadableEntityException where a component lacks its one item, or has several
   */
  Optional<Till.Payments> find(String orderId) {
    return this.aggregate_.find(this.aggregate.collection(orderId));
  }

  /**
   * Gets the {@link Till.Payments} of this partition, as {@link #find} does.
   *
   * @throws NotFoundException where the partition has no item of it
   */
  Till.Payments get(String orderId) {
    return this.aggregate_.get(this.aggregate.collection(orderId));
  }

  /** The same collection, without a thread that waits for it: futures in place of results. */
  Async async() {
    return new Async();
  }

  /**
   * The same collection with eventually consistent reads: they cost half, and may miss what was
   * stored a moment ago.
   */
  Till_PaymentsCollection eventuallyConsistent() {
    return new Till_PaymentsCollection(this.aggregate.eventuallyConsistent(), this.aggregate_);
  }

  /**
   * The same collection, without a thread that waits for it: futures in place of results.
   * Thread-safe.
   */
  final class Async {
    private Async() {}

    /** The same as {@link Till_PaymentsCollection#find} without a thread that waits. */
    CompletableFuture<Optional<Till.Payments>> find(String orderId) {
      return aggregate_.findAsync(aggregate.collection(orderId));
    }

    /** The same as {@link Till_PaymentsCollection#get} without a thread that waits. */
    CompletableFuture<Till.Payments> get(String orderId) {
      return aggregate_.getAsync(aggregate.collection(orderId));
    }
  }
}
