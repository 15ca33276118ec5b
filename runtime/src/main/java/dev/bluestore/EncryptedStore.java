package dev.bluestore;

import dev.bluestore.audit.AuditAnchor;
import dev.bluestore.audit.trail.Anchoring;
import dev.bluestore.codec.EntityCodec;
import dev.bluestore.codec.EntityMapper;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.codec.Stamp;
import dev.bluestore.envelope.CursorSealer;
import dev.bluestore.envelope.ItemSealer;
import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.ConfigurationException;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.table.BatchReads;
import dev.bluestore.table.DynamoTable;
import dev.bluestore.table.KeyNames;
import dev.bluestore.table.NonBlockingTable;
import dev.bluestore.table.PartitionKeys;
import dev.bluestore.table.SealedTable;
import dev.bluestore.table.TableDefinition;
import dev.bluestore.table.TableSetup;
import dev.bluestore.table.Transport;
import dev.bluestore.telemetry.Telemetry;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A DynamoDB table whose items are sealed on this machine: envelope encryption with a data key for
 * each partition, wrapped by a key that comes from the user's master key. Make one for an
 * application and share it; it is thread-safe.
 *
 * <pre>{@code
 * try (EncryptedStore store = EncryptedStore.fromEnvironment()) {
 *   PerspectiveRepository perspectives = new PerspectiveRepository(store); // generated
 *   perspectives.put(perspective);
 * }
 * }</pre>
 */
public final class EncryptedStore implements AutoCloseable {

  private final SealedTable sealed;
  private final NonBlockingTable nonBlocking;
  private final TableSetup setup;
  private final CursorSealer cursorSealer;
  private final Stamps stamps;
  private final ItemAudit audit;
  private final PlainReading plainReading;
  private final SealedAnchors anchors;
  private final Anchoring anchoring;
  private final List<Runnable> closers;

  EncryptedStore(
      SealedTable sealed,
      NonBlockingTable nonBlocking,
      TableSetup setup,
      CursorSealer cursorSealer,
      Stamps stamps,
      ItemAudit audit,
      PlainReading plainReading,
      SealedAnchors anchors,
      Anchoring anchoring,
      List<Runnable> closers) {
    this.sealed = sealed;
    this.nonBlocking = nonBlocking;
    this.setup = setup;
    this.cursorSealer = cursorSealer;
    this.stamps = stamps;
    this.audit = audit;
    this.plainReading = plainReading;
    this.anchors = anchors;
    this.anchoring = anchoring;
    this.closers = List.copyOf(closers);
  }

  /**
   * The store that the environment describes: {@code DYNAMODB_ENDPOINT}, {@code BLUE_TABLE}, {@code
   * BLUE_NAMESPACE}, {@code BLUE_KEYS_DIR}, {@code AWS_REGION}.
   *
   * @throws BlueStoreException where a setting, or the master key, cannot be used
   */
  public static EncryptedStore fromEnvironment() {
    return builder().environment(System.getenv()).build();
  }

  /** Settings in code; each has the name of its environment variable in its Javadoc. */
  public static EncryptedStoreBuilder builder() {
    return new EncryptedStoreBuilder();
  }

  /** The items of one entity, for its generated repository. */
  public <T> Repository<T> repository(EntityMapper<T> mapper) {
    return new Repository<>(this, new EntitySealer<>(this, new EntityCodec<>(mapper)), true);
  }

  /**
   * Makes the table, billed on demand, where it does not exist, and waits until it is active; with
   * the indexes of the given entities and their time to live. A table that exists stays as it is.
   *
   * @return whether it was made
   * @throws ConfigurationException where two entities define an index of one name, or an attribute
   *     of an index, in two ways, or name two attributes for the time to live; or where {@link
   *     #checkTable} refuses the table that exists
   */
  public boolean createTable(EntitySchema... entities) {
    return createTable(TableOptions.defaults(), entities);
  }

  /**
   * The same with options, which a table that exists need not have. Point-in-time recovery is
   * switched on once the table is there: where that fails, it is without.
   */
  public boolean createTable(TableOptions options, EntitySchema... entities) {
    return setup.create(
        definition(entities), options.pointInTimeRecovery(), options.deletionProtection());
  }

  private TableDefinition definition(EntitySchema... entities) {
    return TableDefinition.of(setup.keys(), List.of(entities));
  }

  /**
   * Compares the table with what the given entities need of it: its keys, their indexes with keys
   * and projections, their time to live. For the start of an application.
   *
   * @throws ConfigurationException where it differs, with every difference
   * @throws dev.bluestore.error.TableMissingException where there is none
   */
  public void checkTable(EntitySchema... entities) {
    setup.check(definition(entities));
  }

