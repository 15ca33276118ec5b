package dev.bluestore.examples.dialogues.model;

import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A way to see the question, shown as {@code P0201}: the first of round 2. */
@Entity("perspective")
public record Perspective(
    String dialogueId,
    int round,
    int seq,
    PerspectiveStatus status,
    Instant createdAt,
    String label,
    @Encrypted Optional<String> content,
    @Encrypted List<String> contributors,
    @Encrypted List<Reference> references)
    implements Contribution {

  @Override
  public ItemId id() {
    return new ItemId(ItemId.Kind.PERSPECTIVE, round, seq);
  }
}
