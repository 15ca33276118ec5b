package dev.bluestore.rotation;

import dev.bluestore.EncryptedStore;
import dev.bluestore.RowAudit;
import dev.bluestore.codec.PlainForm;
import dev.bluestore.envelope.KeyText;
import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.table.SealedTable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Works on the keys of a store and on everything that is sealed under them, without its entities.
 * Thread-safe.
 *
 * <pre>{@code
 * Rotation rotation = Rotation.of(store);
 * rotation.reseal().called("2027-yearly").run(JobOptions.defaults().withThreads(4));
 * rotation.finish(Duration.ofDays(35), JobOptions.defaults()); // once a day
 * }</pre>
 */
public final class Rotation {

  private final SealedTable store;
  private final RowAudit audit;

  private Rotation(SealedTable store, RowAudit audit) {
    this.store = store;
    this.audit = audit;
  }

  /** Of a store, which stays the caller's to close. */
  public static Rotation of(EncryptedStore store) {
    return new Rotation(store.sealedTable(), RowAudit.of(store));
  }

  /**
   * Which master keys there are, and how many data keys need each of them. It reads the whole table
   * consistently, and costs as much: an index may be behind.
   */
  public List<MasterKeyUse> masterKeys() {
    return new MasterKeys(store).list();
  }

  /**
   * Makes a new master key current, where the provider makes its keys itself. New data keys are
   * wrapped under it from then on; {@link #rewrap} moves the others.
   *
   * @return the id of the current master key
   * @throws dev.bluestore.error.ConfigurationException where keys are made elsewhere, as in KMS
   */
  public String rotate() {
    return store.dataKeys().masterKeys().rotate().id();
  }

  /**
   * Wraps every data key that is under a former master key under the current one, and proves every
   * tombstone anew. Items are untouched, key bytes in KMS never leave it, and the cost grows with
   * the number of data keys, not of items. It can be run again at any time, also by several
   * processes at once, and goes on where it was.
   *
   * <p>After a leak of a master key, reseal instead: what a thief has planted would be adopted.
   *
   * @throws dev.bluestore.error.BlueStoreException where table or keys do not answer; run it again
   */
  public RewrapReport rewrap(RewrapOptions options) {
    return new Rewrap(store, options).run();
  }

  /**
   * Takes a former master key out of use, once a consistent read of the whole table shows that
   * nothing needs it. Backups from before may: keep it where they are kept.
   *
   * @return whether it was put aside here; where not, as for KMS, it may be taken out of the
   *     configuration
   * @throws dev.bluestore.error.ConfigurationException where it is no former one, or data keys are
   *     under it
   */
  public boolean retire(String umkId) {
    return new MasterKeys(store).retire(umkId);
  }

  /**
   * Makes everything in a partition unreadable for good: overwrites its data keys, and returns when
   * a look one lifetime of opened keys later (five minutes by default) has found no other. Opened
   * keys of this process end at once, those of others within that time. It can be run again after
   * any failure, and goes on where it was; the certificate is then the same.
   *
   * <p>Backups, exports and streams from before open under the same master key until they expire:
   * the certificate names them.
   *
   * @param partition the partition's name and its components, such as {@code dialogue} and an id
   * @throws dev.bluestore.error.NotFoundException where it holds no data key
   * @throws InvalidItemException where it is no partition of entities
   * @throws dev.bluestore.error.TamperedException where a key record is malformed: put it right
   *     first
   */
  public ShredCertificate shred(List<String> partition, ShredOptions options) {
    return new Shred(store, address(partition), options).run();
  }

  /**
   * Reads a partition once and changes nothing: what a shredding would destroy.
   *
   * @throws dev.bluestore.error.NotFoundException as {@link #shred}
   * @throws InvalidItemException as {@link #shred}
   * @throws dev.bluestore.error.TamperedException as {@link #shred}
   */
  public ShredEstimate shredEstimate(List<String> partition) {
    return new ShredCount(store, address(partition)).make();
  }

  /**
   * Makes a new data key in a partition that was shredded, or whose key records are lost, so that
   * it can be written to again. What was sealed there before stays unreadable.
   *
   * @throws InvalidItemException where it is no partition of entities
   */
  public void reopen(List<String> partition) {
    store.keys().reopen(address(partition));
  }

  /**
   * Checks a certificate: that this store has issued it, and what has become of the partition.
   *
   * @param json as {@link ShredCertificate#toJson} writes it, to the byte
   * @throws dev.bluestore.error.TamperedException where it is not as it was issued
   * @throws dev.bluestore.error.NotFoundException where this store has issued none of its id
   */
  public ShredState verify(String json) {
    return new Certificates(store).verify(json);
  }

  /** Replaces data keys. */
  public Reseal reseal() {
    return Reseal.of(store, audit);
  }

  /**
   * Seals items in place that are not sealed yet.
   *
   * @param forms what the plain items of each entity look like
   * @throws dev.bluestore.error.ConfigurationException where there is none, or two of an entity
   */
  public Migration migrate(PlainForm<?>... forms) {
    return Migration.of(store, audit, List.of(forms));
  }

  /**
   * Removes the records of keys that were drained before a hold. A restore of the table to a time
   * before that needs none of them, since it brings back its own.
   *
   * @param hold the reach of backups from which single items may be put back; 35 days is that of
   *     point-in-time recovery
   */
  public JobReport finish(Duration hold, JobOptions options) {
    return new JobRun(store, audit, new FinishJob(store), options)
        .run(
            Job.begun(
                FinishJob.NAME,
                "",
                new Scope.Table(Scope.USUAL_SEGMENTS),
                Map.of(FinishJob.HOLD_SECONDS, Long.toString(hold.toSeconds())),
                FinishJob.REMOVE));
  }

  /** Reads the table once and changes nothing: what {@link #finish} would remove. */
  public RemovalEstimate finishEstimate(Duration hold) {
    return new RemovalCount(store, new FinishJob(store).walk(hold)).make();
  }

  /**
   * Removes chunks of large entities that a crash has left without a head. What it sees for the
   * first time it only dates, and removes when a later run sees it still so: run it once a day.
   *
   * @param grace longer than any write may be under way, a machine that was suspended meanwhile
   *     included; an hour at the least, a day is long
   * @throws dev.bluestore.error.ConfigurationException where the grace is shorter
   */
  public JobReport sweep(Duration grace, JobOptions options) {
    return new JobRun(store, audit, new StrayChunks(store), options)
        .run(
            Job.begun(
                StrayChunks.NAME,
                "",
                new Scope.Table(Scope.USUAL_SEGMENTS),
                StrayChunks.settings(grace),
                StrayChunks.REMOVE));
  }

  /**
   * Reads the table once and changes nothing: what {@link #sweep} would remove and date.
   *
   * @throws dev.bluestore.error.ConfigurationException where the grace is shorter
   */
  public RemovalEstimate sweepEstimate(Duration grace) {
    return new RemovalCount(store, new StrayChunks(store).walk(grace)).make();
  }

  private PartitionAddress address(List<String> partition) {
    return Optional.of(partition)
        .filter(components -> !components.contains(""))
        .map(KeyText::join)
        .flatMap(pk -> PartitionAddress.parse(store.namespace(), pk))
        .filter(address -> !address.isOwn())
        .orElseThrow(
            () ->
                new InvalidItemException(
                    "expected a partition's name and at least one component, none of them empty,"
                        + " found others; bluestore-… are the store's own",
                    null));
  }

  SealedTable store() {
    return store;
  }
}
