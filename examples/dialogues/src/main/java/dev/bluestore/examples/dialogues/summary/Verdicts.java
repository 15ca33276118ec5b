package dev.bluestore.examples.dialogues.summary;

import dev.bluestore.examples.dialogues.model.Verdict;
import dev.bluestore.examples.dialogues.model.VerdictType;
import dev.bluestore.examples.dialogues.summary.Problem.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads the sections that are verdicts: those whose heading begins so, and what is below. */
final class Verdicts {

  private static final Pattern VERDICT =
      Pattern.compile("(?:\\p{L}+\\s+){0,2}verdict\\b.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern MINORITY =
      Pattern.compile(".*\\b(minority|dissent|dissenting)\\b.*", Pattern.CASE_INSENSITIVE);

  private final String dialogueId;
  private final int round;
  private final Instant createdAt;
  private final Problems problems;
  private final List<VerdictText> texts = new ArrayList<>();
  private int level;

  Verdicts(String dialogueId, int round, Instant createdAt, Problems problems) {
    this.dialogueId = dialogueId;
    this.round = round;
    this.createdAt = createdAt;
    this.problems = problems;
  }

  /** The text that a section adds to: a new one, or that of the verdict that it is part of. */
  Optional<VerdictText> textOf(Section section) {
    if (section.heading().isPresent() && VERDICT.matcher(section.title()).matches()) {
      level = section.level();
      texts.add(new VerdictText(SummaryDocument.line(section.heading().get()), section.title()));
    } else if (level > 0 && section.level() > level) {
      texts.get(texts.size() - 1).heading(section.title());
    } else {
      level = 0;
    }
    return level == 0 ? Optional.empty() : Optional.of(texts.get(texts.size() - 1));
  }

  /** The words of the first verdict's heading. */
  Optional<String> headline() {
    return texts.stream().findFirst().flatMap(VerdictText::headline);
  }

  /** The verdicts in the order of their ids; those that say nothing are reported. */
  List<Verdict> verdicts() {
    Set<String> ids = new TreeSet<>();
    List<Verdict> verdicts = new ArrayList<>();
    for (VerdictText text : texts) {
      boolean isMinority = MINORITY.matcher(text.title()).matches();
      String wanted = isMinority ? "minority" : "final";
      if (text.recommendation().isEmpty()) {
        problems.report(text.line(), Subject.REMARK, "a verdict without a recommendation");
      } else if (ids.add(wanted)) {
        verdicts.add(verdict(text, wanted, isMinority ? VerdictType.MINORITY : VerdictType.FINAL));
      } else {
        String id = String.format(Locale.ROOT, "V%02d", ids.size() - 1);
        ids.add(id);
        verdicts.add(verdict(text, id, VerdictType.OTHER));
      }
    }
    return verdicts;
  }

  private Verdict verdict(VerdictText text, String id, VerdictType type) {
    return new Verdict(
        dialogueId,
        id,
        type,
        round,
        text.confidence(),
        createdAt,
        text.author(),
        text.recommendation().orElseThrow(),
        text.description(),
        text.conditions(),
        text.vote(),
        text.supporting(),
        text.ethosCompliance());
  }
}
