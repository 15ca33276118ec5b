package dev.bluestore.examples.dialogues.model;

import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.PartitionKey;
import dev.bluestore.annotations.SortKey;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A member of the panel.
 *
 * @param slug the name as an id, in the clear: {@code hazel}
 * @param description the name as the panel writes it, and what else there is to say
 * @param scores the score of each round, by its number in two digits
 * @param rawContent what the expert contributed to each round, by its number in two digits
 */
@Entity("expert")
public record Expert(
    @PartitionKey("dialogue") String dialogueId,
    @SortKey String slug,
    Optional<String> tier,
    Optional<String> source,
    Optional<Double> relevance,
    int firstRound,
    Optional<Integer> totalScore,
    Instant createdAt,
    @Encrypted Optional<String> role,
    @Encrypted Optional<String> description,
    @Encrypted Optional<String> focus,
    @Encrypted Optional<String> creationReason,
    @Encrypted Optional<String> color,
    @Encrypted Map<String, Integer> scores,
    @Encrypted Map<String, String> rawContent) {

  /**
   * The same expert after a further summary: the rounds of both, the later one's where they meet.
   */
  public Expert followedBy(Expert later) {
    return new Expert(
        dialogueId,
        slug,
        later.tier.or(() -> tier),
        later.source.or(() -> source),
        later.relevance.or(() -> relevance),
        Math.min(firstRound, later.firstRound),
        later.totalScore.or(() -> totalScore),
        createdAt,
        later.role.or(() -> role),
        later.description.or(() -> description),
        later.focus.or(() -> focus),
        later.creationReason.or(() -> creationReason),
        later.color.or(() -> color),
        union(scores, later.scores),
        union(rawContent, later.rawContent));
  }

  private static <V> Map<String, V> union(Map<String, V> earlier, Map<String, V> later) {
    Map<String, V> both = new TreeMap<>(earlier);
    both.putAll(later);
    return Map.copyOf(both);
  }
}
