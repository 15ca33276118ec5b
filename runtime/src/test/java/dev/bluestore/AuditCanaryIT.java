package dev.bluestore;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bluestore.error.BlueStoreException;
import dev.bluestore.testing.Canary;
import dev.bluestore.testing.CanaryProcess;
import dev.bluestore.testing.ChildProcess;
import dev.bluestore.testing.Note;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that logs everything, what others log included, says nothing of what it stores; and
 * itself nothing of where.
 */
@ExtendWith(DynamoDbLocalExtension.class)
class AuditCanaryIT {

  /** Before each entry, which may have several lines. */
  private static final Pattern ENTRIES = Pattern.compile("(?m)^(?=\\[[^]]*] [A-Z]+ )");

  /** Those of the SDK have what is sent, and so what DynamoDB sorts by. */
  private static final Pattern OTHERS =
      Pattern.compile("^\\[[^]]*] [A-Z]+ (software\\.amazon|org\\.apache|io\\.netty)\\.");

  @Test
  void logsAndAudit_ofAProcessThatTellsAll_holdNoValueAndNoAddress(
      DynamoDbLocal server, @TempDir Path folder) throws IOException, InterruptedException {
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    Path file = folder.resolve("audit.jsonl");
    try (TestTable table = new TestTable(server, folder.resolve("keys"));
        ChildProcess process =
            ChildProcess.start(
                CanaryProcess.class,
                List.of(
                    "-Dorg.slf4j.simpleLogger.defaultLogLevel=trace",
                    "-Dorg.slf4j.simpleLogger.log.dev.bluestore=trace",
                    "-Djava.io.tmpdir=" + temporary),
                Map.of(
                    "DYNAMODB_ENDPOINT", server.endpoint().toString(),
                    "BLUE_TABLE", table.name(),
                    "BLUE_NAMESPACE", "notes",
                    "BLUE_KEYS_DIR", folder.resolve("keys").toString(),
                    "BLUE_AUDIT_SINK", "file",
                    "BLUE_AUDIT_FILE", file.toString()))) {
      String output = process.output();

      assertThat(output).contains(CanaryProcess.DONE);
      String log = Files.readString(file, StandardCharsets.ISO_8859_1);
      assertThat(log).contains("\"operation\":\"seal\"", "TamperedException");
      assertThat(output).as("the wire is logged").contains("content_encrypted");
      String ours =
          ENTRIES
              .splitAsStream(output)
              .filter(entry -> !OTHERS.matcher(entry).find())
              .collect(joining());
      assertThat(Canary.forms(CanaryProcess.VALUE))
          .allSatisfy(form -> assertThat(output).doesNotContain(form))
          .allSatisfy(form -> assertThat(log).doesNotContain(form));
      assertThat(Canary.forms(CanaryProcess.ADDRESS))
          .allSatisfy(form -> assertThat(ours).doesNotContain(form))
          .allSatisfy(form -> assertThat(log).doesNotContain(form));
      assertThat(Canary.forms(CanaryProcess.VALUE))
          .allSatisfy(form -> assertThat(raw(table)).doesNotContain(form));
      assertThat(contents(temporary)).doesNotContain(CanaryProcess.VALUE, CanaryProcess.ADDRESS);
      assertThat(raw(table)).contains(CanaryProcess.ADDRESS);
    }
  }

  private static String raw(TestTable table) {
    return table.client().scan(scan -> scan.tableName(table.name())).items().toString();
  }

  private static String contents(Path folder) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(each, StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }

  @Test
  void messages_ofRefusals_holdNoValueAndNoAddress(DynamoDbLocal server, @TempDir Path keys) {
    try (TestTable table = new TestTable(server, keys)) {
      table.notes().put(Note.of(CanaryProcess.ADDRESS, 1, 1, CanaryProcess.VALUE));
      CanaryProcess.damage(table.client(), table.name());
      Throwable refusal =
          catchThrowableOfType(
              BlueStoreException.class,
              () -> table.notes().find(Note.key(CanaryProcess.ADDRESS, 1, 1)));

      for (Throwable each = refusal; each != null; each = each.getCause()) {
        assertThat(each.toString()).doesNotContain(CanaryProcess.VALUE, CanaryProcess.ADDRESS);
      }
      assertThat(refusal).isNotNull();
    }
  }
}
