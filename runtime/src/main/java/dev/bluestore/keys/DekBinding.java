package dev.bluestore.keys;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What a wrapped data key is bound to, beside the context of its key encryption key.
 *
 * @param partition the partition's name and its components, such as {@code ["dialogue",
 *     "nvidia-analysis"]}
 * @param createdAt when the key was made, UTC to the second
 * @param purpose what it was wrapped for
 */
public record DekBinding(List<String> partition, Instant createdAt, DekPurpose purpose) {

  /** Takes a copy of the partition. */
  public DekBinding {
    partition = List.copyOf(partition);
    if (!createdAt.equals(createdAt.truncatedTo(ChronoUnit.SECONDS))) {
      throw new IllegalArgumentException("expected a time to the second, found a finer one");
    }
  }

  /** The same key, wrapped for another purpose. */
  public DekBinding with(DekPurpose other) {
    return new DekBinding(partition, createdAt, other);
  }
}
