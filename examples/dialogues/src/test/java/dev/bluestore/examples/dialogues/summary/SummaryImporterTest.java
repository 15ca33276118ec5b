package dev.bluestore.examples.dialogues.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.examples.dialogues.model.Claim;
import dev.bluestore.examples.dialogues.model.Dialogue;
import dev.bluestore.examples.dialogues.model.Evidence;
import dev.bluestore.examples.dialogues.model.Move;
import dev.bluestore.examples.dialogues.model.Perspective;
import dev.bluestore.examples.dialogues.model.Question;
import dev.bluestore.examples.dialogues.model.Recommendation;
import dev.bluestore.examples.dialogues.model.Tension;
import dev.bluestore.examples.dialogues.model.Verdict;
import dev.bluestore.examples.dialogues.summary.GeneratedSummary.Row;
import dev.bluestore.examples.dialogues.summary.GeneratedSummary.Signal;
import dev.bluestore.examples.dialogues.summary.Problem.Subject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SummaryImporterTest {

  private static final int FILES = 300;

  private final SummaryImporter importer = new SummaryImporter(Clock.systemUTC());

  @Test
  void generatedSummaries_areImported_rowsStoredAndReportedAreAllRows() {
    Seed.ofFiles(FILES)
        .mapToObj(SummaryGenerator::generate)
        .forEach(
            summary -> {
              Imported imported = importer.read("dialogue", summary.markdown());
              assertThat(rows(imported.dialogue()))
                  .as(summary.described())
                  .containsExactlyInAnyOrderElementsOf(summary.rows());
              assertThat(lines(imported, Subject.ROW))
                  .as(summary.described())
                  .isEqualTo(summary.brokenRows());
            });
  }

  @Test
  void generatedSummaries_areImported_signalsAndVerdictsAreFound() {
    Seed.ofFiles(FILES)
        .mapToObj(SummaryGenerator::generate)
        .forEach(
            summary -> {
              Imported imported = importer.read("dialogue", summary.markdown());
              Dialogue dialogue = imported.dialogue();
              assertThat(signals(dialogue))
                  .as(summary.described())
                  .containsExactlyElementsOf(
                      summary.signals().stream().map(SummaryImporterTest::bySlug).toList());
              assertThat(lines(imported, Subject.SIGNAL))
                  .as(summary.described())
                  .isEqualTo(summary.brokenSignals());
              assertThat(dialogue.verdicts().stream().map(Verdict::recommendation).findFirst())
                  .as(summary.described())
                  .isEqualTo(summary.recommendation());
              assertThat(dialogue.rounds().get(0).number())
                  .as(summary.described())
                  .isEqualTo(summary.round());
            });
  }

  private static List<Row> rows(Dialogue dialogue) {
    return Stream.of(
            dialogue.perspectives().stream().map(SummaryImporterTest::row),
            dialogue.tensions().stream().map(SummaryImporterTest::row),
            dialogue.questions().stream().map(SummaryImporterTest::row),
            dialogue.recommendations().stream().map(SummaryImporterTest::row),
            dialogue.evidence().stream().map(SummaryImporterTest::row),
            dialogue.claims().stream().map(SummaryImporterTest::row))
        .flatMap(rows -> rows)
        .toList();
  }

  private static Row row(Perspective item) {
    return new Row(item.id(), item.label(), withoutBudget(item.content()), item.contributors());
  }

  private static Row row(Evidence item) {
    return new Row(item.id(), item.label(), withoutBudget(item.content()), item.contributors());
  }

  private static Row row(Claim item) {
    return new Row(item.id(), item.label(), withoutBudget(item.content()), item.contributors());
  }

  /** The column without a meaning is kept behind the content. */
  private static Optional<String> withoutBudget(Optional<String> content) {
    return content
        .map(text -> text.replaceFirst("(?:^|\n)Budget: \\d+$", ""))
        .filter(text -> !text.isEmpty());
  }

  private static Row row(Tension item) {
    return new Row(item.id(), item.label(), item.resolution(), item.contributors());
  }

  private static Row row(Question item) {
    return new Row(item.id(), item.label(), Optional.empty(), item.owners());
  }

  private static Row row(Recommendation item) {
    return new Row(item.id(), item.label(), item.content(), item.contributors());
  }

  private static List<Signal> signals(Dialogue dialogue) {
    return dialogue.moves().stream()
        .sorted(Comparator.comparingInt(Move::seq))
        .map(
            move ->
                new Signal(move.expertSlug(), move.moveType().name(), move.quotation().orElse("")))
        .toList();
  }

  private static Signal bySlug(Signal signal) {
    return new Signal(People.slug(signal.name()).orElseThrow(), signal.move(), signal.quotation());
  }

  private static List<Integer> lines(Imported imported, Subject subject) {
    return imported.problems().stream()
        .filter(problem -> problem.subject() == subject)
        .map(Problem::line)
        .toList();
  }
}
