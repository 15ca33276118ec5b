package dev.bluestore.rotation;

import dev.bluestore.RowAudit;
import dev.bluestore.codec.PlainForm;
import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.ConfigurationException;
import dev.bluestore.table.SealedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Seals plain items where they are: each is read as its entity, sealed, and written back where it
 * still is what was read. It goes over the table until it finds no plain item any more, while
 * readers and writers go on. Any number of processes work on it together when they run the same;
 * one that was killed is run again. Immutable and thread-safe.
 *
 * <p>What does not fit its entity, and what is of an entity that was not named, is left as it is
 * and told ({@link JobOptions#onRefused}); the job is then not finished, and may be run again, also
 * with other forms.
 */
public final class Migration {

  private final SealedTable store;
  private final RowAudit audit;
  private final List<PlainForm<?>> forms;
  private final boolean leavesOthers;
  private final String label;
  private final Scope scope;

  private Migration(
      SealedTable store,
      RowAudit audit,
      List<PlainForm<?>> forms,
      boolean leavesOthers,
      String label,
      Scope scope) {
    this.store = store;
    this.audit = audit;
    this.forms = forms;
    this.leavesOthers = leavesOthers;
    this.label = label;
    this.scope = scope;
  }

  static Migration of(SealedTable store, RowAudit audit, List<PlainForm<?>> forms) {
    long entities = forms.stream().map(form -> form.schema().names()).distinct().count();
    if (forms.isEmpty() || entities < forms.size()) {
      throw new ConfigurationException(
          "expected a form for each entity that is to be migrated, found none, or two of one");
    }
    return new Migration(store, audit, forms, false, "", new Scope.Table(Scope.USUAL_SEGMENTS));
  }

  /** As {@link Reseal#called}. */
  public Migration called(String name) {
    return new Migration(store, audit, forms, leavesOthers, name, scope);
  }

  /** As {@link Reseal#segments}. */
  public Migration segments(int segments) {
    if (segments < 1 || segments > 1_000_000) {
      throw new ConfigurationException(
          "expected 1 to 1,000,000 segments, found " + segments + "; take a few for each worker");
    }
    return new Migration(store, audit, forms, leavesOthers, label, new Scope.Table(segments));
  }

  /**
   * One partition, or one more; not the whole table.
   *
   * @param partitionName the partition's name, such as {@code dialogue}
   * @param components what stands behind it, in the form that keys have
   * @throws dev.bluestore.error.InvalidItemException where it is no partition of entities
   */
  public Migration partition(String partitionName, String... components) {
    String pk = store.partition(partitionName, components).pk();
    List<String> pks =
        new ArrayList<>(scope instanceof Scope.Partitions some ? some.pks() : List.of());
    if (!pks.contains(pk)) {
      pks.add(pk);
    }
    return new Migration(store, audit, forms, leavesOthers, label, new Scope.Partitions(pks));
  }

  /**
   * Items of other entities, or under keys that are none of this store's, are none of its business:
   * for a table that is shared with something else.
   */
  public Migration leavingOthers() {
    return new Migration(store, audit, forms, true, label, scope);
  }

  /**
   * Starts the job, or joins it where it is under way, and works on it until it is done, or cannot
   * go on.
   *
   * @throws ConfigurationException where a migration with another scope, name or other forms is
   *     under way
   */
  public JobReport run(JobOptions options) {
    return new JobRun(store, audit, new MigrateJob(items()), options)
        .run(
            Job.begun(
                MigrateJob.NAME,
                label,
                scope,
                Map.of(
                    "forms",
                    forms.stream().map(PlainForm::description).collect(Collectors.joining("; ")),
                    "others",
                    leavesOthers ? "left" : "refused"),
                MigrateJob.WALK));
  }

  /**
   * Reads everything once and changes nothing: what the job would have to do.
   *
   * @param refused is told of each row that would be left as it is, with its address
   */
  public MigrationEstimate estimate(Consumer<? super BlueStoreException> refused) {
    return new MigrationCount(store, items(), scope, refused).make();
  }

  private MigrateItems items() {
    return new MigrateItems(store, audit, forms, leavesOthers);
  }
}
