package dev.bluestore.examples.dialogues.model;

import dev.bluestore.annotations.Aliases;
import dev.bluestore.annotations.Attribute;
import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.Index;
import dev.bluestore.annotations.PartitionKey;
import java.time.Instant;
import java.util.Optional;

/**
 * A dialogue as a whole; there is one in each partition.
 *
 * @param status under a name of its own, so that no other entity falls into the index
 */
@Entity("meta")
@Index(name = "dialogue_status", partition = "status", sort = "updatedAt")
public record Meta(
    @PartitionKey("dialogue") String dialogueId,
    @Attribute("dialogue_status") @Aliases("status") Convergence status,
    Instant createdAt,
    Instant updatedAt,
    Optional<Instant> convergedAt,
    int totalRounds,
    Optional<Integer> totalAlignment,
    Optional<Boolean> calibrated,
    Optional<String> domainId,
    Optional<String> ethosId,
    @Encrypted String title,
    @Encrypted Optional<String> question,
    @Encrypted Optional<String> outputDir) {

  /** The same dialogue after a further summary of it: as old as this, and as far as either. */
  public Meta followedBy(Meta later) {
    boolean isLatest = later.totalRounds >= totalRounds;
    Meta latest = isLatest ? later : this;
    return new Meta(
        dialogueId,
        latest.status,
        createdAt,
        later.updatedAt,
        latest.convergedAt,
        latest.totalRounds,
        latest.totalAlignment.or(() -> totalAlignment),
        latest.calibrated.or(() -> calibrated),
        latest.domainId.or(() -> domainId),
        latest.ethosId.or(() -> ethosId),
        latest.title,
        latest.question.or(() -> question),
        latest.outputDir.or(() -> outputDir));
  }
}
