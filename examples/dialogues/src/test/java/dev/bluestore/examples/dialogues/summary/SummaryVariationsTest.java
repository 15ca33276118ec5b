package dev.bluestore.examples.dialogues.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.bluestore.examples.dialogues.model.Claim;
import dev.bluestore.examples.dialogues.model.Convergence;
import dev.bluestore.examples.dialogues.model.Dialogue;
import dev.bluestore.examples.dialogues.model.Evidence;
import dev.bluestore.examples.dialogues.model.Question;
import dev.bluestore.examples.dialogues.model.Ref;
import dev.bluestore.examples.dialogues.model.Reference;
import dev.bluestore.examples.dialogues.model.ReferenceType;
import dev.bluestore.examples.dialogues.model.Standing;
import dev.bluestore.examples.dialogues.model.Tension;
import dev.bluestore.examples.dialogues.model.TensionStatus;
import dev.bluestore.examples.dialogues.summary.Problem.Subject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryVariationsTest {

  private static Imported read(String markdown) {
    return new SummaryImporter(Clock.systemUTC()).read("the-dialogue", markdown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "# Round 2 Summary: Which bridge?; 2; Which bridge?",
        "# round 07 - Bridges (and tunnels); 7; Bridges (and tunnels)",
        "# Summary of Round 3 — Bridges; 3; Bridges",
        "# Bridges (Round 4); 4; Bridges",
        "# Round 5; 5; Round 5",
      })
  void title_inManyForms_isRead(String line, int round, String title) {
    Dialogue dialogue = read(line).dialogue();
    assertThat(dialogue.rounds().get(0).number()).isEqualTo(round);
    assertThat(dialogue.meta().title()).isEqualTo(title);
  }

  @Test
  void title_withoutRound_takesItFromTheIds() {
    Imported imported = read("# Bridges\n\n| ID | Item |\n|--|--|\n| O0401 | Toll? |\n");
    assertThat(imported.dialogue().rounds().get(0).number()).isEqualTo(4);
    assertThat(imported.problems())
        .extracting(Problem::line, Problem::subject)
        .containsExactly(tuple(1, Subject.REMARK));
  }

  @Test
  void title_missing_isTheDialogueId() {
    assertThat(read("Nothing but text.").dialogue().meta().title()).isEqualTo("the-dialogue");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Status: OPEN | Total: 12; OPEN",
        "**Status**: Blocked by weather | **Total**: 12; BLOCKED",
        "Total: 12, Status: nearly converged; CONVERGING",
        "*Total*: 12 (Status: no convergence); OPEN",
        "Total = 12 · Status = splendid; OTHER",
        "**Total:** 12; OPEN",
      })
  void metrics_inAnyForm_areRead(String line, Convergence convergence) {
    Dialogue dialogue = read("# Round 1: Bridges\n\n" + line + "\n").dialogue();
    assertThat(dialogue.meta().totalAlignment()).contains(12);
    assertThat(dialogue.meta().status()).isEqualTo(convergence);
    assertThat(dialogue.rounds().get(0).score()).isEmpty();
  }

  @Test
  void tensions_withStatusInManyPlaces_haveIt() {
    Imported imported =
        read(
            """
            # Round 1: Bridges

            ## Tensions

            | ID | Topic | Outcome | State |
            |----|-------|---------|-------|
            | T0101 | a | Settled – by toll | |
            | T0102 | b | | addressed |
            | T0103 | c | | asleep |
            | T0104 | d | Not yet | |

            ## Tensions Resolved

            - T0105: e
            """);
    assertThat(imported.problems()).isEmpty();
    assertThat(imported.dialogue().tensions())
        .extracting(Tension::status, Tension::resolution, Tension::description)
        .containsExactly(
            tuple(TensionStatus.RESOLVED, Optional.of("by toll"), Optional.empty()),
            tuple(TensionStatus.ADDRESSED, Optional.empty(), Optional.empty()),
            tuple(TensionStatus.OTHER, Optional.empty(), Optional.of("Status: asleep")),
            tuple(TensionStatus.OPEN, Optional.of("Not yet"), Optional.empty()),
            tuple(TensionStatus.RESOLVED, Optional.empty(), Optional.empty()));
  }

  @Test
  void references_inManyForms_areRead() {
    Imported imported =
        read(
            """
            # Round 1: Bridges

            | ID | Label | References | Supports |
            |----|-------|------------|----------|
            | P0101 | a | T0101, P0102 | |
            | P0102 | b | resolves T0101; depends on R0101 | P0101 |
            | P0103 | c | see T0101, perhaps | |
            """);
    assertThat(imported.dialogue().perspectives().get(0).references())
        .containsExactly(
            new Reference(ReferenceType.ADDRESS, "T0101"),
            new Reference(ReferenceType.SUPPORT, "P0102"));
    assertThat(imported.dialogue().perspectives().get(1).references())
        .containsExactly(
            new Reference(ReferenceType.RESOLVE, "T0101"),
            new Reference(ReferenceType.DEPEND, "R0101"),
            new Reference(ReferenceType.SUPPORT, "P0101"));
    assertThat(imported.dialogue().perspectives().get(2).content())
        .contains("References: see T0101, perhaps");
  }

  @Test
  void rows_thatAreBroken_areReportedWithTheirLines() {
    Imported imported =
        read(
            """
            # Round 1: Bridges

            | ID | Item | Owner |
            |----|------|-------|
            | O0101 | Toll? | Ann |
            | O0101 | Again? | Ann |
            | O01 | Bad id | Ann |
            | X0101 | Bad kind | Ann |
            | | No id | Ann |
            | O0102 | Short |
            | O0103 | Long | Ann | Bob |
            | O0104 | | Ann |
            no pipes at all

            | O0105 | Stray | Ann |

            | Metric | Value |
            |--------|-------|
            | Length | 3 km |
            """);
    assertThat(imported.dialogue().questions())
        .extracting(Question::label)
        .containsExactly("Toll?");
    assertThat(imported.problems()).allMatch(problem -> problem.subject() == Subject.ROW);
    assertThat(imported.problems())
        .extracting(Problem::line)
        .containsExactly(6, 7, 8, 9, 10, 11, 12, 13, 15, 19);
    assertThat(imported.dialogue().rounds().get(0).summary().orElse(""))
        .contains("| Length | 3 km |");
  }

  @Test
  void evidenceAndClaims_areRead_withWhatTheyReferTo() {
    Dialogue dialogue =
        read("""
                # Round 1: Bridges

                | ID | Evidence | By | Status | Supports |
                |----|----------|----|--------|----------|
                | E0101 | The count of May | Ann | confirmed | C0101 |
                | C0101 | Nobody walks | Bo | contested | |
                """)
            .dialogue();
    assertThat(dialogue.evidence())
        .extracting(Evidence::label, Evidence::status, Evidence::contributors)
        .containsExactly(tuple("The count of May", Standing.ACCEPTED, List.of("Ann")));
    assertThat(dialogue.claims())
        .extracting(Claim::label, Claim::status, Claim::contributors)
        .containsExactly(tuple("Nobody walks", Standing.DISPUTED, List.of("Bo")));
    assertThat(dialogue.refs())
        .extracting(Ref::sourceId, Ref::refType, Ref::targetId, Ref::sourceType, Ref::targetType)
        .containsExactly(
            tuple("E0101", ReferenceType.SUPPORT, "C0101", "evidence", Optional.of("claim")));
  }

  @Test
  void rows_inQuotesAndCode_areReadAndLeftAlone() {
    Imported imported =
        read("# Round 1\n\n> | ID | Item |\n> |--|--|\n> | O0101 | Toll? |\n\n    | O0102 | x |\n");
    assertThat(imported.dialogue().questions())
        .extracting(Question::label)
        .containsExactly("Toll?");
    assertThat(imported.problems()).isEmpty();
  }

  @Test
  void question_withMoreThanItHolds_isRemarked() {
    Imported imported =
        read("# Round 1\n\n| ID | Item | Priority |\n|--|--|--|\n| O0101 | Toll? | high |\n");
    assertThat(imported.dialogue().questions()).hasSize(1);
    assertThat(imported.problems())
        .extracting(Problem::line, Problem::subject)
        .containsExactly(tuple(5, Subject.REMARK));
  }
}
