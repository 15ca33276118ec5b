package dev.bluestore.examples.dialogues.model;

import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.PartitionKey;
import dev.bluestore.annotations.SortKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the panel concluded. Immutable; what it rests on is found by a query of the dialogue.
 *
 * @param id {@code final}, {@code minority}, or {@code V01} and so on for further ones
 * @param confidence from 0 to 1
 */
@Entity("verdict")
public record Verdict(
    @PartitionKey("dialogue") String dialogueId,
    @SortKey String id,
    VerdictType verdictType,
    int round,
    Optional<Double> confidence,
    Instant createdAt,
    @Encrypted Optional<String> authorExpert,
    @Encrypted String recommendation,
    @Encrypted Optional<String> description,
    @Encrypted List<String> conditions,
    @Encrypted Optional<String> vote,
    @Encrypted List<String> supportingExperts,
    @Encrypted Optional<String> ethosCompliance) {}
