package dev.bluestore.examples.dialogues.model;

import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.EntityFamily;
import dev.bluestore.annotations.PartitionKey;
import dev.bluestore.annotations.SortKey;
import java.time.Instant;
import java.util.List;

/**
 * What someone put on the table in a round, under an id that people write. All of them have the key
 * that stands here, and a label that is sealed.
 */
@EntityFamily
public sealed interface Contribution
    permits Claim, Evidence, Perspective, Question, Recommendation, Tension {

  /** The dialogue that it belongs to. */
  @PartitionKey("dialogue")
  String dialogueId();

  /** The round in which it was registered, 0 to 99. */
  @SortKey(order = 1, width = 2)
  int round();

  /** Its place among those of its kind in the round, 0 to 99. */
  @SortKey(order = 2, width = 2)
  int seq();

  /** When it was stored first. */
  Instant createdAt();

  /** What it says, in a line. */
  @Encrypted
  String label();

  /** The id that people write. */
  ItemId id();

  /** How it bears on others. */
  default List<Reference> references() {
    return List.of();
  }
}
