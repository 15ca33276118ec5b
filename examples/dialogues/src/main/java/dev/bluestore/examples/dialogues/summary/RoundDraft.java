package dev.bluestore.examples.dialogues.summary;

import dev.bluestore.examples.dialogues.model.Contribution;
import dev.bluestore.examples.dialogues.model.Convergence;
import dev.bluestore.examples.dialogues.model.Dialogue;
import dev.bluestore.examples.dialogues.model.Message;
import dev.bluestore.examples.dialogues.model.Meta;
import dev.bluestore.examples.dialogues.model.Metrics;
import dev.bluestore.examples.dialogues.model.Move;
import dev.bluestore.examples.dialogues.model.Ref;
import dev.bluestore.examples.dialogues.model.Round;
import dev.bluestore.examples.dialogues.model.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The dialogue while it is read: its items, its figures, and the text that is kept as it is. */
final class RoundDraft {

  private static final Pattern QUESTION =
      Pattern.compile("question\\s*:\\s*(\\S.*)", Pattern.CASE_INSENSITIVE);

  private static final Comparator<Ref> REFS =
      Comparator.comparing(Ref::sourceId)
          .thenComparing(ref -> ref.refType().name())
          .thenComparing(Ref::targetId);

  private final String dialogueId;
  private final int number;
  private final Instant createdAt;
  private final Problems problems;
  private final Items items;
  private final List<Contribution> contributions = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private Metrics metrics = Metrics.NONE;
  private Optional<String> metricsText = Optional.empty();
  private Optional<String> question = Optional.empty();

  RoundDraft(String dialogueId, int number, Instant createdAt, Problems problems) {
    this.dialogueId = dialogueId;
    this.number = number;
    this.createdAt = createdAt;
    this.problems = problems;
    this.items = new Items(dialogueId, createdAt);
  }

  void add(ItemRow row) {
    contributions.add(items.contribution(row, problems));
  }

  void note(List<String> texts) {
    notes.addAll(texts);
  }

  /** Takes a paragraph as the question of the dialogue, where it is one of the head. */
  boolean isQuestion(List<TextLine> paragraph, boolean isHead) {
    String text = paragraph.stream().map(TextLine::text).collect(Collectors.joining(" "));
    Matcher found = QUESTION.matcher(text);
    if (!isHead || question.isPresent() || !found.matches()) {
      return false;
    }
    question = Optional.of(found.group(1));
    return true;
  }

  /** Takes a block as the metrics, where it has figures: below the head it takes two to be sure. */
  boolean isMetrics(String source, boolean isHead) {
    Metrics found = Metrics.parse(source);
    if (metricsText.isPresent() || found.count() < (isHead ? 1 : 2)) {
      return false;
    }
    metrics = found;
    metricsText = Optional.of(source);
    return true;
  }

  Dialogue dialogue(
      String title,
      Optional<String> headline,
      List<Verdict> verdicts,
      List<Move> moves,
      List<Message> messages,
      Panel panel) {
    Convergence convergence =
        metrics.status().or(() -> headline).map(StatusWords::convergence).orElse(Convergence.OPEN);
    return new Dialogue(
        meta(title, convergence),
        panel.experts(dialogueId, number, createdAt),
        List.of(round(title, convergence)),
        contributions,
        sorted(contributions.stream().flatMap(Ref::of).toList(), REFS),
        sorted(moves, Comparator.comparing(Move::expertSlug).thenComparing(Move::seq)),
        List.of(),
        sorted(verdicts, Comparator.comparing(Verdict::id)),
        sorted(messages, Comparator.comparing(Message::timestamp).thenComparing(Message::id)));
  }

  private Meta meta(String title, Convergence convergence) {
    return new Meta(
        dialogueId,
        convergence,
        createdAt,
        createdAt,
        Optional.empty(),
        number,
        metrics.total(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        title,
        question,
        Optional.empty());
  }

  private Round round(String title, Convergence convergence) {
    String summary =
        Stream.concat(metricsText.stream(), notes.stream()).collect(Collectors.joining("\n\n"));
    return new Round(
        dialogueId,
        number,
        metrics.score(),
        convergence,
        createdAt,
        Optional.empty(),
        title,
        summary.isEmpty() ? Optional.empty() : Optional.of(summary));
  }

  private static <T> List<T> sorted(List<T> list, Comparator<T> keys) {
    return list.stream().sorted(keys).toList();
  }
}
