package dev.bluestore.examples.dialogues.model;

import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.PartitionKey;
import dev.bluestore.annotations.SortKey;
import java.time.Instant;
import java.util.List;

/** An open item, shown as {@code O0101}. */
@Entity("question")
public record Question(
    @PartitionKey("dialogue") String dialogueId,
    @SortKey(order = 1, width = 2) int round,
    @SortKey(order = 2, width = 2) int seq,
    QuestionStatus status,
    Instant createdAt,
    @Encrypted String label,
    @Encrypted List<String> owners) {

  /** The id that people write. */
  public ItemId id() {
    return new ItemId(ItemId.Kind.QUESTION, round, seq);
  }
}
