package dev.bluestore.examples.dialogues.model;

import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.PartitionKey;
import dev.bluestore.annotations.SortKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * That something became of an item, so that its history can be read: those of one item stand
 * together, in the order of time.
 *
 * @param entityType the entity type of the item: {@code tension}
 * @param entityId the id that people write: {@code T0201}
 * @param eventRound the round whose summary told of it
 * @param resultId the id of what came of it, where it is an item of its own
 */
@Entity("event")
public record Event(
    @PartitionKey("dialogue") String dialogueId,
    @SortKey(order = 1) String entityType,
    @SortKey(order = 2) String entityId,
    @SortKey(order = 3) Instant timestamp,
    EventType eventType,
    int eventRound,
    Instant createdAt,
    @Encrypted List<String> actors,
    @Encrypted Optional<String> reason,
    @Encrypted Optional<Reference> reference,
    @Encrypted Optional<String> resultId) {

  /** That a tension has another status than it had, as a later summary tells. */
  public static Event of(Tension tension, int toldInRound) {
    return new Event(
        tension.dialogueId(),
        tension.id().kind().entityType(),
        tension.id().toString(),
        tension.createdAt(),
        EventType.of(tension.status()),
        toldInRound,
        tension.createdAt(),
        tension.contributors(),
        tension.resolution(),
        Optional.empty(),
        Optional.empty());
  }
}
