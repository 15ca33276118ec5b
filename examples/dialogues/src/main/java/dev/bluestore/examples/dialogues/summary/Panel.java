package dev.bluestore.examples.dialogues.summary;

import dev.bluestore.examples.dialogues.model.Expert;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the experts of a round: whoever signals, contributes, owns or writes. */
final class Panel {

  private final SortedMap<String, String> names = new TreeMap<>();
  private final SortedMap<String, String> signals = new TreeMap<>();

  void add(List<String> people) {
    people.forEach(this::add);
  }

  void add(String name) {
    People.slug(name).ifPresent(slug -> names.putIfAbsent(slug, name));
  }

  /** What someone signalled, in the words of the file. */
  void signalled(String name, String line) {
    add(name);
    People.slug(name)
        .ifPresent(slug -> signals.merge(slug, line, (first, next) -> first + "\n" + next));
  }

  List<Expert> experts(String dialogueId, int round, Instant createdAt) {
    String roundKey = String.format(Locale.ROOT, "%02d", round);
    return names.entrySet().stream()
        .map(
            expert ->
                new Expert(
                    dialogueId,
                    expert.getKey(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    round,
                    Optional.empty(),
                    createdAt,
                    Optional.empty(),
                    Optional.of(expert.getValue()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of(),
                    said(roundKey, expert.getKey())))
        .toList();
  }

  private Map<String, String> said(String roundKey, String slug) {
    String line = signals.get(slug);
    return line == null ? Map.of() : Map.of(roundKey, line);
  }
}
