package dev.bluestore.examples.dialogues.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.bluestore.examples.dialogues.model.Convergence;
import dev.bluestore.examples.dialogues.model.Dialogue;
import dev.bluestore.examples.dialogues.model.Message;
import dev.bluestore.examples.dialogues.model.Move;
import dev.bluestore.examples.dialogues.model.MoveType;
import dev.bluestore.examples.dialogues.model.Verdict;
import dev.bluestore.examples.dialogues.summary.Problem.Subject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignalVariationsTest {

  private static Imported read(String markdown) {
    return new SummaryImporter(Clock.systemUTC()).read("the-dialogue", markdown);
  }

  @Test
  void signals_inManyForms_areRead() {
    Imported imported =
        read(
            """
            # Round 1: Bridges

            - Ann: [MOVE:CONVERGE] "Build "it" now"
            - **Bob** – [MOVE:CHALLENGE T0101, P0102] „Too long“ at low tide
            - Cy [MOVE:SHRUG] whatever
            - [MOVE:CONVERGE] "nobody"

            Dee: [MOVE:CONCEDE] "fine"
            """);
    assertThat(imported.dialogue().moves())
        .extracting(
            Move::expertSlug,
            Move::seq,
            Move::moveType,
            Move::targets,
            Move::context,
            Move::quotation)
        .containsExactly(
            tuple(
                "ann",
                1,
                MoveType.CONVERGE,
                List.of(),
                Optional.empty(),
                Optional.of("Build \"it\" now")),
            tuple(
                "bob",
                2,
                MoveType.CHALLENGE,
                List.of("T0101", "P0102"),
                Optional.of("at low tide"),
                Optional.of("Too long")),
            tuple(
                "cy",
                3,
                MoveType.OTHER,
                List.of(),
                Optional.of("SHRUG whatever"),
                Optional.empty()),
            tuple("dee", 4, MoveType.CONCEDE, List.of(), Optional.empty(), Optional.of("fine")));
    assertThat(imported.problems())
        .extracting(Problem::line, Problem::subject)
        .containsExactly(tuple(6, Subject.SIGNAL));
  }

  @Test
  void messages_areRead_othersAreReported() {
    Imported imported =
        read(
            """
            # Round 1: Bridges

            ## Messages

            - 2026-03-12T21:14:00Z Ann: Is it: raining?
            - yesterday Bob: It is.
            """);
    assertThat(imported.dialogue().messages())
        .extracting(Message::author, Message::body)
        .containsExactly(tuple("ann", "Is it: raining?"));
    assertThat(imported.problems())
        .extracting(Problem::line, Problem::subject)
        .containsExactly(tuple(6, Subject.MESSAGE));
  }

  @Test
  void verdicts_severalOfThem_areRead() {
    Dialogue dialogue =
        read("""
                # Round 1: Bridges

                ## Final Verdict: BUILD

                Build the bridge,
                and soon.

                ### Conditions

                - No toll
                - Two lanes

                **Supporting**: Ann, Bob

                **Confidence**: middling

                ## Minority Verdict

                **Author**: Cy

                **Recommendation**: Dig a tunnel
                under the river.

                ## Verdict of the mayor

                Wait.
                """)
            .dialogue();
    assertThat(dialogue.verdicts())
        .extracting(
            Verdict::id, Verdict::recommendation, Verdict::conditions, Verdict::supportingExperts)
        .containsExactly(
            tuple("V01", "of the mayor\nWait.", List.of(), List.of()),
            tuple(
                "final",
                "BUILD\nBuild the bridge, and soon.",
                List.of("No toll", "Two lanes"),
                List.of("Ann", "Bob")),
            tuple("minority", "Dig a tunnel under the river.", List.of(), List.of()));
    assertThat(dialogue.verdicts().get(1).description()).contains("Confidence: middling");
    assertThat(dialogue.verdicts().get(2).authorExpert()).contains("Cy");
    assertThat(dialogue.meta().status()).isEqualTo(Convergence.OTHER);
  }
}
