package dev.bluestore.examples.dialogues.model;

import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A statement that wants evidence, shown as {@code C0101}. */
@Entity("claim")
public record Claim(
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
    return new ItemId(ItemId.Kind.CLAIM, round, seq);
  }
}
