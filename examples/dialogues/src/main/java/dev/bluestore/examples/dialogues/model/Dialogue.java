package dev.bluestore.examples.dialogues.model;

import dev.bluestore.annotations.Collection;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A dialogue with everything in it, each list in the order of its keys: all that its partition
 * holds, read by one query.
 *
 * @param contributions in the order of the ids that people write
 */
@Collection
public record Dialogue(
    Meta meta,
    List<Expert> experts,
    List<Round> rounds,
    List<Contribution> contributions,
    List<Ref> refs,
    List<Move> moves,
    List<Event> events,
    List<Verdict> verdicts,
    List<Message> messages) {

  /** Copies the lists. */
  public Dialogue {
    experts = List.copyOf(experts);
    rounds = List.copyOf(rounds);
    contributions =
        contributions.stream()
            .sorted(Comparator.comparing(contribution -> contribution.id().toString()))
            .toList();
    refs = List.copyOf(refs);
    moves = List.copyOf(moves);
    events = List.copyOf(events);
    verdicts = List.copyOf(verdicts);
    messages = List.copyOf(messages);
  }

  /** The claims. */
  public List<Claim> claims() {
    return contributions(Claim.class);
  }

  /** The evidence. */
  public List<Evidence> evidence() {
    return contributions(Evidence.class);
  }

  /** The perspectives. */
  public List<Perspective> perspectives() {
    return contributions(Perspective.class);
  }

  /** The open items. */
  public List<Question> questions() {
    return contributions(Question.class);
  }

  /** The recommendations. */
  public List<Recommendation> recommendations() {
    return contributions(Recommendation.class);
  }

  /** The tensions. */
  public List<Tension> tensions() {
    return contributions(Tension.class);
  }

  /**
   * What a verdict rests on: the recommendations that it adopts, and all that refs lead to from
   * there. A verdict holds none of it; it is put together from the dialogue as it is now.
   */
  public List<Contribution> basis(Verdict verdict) {
    Deque<String> next = new ArrayDeque<>();
    recommendations().stream()
        .filter(each -> each.adoptedInVerdict().filter(verdict.id()::equals).isPresent())
        .forEach(each -> next.add(each.id().toString()));
    Set<String> found = new HashSet<>();
    while (!next.isEmpty()) {
      String id = next.remove();
      if (found.add(id)) {
        refs.stream()
            .filter(ref -> ref.sourceId().equals(id))
            .map(Ref::targetId)
            .forEach(next::add);
      }
    }
    return contributions.stream().filter(each -> found.contains(each.id().toString())).toList();
  }

  private <C extends Contribution> List<C> contributions(Class<C> type) {
    return contributions.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
