package dev.bluestore;

/**
 * What became of a {@link Batch}.
 *
 * @param stored the entities that were stored, as they were: with their generated ids and times
 * @param unprocessed the writes that DynamoDB left over until the deadline, with the entities and
 *     keys as they were given; it can be written again
 */
public record BatchResult(Entities stored, Batch unprocessed) {

  /** Whether nothing was left over. */
  public boolean isComplete() {
    return unprocessed.size() == 0;
  }
}
