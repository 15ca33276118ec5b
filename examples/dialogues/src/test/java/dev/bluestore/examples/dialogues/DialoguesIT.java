package dev.bluestore.examples.dialogues;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.examples.dialogues.Terminal.Outcome;
import dev.bluestore.examples.dialogues.model.Dialogue;
import dev.bluestore.examples.dialogues.summary.SummaryImporter;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(DynamoDbLocalExtension.class)
class DialoguesIT {

  private final Dialogue shipped =
      new SummaryImporter(Clock.systemUTC()).read("night-bus", Shipped.summary()).dialogue();
  private @TempDir Path folder;
  private Path keys;
  private Path summary;
  private Terminal terminal;

  @BeforeEach
  void writeSummary(DynamoDbLocal server) throws IOException {
    keys = folder.resolve("keys");
    terminal = Terminal.of(server, keys);
    summary = Files.writeString(folder.resolve("night-bus.md"), Shipped.summary());
  }

  private static void assertFailed(Outcome outcome, String message) {
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().lines()).singleElement().asString().contains(message);
  }

  @Test
  void import_ofTheShippedSummary_tellsWhatWasStored() {
    Outcome outcome = terminal.run("import", summary.toString());
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.unwrapped())
        .isEqualTo(
            "Stored round 3 of night-bus: 5 perspectives, 3 tensions, 3 open items,"
                + " 2 recommendations, 6 signals, 1 verdict, 2 messages, 6 experts. ");
    assertThat(keys.resolve("umk.key")).hasSize(32);
  }

  @Test
  void import_withABrokenRow_tellsItsLine() throws IOException {
    Files.writeString(
        summary, "# Round 1: x\n\n| ID | Item |\n|--|--|\n| O01 | a |\n| O0101 | b |\n");
    Outcome outcome = terminal.run("import", summary.toString(), "--dialogue", "other");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.unwrapped())
        .contains(
            "Stored round 1 of other: 1 open item.", "night-bus.md:5: not stored: expected an id");
  }

  @Test
  void show_afterImport_givesEverythingBackInOrder() {
    terminal.run("import", summary.toString());
    Outcome outcome = terminal.run("show", "night-bus", "--notes");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.unwrapped())
        .containsSubsequence(
            "A Night Bus for the Valley",
            "score +168 · velocity +41 · total 402 · panel of 6",
            "P0301 One fixed line",
            "P0305 Bus N1",
            "T0201 Timetable vs demand RESOLVED: Fixed line",
            "T0302",
            "O0301 Who unlocks",
            "O0303",
            "R0301 Run a pilot",
            "R0302",
            "Hazel CONVERGE \"A bus you can rely on",
            "Linden CONVERGE",
            "Alder CONVERGE",
            "Rowan CONVERGE",
            "Birch CONVERGE",
            "Willow CHALLENGE R0302",
            "Start the pilot of line N1",
            "rests on R0301 Run a pilot",
            "2026-03-12 21:14 Birch The union will agree",
            "2026-03-12 21:31 Willow",
            "The footbridge closes");
    assertThat(SealedPhrases.of(shipped))
        .filteredOn(phrase -> !phrase.contains("[MOVE:"))
        .allSatisfy(phrase -> assertThat(outcome.unwrapped()).contains(phrase));
  }

  @Test
  void raw_afterImport_hasTheKeysAndNoSealedPhrase() {
    terminal.run("import", summary.toString());
    Outcome outcome = terminal.run("raw", "night-bus");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.unwrapped())
        .containsSubsequence(
            "PK dialogue#night-bus",
            "SK dek#",
            "dek_state active",
            "SK expert#alder",
            "SK message#2026-03-12T21:14:00.000000000Z#r03-0001",
            "author birch",
            "SK meta",
            "SK move#03#alder#03",
            "move_type CONVERGE",
            "SK perspective#03#05",
            "SK ref#P0303#ADDRESS#T0201",
            "source_type perspective",
            "target_type tension",
            "SK tension#03#02",
            "status RESOLVED",
            "content_encrypted",
            "SK verdict#final");
    assertThat(SealedPhrases.of(shipped))
        .hasSizeGreaterThan(50)
        .allSatisfy(phrase -> assertThat(outcome.unwrapped()).doesNotContain(phrase));
  }

  @Test
  void list_namesEveryDialogue() {
    terminal.run("import", summary.toString());
    terminal.run("import", summary.toString(), "--dialogue", "50% #1");
    Outcome outcome = terminal.run("list");
    assertThat(outcome.out().lines())
        .hasSize(2)
        .allMatch(line -> line.contains("CONVERGED · rounds 3 · alignment 402"))
        .anyMatch(line -> line.startsWith("50% #1 "))
        .anyMatch(line -> line.startsWith("night-bus "));
  }

  @Test
  void list_ofAStatus_showsTitles() {
    terminal.run("import", summary.toString());
    Outcome outcome = terminal.run("list", "--status", "CONVERGED");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.unwrapped())
        .startsWith("night-bus A Night Bus for the Valley · rounds 3 · updated ");
    assertThat(terminal.run("list", "--status", "OPEN").out()).contains("There are none.");
    assertThat(terminal.run("list", "--status", "LOST").exitCode()).isEqualTo(2);
  }

  @Test
  void tensions_ofAStatus_areThoseOfAllDialogues() {
    terminal.run("import", summary.toString());
    terminal.run("import", summary.toString(), "--dialogue", "again");
    assertThat(terminal.run("tensions").out()).contains("There are none.");
    assertThat(terminal.run("tensions", "--status", "RESOLVED").unwrapped())
        .containsSubsequence(
            "again T0201 Timetable vs demand · Fixed line",
            "again T0203",
            "again T0302",
            "night-bus T0201 Timetable vs demand · Fixed line",
            "night-bus T0302");
  }

  @Test
  void signals_ofAnExpert_areThoseOfAllDialogues() {
    terminal.run("import", summary.toString());
    terminal.run("import", summary.toString(), "--dialogue", "again");
    assertThat(terminal.run("signals", "willow").unwrapped())
        .isEqualTo(
            "again round 3 CHALLENGE R0302 \"Not before the hospital has signed\""
                + " night-bus round 3 CHALLENGE R0302 \"Not before the hospital has signed\" ");
  }

  @Test
  void init_makesKeyAndTable_onceAndNotTwice() {
    assertThat(terminal.run("init").unwrapped())
        .contains("umk.key (made now)", "(made now). Keep a copy");
    assertThat(terminal.run("init").unwrapped()).contains("umk.key (there already)");
    assertThat(terminal.run("list").out()).isEmpty();
  }

  @Test
  void file_thatIsMissing_isOneLine() {
    assertFailed(terminal.run("import", "nowhere.md"), "expected a file at nowhere.md, found none");
    assertThat(keys).doesNotExist();
  }

  @Test
  void file_thatIsNoText_isOneLine() throws IOException {
    Files.write(summary, new byte[] {(byte) 0xff, 0});
    assertFailed(terminal.run("import", summary.toString()), "as UTF-8 text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"show", "raw"})
  void dialogue_thatIsMissing_isOneLine(String command) {
    terminal.run("init");
    assertFailed(terminal.run(command, "nothing"), "no dialogue nothing in the table");
  }

  @Test
  void table_thatIsMissing_isOneLine() {
    assertFailed(terminal.run("list"), "expected the table");
    assertFailed(terminal.run("raw", "night-bus"), "expected the table");
    assertFailed(terminal.run("show", "night-bus"), "expected the table");
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "demo"})
  void endpoint_whereNobodyAnswers_isOneLine(String command) {
    Terminal lost = terminal.with("DYNAMODB_ENDPOINT", "http://127.0.0.1:1");
    assertFailed(lost.run(command), "no DynamoDB answers at http://127.0.0.1:1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "demo"})
  void endpoint_thatIsNone_isOneLine(String command) {
    assertFailed(
        terminal.with("DYNAMODB_ENDPOINT", "nonsense").run(command), "expected DYNAMODB_ENDPOINT");
  }

  @Test
  void command_thatIsUnknown_endsWithTwo() {
    Outcome outcome = terminal.run("frobnicate");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("frobnicate");
  }

  @Test
  void command_thatIsMissing_endsWithTwoAndTheUsage() {
    Outcome outcome = terminal.run();
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("Usage: dialogues", "import", "show", "raw", "list", "demo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"import", "show", "raw", "list", "tensions", "signals", "init", "demo"})
  void help_ofEveryCommand_isPrinted(String command) {
    Outcome outcome = terminal.run(command, "--help");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).startsWith("Usage: dialogues " + command);
  }

  @Test
  void demo_showsBothSides_andTheRefusal() {
    Outcome outcome = terminal.run("demo");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.unwrapped())
        .containsSubsequence(
            "5 perspectives, 3 tensions",
            "P0302 Book by telephone",
            "perspective#03#02",
            "P0301 ✓ opens",
            "P0302 ✗ refused TamperedException: ",
            "P0303 ✓ opens",
            "gone again");
    assertThat(outcome.out().lines()).hasSizeLessThan(90);
    assertThat(keys).doesNotExist();
    try (var client = terminal.settings().client()) {
      assertThat(client.listTables().tableNames()).noneMatch(name -> name.startsWith("blue_demo_"));
    }
  }
}