  /**
   * Adds the indexes of the given entities that the table lacks, one after another, as DynamoDB
   * demands, and waits until each has its copy of the items that are there. Where none is lacking
   * it only looks.
   *
   * @param limit how long all of that may take; a large table takes hours
   * @return the names of those that were added
   * @throws ConfigurationException where the table has an index of the same name with other keys or
   *     another projection
   * @throws dev.bluestore.error.RequestFailedException where it takes longer than the limit; an
   *     index that was begun is filled nevertheless
   */
  public List<String> addIndexes(Duration limit, EntitySchema... entities) {
    return setup.addIndexes(definition(entities), limit);
  }

  /** Writes of any number of entities, to be added to it. */
  public Batch batch() {
    return new Batch(this);
  }

  /** A read of any number of entities of any classes. */
  public BatchGet batchGet(Collection<? extends Key<?>> keys) {
    return new BatchGet(this, own(keys), true, BatchReads.USUAL_LIMIT);
  }

  /** Up to 100 operations of which all are done, or none; to be added to it. */
  public Transaction transaction() {
    return new Transaction(this);
  }

  /**
   * A read of up to 100 entities of any classes as they are at one moment.
   *
   * @throws InvalidItemException where there are more
   */
  public TransactionGet transactionGet(Collection<? extends Key<?>> keys) {
    List<Key<?>> own = own(keys);
    Transaction.checkCount(Set.copyOf(own).size());
    return new TransactionGet(this, own, BatchReads.USUAL_LIMIT);
  }

  private List<Key<?>> own(Collection<? extends Key<?>> keys) {
    keys.forEach(key -> key.sealer().of(this));
    return List.copyOf(keys);
  }

  /**
   * Everything in a partition, whichever entities it is of.
   *
   * @param partitionName the partition's name, such as {@code dialogue}
   * @param components what stands behind it, in the form that keys have
   */
  public ItemCollection collection(String partitionName, String... components) {
    return new ItemCollection(this, sealed.partition(partitionName, components), true);
  }

  /**
   * Makes a new data key in a partition that writers refuse: one that was shredded, or whose key
   * records are lost. What was sealed there before stays unreadable.
   *
   * @param partitionName the partition's name, such as {@code dialogue}
   * @param components what stands behind it
   */
  public void reopen(String partitionName, String... components) {
    keys().reopen(sealed.partition(partitionName, components));
  }

  /**
   * The anchors of this store's audit logs, of every process that wrote to the table: the last
   * known heads of their chains, for {@link dev.bluestore.audit.AuditLog#verify}.
   *
   * @throws BlueStoreException where one does not open
   */
  public List<AuditAnchor> auditAnchors() {
    return anchors.list();
  }

  /**
   * What this store stands on. For tools alone: it is of a package that is not exported, and
   * changes from release to release.
   */
  @SuppressWarnings("exports") // nobody else is to name its type
  public SealedTable sealedTable() {
    return sealed;
  }

  String namespace() {
    return sealed.namespace();
  }

  Stamp stamp() {
    return stamps.next();
  }

  PartitionAddress partition(List<String> components) {
    return sealed.partition(components);
  }

  DynamoTable table() {
    return sealed.table();
  }

  Telemetry telemetry() {
    return table().transport().telemetry();
  }

  /** The same table, for callers that do not wait. */
  DynamoTable nonBlockingTable() {
    return nonBlocking.get();
  }

  /** What the table calls its keys. */
  KeyNames keyNames() {
    return setup.keys();
  }

  /** The table over one of its two transports. */
  DynamoTable table(Transport transport) {
    return table().transport().equals(transport) ? table() : nonBlockingTable();
  }

  PartitionKeys keys() {
    return sealed.keys();
  }

  ItemSealer sealer() {
    return sealed.sealer();
  }

  CursorSealer cursorSealer() {
    return cursorSealer;
  }

  ItemAudit audit() {
    return audit;
  }

  PlainReading plainReading() {
    return plainReading;
  }

  /**
   * Ends the audit log's chain and anchors its head, wipes the cached keys and closes what the
   * store made itself; never what was passed in.
   *
   * @throws dev.bluestore.error.AuditUnavailableException where the audit log did not take its last
   *     events before the deadline; the store is closed all the same
   */
  @Override
  public void close() {
    nonBlocking.close();
    try {
      anchoring.end();
    } finally {
      keys().close();
      closers.forEach(Runnable::run);
    }
  }
}
