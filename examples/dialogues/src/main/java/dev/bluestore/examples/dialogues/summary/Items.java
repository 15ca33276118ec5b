package dev.bluestore.examples.dialogues.summary;

import dev.bluestore.examples.dialogues.model.Claim;
import dev.bluestore.examples.dialogues.model.Contribution;
import dev.bluestore.examples.dialogues.model.Evidence;
import dev.bluestore.examples.dialogues.model.Perspective;
import dev.bluestore.examples.dialogues.model.Question;
import dev.bluestore.examples.dialogues.model.Recommendation;
import dev.bluestore.examples.dialogues.model.RecommendationStatus;
import dev.bluestore.examples.dialogues.model.Tension;
import dev.bluestore.examples.dialogues.summary.Problem.Subject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes entities of rows. Cells without a field of their own go where text can hold them. */
final class Items {

  private static final String FINAL_VERDICT = "final";

  private final String dialogueId;
  private final Instant createdAt;

  Items(String dialogueId, Instant createdAt) {
    this.dialogueId = dialogueId;
    this.createdAt = createdAt;
  }

  Contribution contribution(ItemRow row, Problems problems) {
    return switch (row.id().kind()) {
      case PERSPECTIVE -> perspective(row);
      case TENSION -> tension(row);
      case QUESTION -> question(row, problems);
      case RECOMMENDATION -> recommendation(row);
      case EVIDENCE -> evidence(row);
      case CLAIM -> claim(row);
    };
  }

  private Perspective perspective(ItemRow row) {
    var status = Outcome.of(row, StatusWords.PERSPECTIVE);
    return new Perspective(
        dialogueId,
        row.id().round(),
        row.id().seq(),
        status.status(),
        createdAt,
        label(row),
        text(row.cell(Meaning.CONTENT), status.allRemains()),
        row.people(),
        row.references());
  }

  private Tension tension(ItemRow row) {
    var status = Outcome.of(row, StatusWords.TENSION);
    return new Tension(
        dialogueId,
        row.id().round(),
        row.id().seq(),
        status.status(),
        createdAt,
        label(row),
        text(row.cell(Meaning.CONTENT), status.extras()),
        status.resolution(),
        row.people(),
        row.references());
  }

  /** A question holds no more than its text and its owners: what else the row says is reported. */
  private Question question(ItemRow row, Problems problems) {
    var status = Outcome.of(row, StatusWords.QUESTION);
    boolean saysMore =
        row.cell(Meaning.CONTENT).isPresent()
            || !status.allRemains().isEmpty()
            || !row.references().isEmpty();
    if (saysMore) {
      problems.report(
          row.line(),
          Subject.REMARK,
          row.id()
              + " is stored without some of its cells: a question has text, owners and status");
    }
    return new Question(
        dialogueId,
        row.id().round(),
        row.id().seq(),
        status.status(),
        createdAt,
        label(row),
        row.people());
  }

  private Recommendation recommendation(ItemRow row) {
    var status = Outcome.of(row, StatusWords.RECOMMENDATION);
    return new Recommendation(
        dialogueId,
        row.id().round(),
        row.id().seq(),
        status.status(),
        status.status() == RecommendationStatus.ADOPTED
            ? Optional.of(FINAL_VERDICT)
            : Optional.empty(),
        createdAt,
        label(row),
        row.cell(Meaning.CONTENT),
        row.people(),
        status.allRemains(),
        row.references());
  }

  private Evidence evidence(ItemRow row) {
    var status = Outcome.of(row, StatusWords.STANDING);
    return new Evidence(
        dialogueId,
        row.id().round(),
        row.id().seq(),
        status.status(),
        createdAt,
        label(row),
        text(row.cell(Meaning.CONTENT), status.allRemains()),
        row.people(),
        row.references());
  }

  private Claim claim(ItemRow row) {
    var status = Outcome.of(row, StatusWords.STANDING);
    return new Claim(
        dialogueId,
        row.id().round(),
        row.id().seq(),
        status.status(),
        createdAt,
        label(row),
        text(row.cell(Meaning.CONTENT), status.allRemains()),
        row.people(),
        row.references());
  }

  private static String label(ItemRow row) {
    return row.cell(Meaning.LABEL).orElseThrow();
  }

  private static Optional<String> text(Optional<String> content, Map<String, String> extras) {
    String text =
        Stream.concat(
                content.stream(),
                extras.entrySet().stream().map(extra -> extra.getKey() + ": " + extra.getValue()))
            .collect(Collectors.joining("\n"));
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
