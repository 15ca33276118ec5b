package dev.bluestore.rotation;

import dev.bluestore.error.ItemKey;
import java.time.Duration;
import java.util.Optional;

/**
 * A part of a job, and who works on it.
 *
 * @param number from 0
 * @param round the job's round that all else is about
 * @param token counts the times that it was taken: the fencing token (Martin Kleppmann, "How to do
 *     distributed locking", 2016)
 * @param owner the worker that has it, or had it last
 * @param lease how long nobody else takes it after each change of its record
 * @param reached the key behind which the work goes on; empty at the beginning
 * @param waited how long this round has waited already, where it is one that waits
 * @param done whether nothing is left in this round
 * @param counts of this round
 */
record Segment(
    int number,
    long round,
    long token,
    String owner,
    Duration lease,
    Optional<ItemKey> reached,
    Duration waited,
    boolean done,
    Counts counts) {

  /** One that nobody has taken yet. */
  static Segment untouched(int number) {
    return new Segment(
        number, 0, 0, "", Duration.ZERO, Optional.empty(), Duration.ZERO, false, Counts.NONE);
  }

  /** Taken by a worker, who goes on where the one before it was in the same round. */
  Segment takenBy(String worker, Duration forHow, long inRound) {
    return inRound == round
        ? new Segment(number, round, token + 1, worker, forHow, reached, waited, done, counts)
        : new Segment(
            number,
            inRound,
            token + 1,
            worker,
            forHow,
            Optional.empty(),
            Duration.ZERO,
            false,
            Counts.NONE);
  }

  /** Further on. */
  Segment at(Optional<ItemKey> key, Counts more) {
    return new Segment(number, round, token, owner, lease, key, waited, done, counts.plus(more));
  }

  /** After some more waiting. */
  Segment waited(Duration inAll) {
    return new Segment(number, round, token, owner, lease, reached, inAll, done, counts);
  }

  /** At the end of the round. */
  Segment ended() {
    return new Segment(number, round, token, owner, lease, reached, waited, true, counts);
  }
}
