package dev.bluestore;

import dev.bluestore.condition.Condition;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.OutcomeUnknownException;
import dev.bluestore.error.Refusal.Reason;
import dev.bluestore.error.TransactionRefusedException;
import dev.bluestore.table.Async;
import dev.bluestore.table.BatchReads;
import dev.bluestore.table.DynamoTable;
import dev.bluestore.table.Precondition;
import dev.bluestore.table.TransactionWrite;
import dev.bluestore.table.TransactionWrite.Action;
import dev.bluestore.table.Transactions;
import dev.bluestore.table.Transport;
import dev.bluestore.telemetry.StoreOperation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * Up to 100 operations on entities of any classes, each on another item, of which all are done or
 * none: {@code TransactWriteItems}. Entities get their ids, times and versions when they are added.
 * Everything is sealed once, and sent again with the same client token where it must be, so that it
 * is done once. Entities of chunked classes that it replaces or removes are looked at before, and
 * their chunks removed behind it. It is committed once. Not thread-safe.
 *
 * <pre>{@code
 * store.transaction()
 *     .put(accounts.items(), from.minus(amount)) // versioned: refused where somebody else wrote it
 *     .putIfAbsent(transfers.items(), transfer)
 *     .check(owners.key(id), Owner_.status.is("active"))
 *     .commit();
 * }</pre>
 */
public final class Transaction {

  private static final int SEALED_AT_ONCE = 4;

  private final EncryptedStore store;
  private final List<Operation> operations = new ArrayList<>();
  private final Map<ItemKey, Integer> places = new HashMap<>();
  private Duration limit = BatchReads.USUAL_LIMIT;
  private boolean committed;

  Transaction(EncryptedStore store) {
    this.store = store;
  }

  private sealed interface Operation {

    CompletableFuture<Sent> send(Transport transport);
  }

  private record Sent(
      Optional<Entities.Entry<?>> stored, TransactionWrite write, boolean mayHaveChunks) {}

  private record Put<T>(
      EntitySealer<T> sealer, T stamped, Optional<Precondition> condition, Reason unmet)
      implements Operation {

    @Override
    public CompletableFuture<Sent> send(Transport transport) {
      return sealer
          .seal(stamped, transport)
          .thenApply(
              made ->
                  new Sent(
                      Optional.of(new Entities.Entry<>(made.key(), made.entity())),
                      new TransactionWrite(
                          Action.PUT, made.key().address().key(), made.item(), condition, unmet),
                      sealer.schema().isChunked()));
    }
  }

  private record Unsealed(Action action, Key<?> key, Optional<Precondition> condition, Reason unmet)
      implements Operation {

    @Override
    public CompletableFuture<Sent> send(Transport transport) {
      return CompletableFuture.completedFuture(
          new Sent(
              Optional.empty(),
              new TransactionWrite(action, key.address().key(), Map.of(), condition, unmet),
              action == Action.DELETE && key.sealer().schema().isChunked()));
    }
  }

  /**
   * Stores an entity over whatever has its key; one that has a version, only where the table has
   * the version that it was read with, or nothing where it was never stored.
   */
  public <T> Transaction put(Repository<T> items, T entity) {
    return put(items, entity, items.sealer().expected(entity), Reason.VERSION);
  }

  /**
   * Stores an entity in place of one of which a condition holds, and that has the version that it
   * was read with where there are versions.
   */
  public <T> Transaction putIf(Repository<T> items, T entity, Condition<? super T> condition) {
    Precondition expected =
        items
            .sealer()
            .expected(entity)
            .map(version -> Precondition.present().and(version.expression()))
            .orElse(Precondition.present())
            .and(condition.expression());
    return put(items, entity, Optional.of(expected), Reason.CONDITION);
  }

  /** Stores an entity where nothing has its key. */
  public <T> Transaction putIfAbsent(Repository<T> items, T entity) {
    return put(items, entity, Optional.of(Precondition.absent()), Reason.PRESENT);
  }

  private <T> Transaction put(
      Repository<T> items, T entity, Optional<Precondition> condition, Reason unmet) {
    EntitySealer<T> sealer = items.sealer().of(store);
    T stamped = sealer.codec().stamped(entity, store.stamp());
    return add(sealer.keyOf(stamped), new Put<>(sealer, stamped, condition, unmet));
  }

  /** Removes the entity of a key, whether or not there is one, and whatever its version. */
  public Transaction delete(Key<?> key) {
    return add(key, new Unsealed(Action.DELETE, key, Optional.empty(), Reason.OTHER));
  }

