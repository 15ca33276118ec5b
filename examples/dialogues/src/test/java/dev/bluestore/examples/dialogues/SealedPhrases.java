package dev.bluestore.examples.dialogues;

import dev.bluestore.examples.dialogues.model.Dialogue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything in a dialogue that nobody may read without the key. What refers to what is not among
 * it: refs are in the clear.
 */
final class SealedPhrases {

  private static final int SHORTEST = 5;

  private SealedPhrases() {}

  /** Line by line; what is too short to be told from chance is left out. */
  static List<String> of(Dialogue dialogue) {
    return Stream.of(
            Stream.of(dialogue.meta().title()),
            dialogue.meta().question().stream(),
            dialogue.experts().stream()
                .flatMap(e -> with(e.rawContent().values(), e.description(), e.role())),
            dialogue.rounds().stream().flatMap(r -> with(List.of(r.title()), r.summary())),
            dialogue.perspectives().stream()
                .flatMap(p -> with(p.contributors(), Optional.of(p.label()), p.content())),
            dialogue.tensions().stream()
                .flatMap(
                    t ->
                        with(
                            t.contributors(),
                            Optional.of(t.label()),
                            t.description(),
                            t.resolution())),
            dialogue.questions().stream().flatMap(q -> with(q.owners(), Optional.of(q.label()))),
            dialogue.recommendations().stream()
                .flatMap(r -> with(r.contributors(), Optional.of(r.label()), r.content())),
            dialogue.recommendations().stream().flatMap(r -> r.parameters().values().stream()),
            dialogue.evidence().stream()
                .flatMap(e -> with(e.contributors(), Optional.of(e.label()), e.content())),
            dialogue.claims().stream()
                .flatMap(c -> with(c.contributors(), Optional.of(c.label()), c.content())),
            dialogue.moves().stream().flatMap(m -> with(m.targets(), m.context(), m.quotation())),
            dialogue.verdicts().stream()
                .flatMap(
                    v ->
                        with(
                            v.conditions(),
                            Optional.of(v.recommendation()),
                            v.description(),
                            v.vote())),
            dialogue.messages().stream().map(message -> message.body()))
        .flatMap(phrases -> phrases)
        .flatMap(String::lines)
        .map(String::strip)
        .filter(phrase -> phrase.length() >= SHORTEST)
        .distinct()
        .toList();
  }

  @SafeVarargs
  private static Stream<String> with(Iterable<String> many, Optional<String>... some) {
    Stream.Builder<String> all = Stream.builder();
    many.forEach(all);
    for (Optional<String> one : some) {
      one.ifPresent(all);
    }
    return all.build();
  }
}
