package dev.bluestore.examples.dialogues.model;

import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
import java.time.Instant;
import java.util.List;

/** An open item, shown as {@code O0101}. */
@Entity("question")
public record Question(
    String dialogueId,
    int round,
    int seq,
    QuestionStatus status,
    Instant createdAt,
    String label,
    @Encrypted List<String> owners)
    implements Contribution {

  @Override
  public ItemId id() {
    return new ItemId(ItemId.Kind.QUESTION, round, seq);
  }
}
