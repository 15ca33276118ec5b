package dev.bluestore.examples.dialogues.model;

import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.PartitionKey;
import dev.bluestore.annotations.SortKey;
import java.time.Instant;
import java.util.Optional;

/**
 * One round of a dialogue.
 *
 * @param summary what was written about the round beside its rows and signals, in Markdown
 */
@Entity("round")
public record Round(
    @PartitionKey("dialogue") String dialogueId,
    @SortKey(width = 2) int number,
    Optional<Integer> score,
    Convergence status,
    Instant createdAt,
    Optional<Instant> completedAt,
    @Encrypted String title,
    @Encrypted Optional<String> summary) {}
