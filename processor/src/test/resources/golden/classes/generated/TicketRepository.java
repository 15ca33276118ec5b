package classes;

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
 * Stores {@link Ticket}s as sealed items. Thread-safe.
 *
 * <p>PK is {@code venue#{venueId}}, SK is {@code ticket#{seat}}.
 */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
@NullMarked
public final class TicketRepository {
  private final Repository<Ticket> items;

  /**
   * Makes a repository.
   *
   * @param store where the items are kept
   */
  public TicketRepository(EncryptedStore store) {
    this(store.repository(new TicketMapper()));
  }

  private TicketRepository(Repository<Ticket> items) {
    this.items = items;
  }

  /** What a store must know of the entity to make its table. */
  public static EntitySchema schema() {
    return TicketMapper.SCHEMA;
  }

  /**
   * Seals and stores an entity, in place of one that has the same key.
   *
   * @return the entity as it is stored
   */
  public Ticket put(Ticket ticket) {
    return this.items.put(ticket);
  }

  /**
   * Seals and stores an entity where nothing has its key, and leaves what has it as it is.
   *
   * @return empty where it was stored; otherwise what is there
   */
  public Optional<Ticket> putIfAbsent(Ticket ticket) {
    return this.items.putIfAbsent(ticket);
  }

  /** Finds the {@link Ticket} that has this key; empty where there is none. */
  public Optional<Ticket> find(String venueId, int seat) {
    return this.items.find(TicketMapper.key(venueId, seat));
  }

  /**
   * Gets the {@link Ticket} that has this key.
   *
   * @throws NotFoundException where there is none
   */
  public Ticket get(String venueId, int seat) {
    return this.items.get(TicketMapper.key(venueId, seat));
  }

  /** Whether a {@link Ticket} has this key; it is not opened. */
  public boolean exists(String venueId, int seat) {
    return this.items.exists(TicketMapper.key(venueId, seat));
  }

  /** Deletes the {@link Ticket} that has this key, if there is one. */
  public void delete(String venueId, int seat) {
    this.items.delete(TicketMapper.key(venueId, seat));
  }

  /** Deletes what has the key of this entity, if there is something. */
  public void delete(Ticket ticket) {
    this.items.delete(ticket);
  }

  /**
   * Seals and stores an entity where a condition holds of what is there.
   *
   * @return the entity as it is stored; empty where the condition does not hold
   */
  public Optional<Ticket> putIf(Ticket ticket, Condition<? super Ticket> condition) {
    return this.items.putIf(ticket, condition);
  }

  /**
   * Reads the {@link Ticket} of a key, and stores what the change makes of it; again where somebody
   * else was faster.
   *
   * @param change leaves the key as it is, and may be asked several times
   * @return the entity as it is stored
   * @throws NotFoundException where there is none
   */
  public Ticket update(Key<Ticket> key, UnaryOperator<Ticket> change) {
    return this.items.update(key, change);
  }

  /**
   * The same as {@link #update} where a condition holds of the entity as it was.
   *
   * @return the entity as it is stored; empty where the condition does not hold
   */
  public Optional<Ticket> updateIf(Key<Ticket> key, Condition<? super Ticket> condition,
      UnaryOperator<Ticket> change) {
    return this.items.updateIf(key, condition, change);
  }

  /**
   * Deletes the {@link Ticket} of a key where a condition holds of it.
   *
   * @return whether it was there, the condition held, and it was deleted
   */
  public boolean deleteIf(Key<Ticket> key, Condition<? super Ticket> condition) {
    return this.items.deleteIf(key, condition);
  }

  /**
   * Every {@link Ticket} whose key begins with these components, in the order of the key.
   *
   * @param venueId its value
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Ticket> query(String venueId) {
    return this.items.query(TicketMapper.leading(venueId));
  }

  /**
   * Every {@link Ticket} whose key begins with these components, the last of them in a range, in
   * the order of the key.
   *
   * @param venueId its value
   * @param seat the range it is in
   * @return the query, which reads nothing before it is asked for results
   */
  public Query<Ticket> query(String venueId, KeyRange<Integer> seat) {
    return this.items.query(TicketMapper.range(venueId, seat));
  }

  /** The key of a {@link Ticket}, as {@link #async}, batches and transactions take it. */
  public Key<Ticket> key(String venueId, int seat) {
    return this.items.key(TicketMapper.key(venueId, seat));
  }

  /**
   * Everything in the partition of a {@link Ticket}, whichever entities it is of, by one query.
   */
  public ItemCollection collection(String venueId) {
    return this.items.collection(TicketMapper.leading(venueId));
  }

  /** The same items by untyped keys, as batches and transactions take them. */
  public Repository<Ticket> items() {
    return this.items;
  }

  /** The same items, without a thread that waits for them: futures in place of results. */
  public AsyncRepository<Ticket> async() {
    return this.items.async();
  }

  /**
   * The same repository with eventually consistent reads: they cost half, and may miss what was
   * stored a moment ago.
   */
  public TicketRepository eventuallyConsistent() {
    return new TicketRepository(this.items.eventuallyConsistent());
  }
}
