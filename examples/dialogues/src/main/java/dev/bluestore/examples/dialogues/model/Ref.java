package dev.bluestore.examples.dialogues.model;

import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.PartitionKey;
import dev.bluestore.annotations.SortKey;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * That one item bears on another, and how: the structure of a dialogue, in the clear and
 * authenticated. What the items say stays with them.
 *
 * @param sourceId the id that people write: {@code P0301}
 * @param targetId the id that people write: {@code T0201}
 * @param sourceType the entity type of the source: {@code perspective}
 * @param targetType the entity type of the target; empty where its id is of no kind that is known
 */
@Entity("ref")
public record Ref(
    @PartitionKey("dialogue") String dialogueId,
    @SortKey(order = 1) String sourceId,
    @SortKey(order = 2) ReferenceType refType,
    @SortKey(order = 3) String targetId,
    String sourceType,
    Optional<String> targetType,
    Instant createdAt) {

  /** The references of an item. */
  public static Stream<Ref> of(Contribution source) {
    return source.references().stream()
        .map(
            reference ->
                new Ref(
                    source.dialogueId(),
                    source.id().toString(),
                    reference.type(),
                    reference.targetId(),
                    source.id().kind().entityType(),
                    ItemId.parse(reference.targetId()).map(target -> target.kind().entityType()),
                    source.createdAt()));
  }
}
