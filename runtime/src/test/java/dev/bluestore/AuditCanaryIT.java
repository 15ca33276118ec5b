package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bluestore.error.BlueStoreException;
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
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A process that logs everything says nothing of what it stores, nor where. */
@ExtendWith(DynamoDbLocalExtension.class)
class AuditCanaryIT {

  private static List<String> forms(String canary) {
    byte[] utf8 = canary.getBytes(StandardCharsets.UTF_8);
    byte[] utf16 = canary.getBytes(StandardCharsets.UTF_16LE);
    return List.of(
        canary,
        HexFormat.of().formatHex(utf8),
        HexFormat.of().withUpperCase().formatHex(utf8),
        base64(utf8, 0),
        base64(utf8, 1),
        base64(utf8, 2),
        new String(utf16, StandardCharsets.ISO_8859_1),
        HexFormat.of().formatHex(utf16));
  }

  /** The middle of its Base64, wherever it begins in what is encoded. */
  private static String base64(byte[] canary, int before) {
    byte[] shifted = new byte[canary.length + before];
    System.arraycopy(canary, 0, shifted, before, canary.length);
    String encoded = Base64.getEncoder().encodeToString(shifted);
    return encoded.substring(4, encoded.length() - 4);
  }

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
      for (String canary : List.of(CanaryProcess.VALUE, CanaryProcess.ADDRESS)) {
        assertThat(forms(canary))
            .allSatisfy(form -> assertThat(output).doesNotContain(form))
            .allSatisfy(form -> assertThat(log).doesNotContain(form));
      }
      assertThat(forms(CanaryProcess.VALUE))
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
