package dev.bluestore.examples.dialogues.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.bluestore.examples.dialogues.Shipped;
import dev.bluestore.examples.dialogues.model.Convergence;
import dev.bluestore.examples.dialogues.model.Dialogue;
import dev.bluestore.examples.dialogues.model.Expert;
import dev.bluestore.examples.dialogues.model.Message;
import dev.bluestore.examples.dialogues.model.Move;
import dev.bluestore.examples.dialogues.model.MoveType;
import dev.bluestore.examples.dialogues.model.Perspective;
import dev.bluestore.examples.dialogues.model.Question;
import dev.bluestore.examples.dialogues.model.Recommendation;
import dev.bluestore.examples.dialogues.model.RecommendationStatus;
import dev.bluestore.examples.dialogues.model.Reference;
import dev.bluestore.examples.dialogues.model.ReferenceType;
import dev.bluestore.examples.dialogues.model.Tension;
import dev.bluestore.examples.dialogues.model.TensionStatus;
import dev.bluestore.examples.dialogues.model.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShippedSummaryTest {

  private static final Instant NOW = Instant.parse("2026-03-13T08:00:00Z");

  private final Imported imported =
      new SummaryImporter(Clock.fixed(NOW, ZoneOffset.UTC)).read("night-bus", Shipped.summary());
  private final Dialogue dialogue = imported.dialogue();

  @Test
  void summary_isRead_nothingIsLeftOver() {
    assertThat(imported.problems()).isEmpty();
  }

  @Test
  void head_isRead_titleQuestionAndFiguresAreThere() {
    assertThat(dialogue.meta().title()).isEqualTo("A Night Bus for the Valley");
    assertThat(dialogue.meta().question()).hasValueSatisfying(q -> assertThat(q).contains("third"));
    assertThat(dialogue.meta().totalAlignment()).contains(402);
    assertThat(dialogue.meta().createdAt()).isEqualTo(NOW);
    assertThat(dialogue.rounds())
        .singleElement()
        .satisfies(
            round -> {
              assertThat(round.number()).isEqualTo(3);
              assertThat(round.score()).contains(168);
              assertThat(round.status()).isEqualTo(Convergence.CONVERGED);
              assertThat(round.summary().orElse(""))
                  .startsWith("**Score**")
                  .contains("## What Changed Since Round 2", "The footbridge closes")
                  .doesNotContain("P0301", "MOVE:");
            });
  }

  @Test
  void tables_areRead_everyRowIsThere() {
    assertThat(dialogue.perspectives())
        .extracting(Perspective::id)
        .extracting(Object::toString)
        .containsExactly("P0301", "P0302", "P0303", "P0304", "P0305");
    assertThat(dialogue.perspectives().get(2))
        .extracting(Perspective::label, Perspective::contributors, Perspective::references)
        .containsExactly(
            "The last bus waits for the last train | never the other way round",
            List.of("Alder"),
            List.of(
                new Reference(ReferenceType.ADDRESS, "T0201"),
                new Reference(ReferenceType.ADDRESS, "T0302")));
    assertThat(dialogue.tensions())
        .extracting(item -> item.id().toString(), Tension::status, Tension::resolution)
        .contains(
            tuple(
                "T0302",
                TensionStatus.RESOLVED,
                Optional.of("Wait eight minutes at most, then leave")));
    assertThat(dialogue.tensions()).hasSize(3);
    assertThat(dialogue.questions())
        .extracting(item -> item.id().toString(), Question::owners)
        .containsExactly(
            tuple("O0301", List.of("Birch")),
            tuple("O0302", List.of("Rowan")),
            tuple("O0303", List.of("Willow", "Linden")));
    assertThat(dialogue.recommendations())
        .extracting(Recommendation::status, Recommendation::adoptedInVerdict)
        .containsExactly(
            tuple(RecommendationStatus.ADOPTED, Optional.of("final")),
            tuple(RecommendationStatus.AMENDED, Optional.empty()));
    assertThat(dialogue.recommendations().get(0).parameters())
        .isEqualTo(Map.of("Budget", "61,000"));
  }

  @Test
  void panel_isRead_signalsMessagesAndVerdictAreThere() {
    assertThat(dialogue.experts())
        .extracting(Expert::slug)
        .containsExactly("alder", "birch", "hazel", "linden", "rowan", "willow");
    assertThat(dialogue.moves()).hasSize(6);
    assertThat(dialogue.moves())
        .filteredOn(move -> move.expertSlug().equals("willow"))
        .extracting(Move::moveType, Move::targets, Move::quotation)
        .containsExactly(
            tuple(
                MoveType.CHALLENGE,
                List.of("R0302"),
                Optional.of("Not before the hospital has signed")));
    assertThat(dialogue.messages())
        .extracting(Message::author, Message::timestamp)
        .containsExactly(
            tuple("birch", Instant.parse("2026-03-12T21:14:00Z")),
            tuple("willow", Instant.parse("2026-03-12T21:31:00Z")));
    assertThat(dialogue.verdicts())
        .extracting(Verdict::id, Verdict::confidence, Verdict::vote, v -> v.conditions().size())
        .containsExactly(tuple("final", Optional.of(0.85), Optional.of("5 to 1"), 2));
  }
}
