package dev.bluestore.examples.dialogues.model;

import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A fact that speaks for or against something, shown as {@code E0101}. */
@Entity("evidence")
public record Evidence(
    String dialogueId,
    int round,
    int seq,
    Standing status,
    Instant createdAt,
    String label,
    @Encrypted Optional<String> content,
    @Encrypted List<String> contributors,
    @Encrypted List<Reference> references)
    implements Contribution {

  @Override
  public ItemId id() {
    return new ItemId(ItemId.Kind.EVIDENCE, round, seq);
  }
}
