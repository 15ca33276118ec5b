package dev.bluestore.rotation;

/** What a job of a kind does. Implementations are thread-safe. */
interface JobKind {

  /** The name, as it stands in the table: lower-case letters. */
  String name();

  /** The step that a job is at. */
  Step step(Job job, String name);

  /**
   * What comes after a round.
   *
   * @param done in this round
   */
  Transition next(Job job, String step, Counts done);

  /**
   * Whether another job may take the place of one that cannot go on, since that leaves nothing half
   * done.
   */
  default boolean isReplaceable() {
    return false;
  }
}
