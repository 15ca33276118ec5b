package dev.bluestore.rotation;

/** Seals plain items, pass after pass, until one finds none. */
record MigrateJob(MigrateItems items) implements JobKind {

  static final String NAME = "migrate";
  static final String WALK = "walk";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Step step(Job job, String name) {
    if (!name.equals(WALK)) {
      throw new IllegalStateException("expected a step of a migration, found " + name);
    }
    return items;
  }

  @Override
  public Transition next(Job job, String step, Counts done) {
    if (done.left() > 0 || done.changed() > 0) {
      return new Transition.To(WALK);
    }
    return done.refused() > 0 ? new Transition.Block() : new Transition.End();
  }

  /** Each item is sealed by itself. */
  @Override
  public boolean isReplaceable() {
    return true;
  }
}
