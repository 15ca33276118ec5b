package dev.bluestore.rotation;

import dev.bluestore.RowAudit;
import dev.bluestore.envelope.KeyText;
import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.error.ConfigurationException;
import dev.bluestore.table.SealedTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Replaces data keys: everything in the whole table, or in some partitions, is sealed anew under
 * new ones, while readers and writers go on. The old keys are then drained, so that an item that
 * someone puts back from before is refused ({@link dev.bluestore.error.DrainedException}); {@link
 * Rotation#finish} removes their records after a hold. Any number of processes work on it together
 * when they run the same; one that was killed is run again. Immutable and thread-safe.
 *
 * <p>The steps are those of the format, section 6: retire the keys, wait until no process seals
 * under them any more, seal anew until a pass finds nothing, drain the keys.
 */
public final class Reseal {

  private final SealedTable store;
  private final RowAudit audit;
  private final String label;
  private final Scope scope;
  private final Duration wait;

  private Reseal(SealedTable store, RowAudit audit, String label, Scope scope, Duration wait) {
    this.store = store;
    this.audit = audit;
    this.label = label;
    this.scope = scope;
    this.wait = wait;
  }

  static Reseal of(SealedTable store, RowAudit audit) {
    Duration wait = store.policy().lifetime().plus(store.policy().grace()).plus(store.deadline());
    return new Reseal(store, audit, "", new Scope.Table(Scope.USUAL_SEGMENTS), wait);
  }

  /**
   * Under a name of its own, such as {@code 2027-yearly}: run once more when it is done, by a
   * process that comes late or a script that is started again, it does nothing. Without a name it
   * begins anew.
   */
  public Reseal called(String name) {
    return new Reseal(store, audit, name, scope, wait);
  }

  /**
   * The whole table in so many segments: as many workers can share it. 16 by default.
   *
   * @param segments 1 to 1,000,000
   */
  public Reseal segments(int segments) {
    if (segments < 1 || segments > 1_000_000) {
      throw new ConfigurationException(
          "expected 1 to 1,000,000 segments, found " + segments + "; take a few for each worker");
    }
    return new Reseal(store, audit, label, new Scope.Table(segments), wait);
  }

  /**
   * One partition, or one more; not the whole table. Each is worked on by one worker at a time.
   *
   * @param partitionName the partition's name, such as {@code dialogue}
   * @param components what stands behind it, in the form that keys have
   */
  public Reseal partition(String partitionName, String... components) {
    List<String> partition =
        Stream.concat(Stream.of(partitionName), Stream.of(components)).toList();
    if (!KeyText.isName(partitionName) || partition.size() < 2 || partition.contains("")) {
      throw new ConfigurationException(
          "expected a partition's name and at least one component, none of them empty");
    }
    PartitionAddress address = store.partition(partition);
    List<String> pks =
        new ArrayList<>(scope instanceof Scope.Partitions some ? some.pks() : List.of());
    if (!pks.contains(address.pk())) {
      pks.add(address.pk());
    }
    return new Reseal(store, audit, label, new Scope.Partitions(pks), wait);
  }

  /**
   * How long after a key was retired any process may still store an item under it: the longest that
   * one of them keeps an opened key, its grace included, and its longest write. That of this store
   * by default. Too short, and such an item is drained with its key.
   */
  public Reseal cachesEndWithin(Duration longest) {
    return new Reseal(store, audit, label, scope, longest);
  }

  /**
   * Starts the job, or joins it where it is under way, and works on it until it is done, or cannot
   * go on.
   *
   * @throws ConfigurationException where a resealing with another scope or name is under way
   */
  public JobReport run(JobOptions options) {
    return new JobRun(store, audit, new ResealJob(store, audit), options)
        .run(
            Job.begun(
                ResealJob.NAME,
                label,
                scope,
                Map.of(ResealJob.WAIT_MILLIS, Long.toString(wait.toMillis())),
                ResealJob.RETIRE));
  }

  /** Reads everything once and changes nothing: what the job would have to do. */
  public JobEstimate estimate() {
    return new ResealEstimate(store, scope).make();
  }
}
