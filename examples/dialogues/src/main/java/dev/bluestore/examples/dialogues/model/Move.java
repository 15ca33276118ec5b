package dev.bluestore.examples.dialogues.model;

import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.Index;
import dev.bluestore.annotations.PartitionKey;
import dev.bluestore.annotations.SortKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an expert did in a round, a signal among them.
 *
 * @param seq its place among all moves of the round, from 1, so that they can be read in order
 * @param targets ids of what it is about
 * @param quotation the expert's own words
 */
@Entity("move")
@Index(
    name = "expert_slug",
    partition = "expertSlug",
    sort = {"dialogueId", "round"})
public record Move(
    @PartitionKey("dialogue") String dialogueId,
    @SortKey(order = 1, width = 2) int round,
    @SortKey(order = 2) String expertSlug,
    @SortKey(order = 3, width = 2) int seq,
    MoveType moveType,
    Instant createdAt,
    @Encrypted List<String> targets,
    @Encrypted Optional<String> context,
    @Encrypted Optional<String> quotation) {}