  /** Removes an entity; one that has a version, only where the table has that version. */
  public <T> Transaction delete(Repository<T> items, T entity) {
    EntitySealer<T> sealer = items.sealer().of(store);
    Key<T> key = sealer.keyOf(entity);
    Optional<Precondition> expected = sealer.expected(entity);
    return add(key, new Unsealed(Action.DELETE, key, expected, Reason.VERSION));
  }

  /** Removes the entity of a key where there is one of which a condition holds. */
  public <T> Transaction deleteIf(Key<T> key, Condition<? super T> condition) {
    return conditional(Action.DELETE, key, condition);
  }

  /** Goes on only where there is an entity of a key, and a condition holds of it. */
  public <T> Transaction check(Key<T> key, Condition<? super T> condition) {
    return conditional(Action.CHECK, key, condition);
  }

  private Transaction conditional(Action action, Key<?> key, Condition<?> condition) {
    Precondition expected = Precondition.present().and(condition.expression());
    return add(key, new Unsealed(action, key, Optional.of(expected), Reason.CONDITION));
  }

  /** Goes on only where there is an entity of a key. */
  public Transaction checkExists(Key<?> key) {
    return add(
        key, new Unsealed(Action.CHECK, key, Optional.of(Precondition.present()), Reason.ABSENT));
  }

  /** Goes on only where there is nothing under a key. */
  public Transaction checkAbsent(Key<?> key) {
    return add(
        key, new Unsealed(Action.CHECK, key, Optional.of(Precondition.absent()), Reason.PRESENT));
  }

  private Transaction add(Key<?> key, Operation operation) {
    key.sealer().of(store);
    checkCount(operations.size() + 1);
    Integer other = places.putIfAbsent(key.address().key(), operations.size());
    if (other != null) {
      throw new InvalidItemException(
          "expected one operation of a transaction on each item, found two on one: operations "
              + other
              + " and "
              + operations.size()
              + " (from 0); say both in one, as putIf does",
          key.address().key());
    }
    operations.add(operation);
    return this;
  }

  static void checkCount(int count) {
    if (count > Transactions.MOST_OPERATIONS) {
      throw new InvalidItemException(
          "expected at most "
              + Transactions.MOST_OPERATIONS
              + " items in one transaction, found more; use several, or a batch where they need not"
              + " go together",
          null);
    }
  }

  /**
   * How long it is sent again where other transactions are in its way or no answer comes; 5 seconds
   * by default.
   *
   * @param other up to 5 minutes
   */
  public Transaction within(Duration other) {
    if (other.compareTo(Transactions.LONGEST_LIMIT) > 0) {
      throw new InvalidItemException(
          "expected a deadline of at most "
              + Transactions.LONGEST_LIMIT.toMinutes()
              + " minutes, since DynamoDB knows a transaction for ten, found a later one",
          null);
    }
    limit = other;
    return this;
  }

  /**
   * Seals and sends all of it.
   *
   * @return the entities as they were stored, with their next versions
   * @throws TransactionRefusedException where an operation was refused, and nothing was done
   * @throws OutcomeUnknownException where no answer told until the deadline whether it was done
   */
  public Entities commit() {
    return Async.await(commit(store.table()));
  }

  /** The same without a thread that waits. */
  public CompletableFuture<Entities> commitAsync() {
    return commit(store.nonBlockingTable());
  }

  private CompletableFuture<Entities> commit(DynamoTable table) {
    if (committed) {
      throw new IllegalStateException("a transaction was committed twice; make another one");
    }
    committed = true;
    Duration within = limit;
    return store
        .telemetry()
        .operation(
            StoreOperation.TRANSACTION,
            () ->
                Async.forEach(
                        List.copyOf(operations),
                        SEALED_AT_ONCE,
                        operation -> operation.send(table.transport()))
                    .thenCompose(
                        sent ->
                            table
                                .chunkedTransactions()
                                .write(
                                    sent.stream().map(Sent::write).toList(),
                                    mayHaveChunks(sent),
                                    within)
                                .thenApply(done -> stored(sent))));
  }

  private static Set<ItemKey> mayHaveChunks(List<Sent> sent) {
    return sent.stream()
        .filter(Sent::mayHaveChunks)
        .map(each -> each.write().key())
        .collect(Collectors.toSet());
  }

  private static Entities stored(List<Sent> sent) {
    List<Entities.Entry<?>> stored = new ArrayList<>();
    sent.forEach(each -> each.stored().ifPresent(stored::add));
    return new Entities(stored, Set.of());
  }
}
