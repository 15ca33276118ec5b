package dev.bluestore.rotation;

import dev.bluestore.RowAudit;
import dev.bluestore.table.SealedTable;
import java.time.Duration;

/** Replaces the data keys of a scope, and seals everything anew that was under the old ones. */
record ResealJob(SealedTable store, RowAudit audit) implements JobKind {

  static final String NAME = "reseal";
  static final String RETIRE = "retire";
  static final String WAIT_MILLIS = "wait_millis";

  private static final String WAIT = "wait";
  private static final String WALK = "walk";
  private static final String DRAIN = "drain";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Step step(Job job, String name) {
    return switch (name) {
      case RETIRE -> new RetireKeys(store);
      case WAIT -> new Step.Wait(Duration.ofMillis(Long.parseLong(job.setting(WAIT_MILLIS))));
      case WALK -> new ResealItems(store, audit);
      case DRAIN -> new DrainKeys(store);
      default -> throw new IllegalStateException("expected a step of a resealing, found " + name);
    };
  }

  @Override
  public Transition next(Job job, String step, Counts done) {
    if (done.left() > 0) {
      return new Transition.To(step);
    }
    return switch (step) {
      case RETIRE -> done.refused() > 0 ? new Transition.Block() : new Transition.To(WAIT);
      case WAIT -> new Transition.To(WALK);
      case WALK -> {
        if (done.changed() > 0) {
          yield new Transition.To(WALK);
        }
        yield done.refused() > 0 ? new Transition.Block() : new Transition.To(DRAIN);
      }
      default -> done.refused() > 0 ? new Transition.Block() : new Transition.End();
    };
  }
}
