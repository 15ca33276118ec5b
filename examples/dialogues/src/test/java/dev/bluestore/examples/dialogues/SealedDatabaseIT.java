package dev.bluestore.examples.dialogues;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.examples.dialogues.model.Dialogue;
import dev.bluestore.examples.dialogues.summary.SummaryImporter;
import dev.bluestore.testkit.DynamoDbLocal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks for what people said in the files of the database itself. */
class SealedDatabaseIT {

  private static final String PLAIN = "plain-canary-of-nobody";
  private static final List<String> CANARIES =
      List.of("canary in the label", "canary in the quotation", "canary in the verdict");
  private static final String SUMMARY =
      """
      # Round 1: The canary in the title

      | ID | Perspective | By |
      |----|-------------|----|
      | P0101 | The canary in the label sings | Plain-Canary of Nobody |

      - Plain-Canary of Nobody: [MOVE:CONVERGE] "The canary in the quotation sings"

      ## Verdict

      The canary in the verdict sings
      """;

  @Test
  void databaseFiles_areSearched_noSealedPhraseIsInThem(@TempDir Path folder) throws IOException {
    Path database = Files.createDirectory(folder.resolve("database"));
    Path canaries = Files.writeString(folder.resolve("canaries.md"), SUMMARY);
    Path nightBus = Files.writeString(folder.resolve("night-bus.md"), Shipped.summary());
    try (DynamoDbLocal server = DynamoDbLocal.startOnDisk(database)) {
      Terminal terminal = Terminal.of(server, folder.resolve("keys"));
      assertThat(terminal.run("import", canaries.toString()).exitCode()).isZero();
      assertThat(terminal.run("import", nightBus.toString()).exitCode()).isZero();
      assertThat(terminal.run("show", "canaries").unwrapped()).contains(CANARIES);
    }
    ByteSearch files = ByteSearch.in(database);
    assertThat(files.find(PLAIN)).isTrue();
    assertThat(CANARIES).noneMatch(files::find);
    Dialogue dialogue =
        new SummaryImporter(Clock.systemUTC()).read("night-bus", Shipped.summary()).dialogue();
    assertThat(SealedPhrases.of(dialogue)).hasSizeGreaterThan(50).noneMatch(files::find);
  }
}
