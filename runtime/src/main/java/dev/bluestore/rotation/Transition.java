package dev.bluestore.rotation;

/** What comes after a round of a job. */
sealed interface Transition {

  /** A step, which may be the same once more. */
  record To(String step) implements Transition {}

  /** Nothing until someone has put right what the round found, and runs the job again. */
  record Block() implements Transition {}

  /** The end. */
  record End() implements Transition {}
}
