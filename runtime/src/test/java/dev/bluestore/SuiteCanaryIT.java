package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.error.TamperedException;
import dev.bluestore.testing.Canary;
import dev.bluestore.testing.CanaryProcess;
import dev.bluestore.testing.Note;
import dev.bluestore.testing.SuiteLog;
import dev.bluestore.testing.TemporaryFiles;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testing.ThrownExceptions;
import dev.bluestore.testing.ThrownExceptions.Thrown;
import dev.bluestore.testing.ToldTelemetry;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

/**
 * Comes after all other integration tests, which log at TRACE and seal the canary with everything:
 * nothing that they logged, audited, told, threw, left or sent holds it in any form. Does a little
 * of each itself, so that there is something to look at where it runs alone.
 */
@Isolated
@Order(Integer.MAX_VALUE)
@ExtendWith(DynamoDbLocalExtension.class)
class SuiteCanaryIT {

  private static final Path AUDIT =
      Path.of(Objects.requireNonNull(System.getenv("BLUE_AUDIT_FILE")));

  private @TempDir Path folder;

  @BeforeEach
  void storeAndBeRefused(DynamoDbLocal server) {
    LoggerFactory.getLogger(SuiteCanaryIT.class).trace("the log begins to be looked at");
    try (TestTable table = new TestTable(server, folder)) {
      table.notes().put(Note.of(CanaryProcess.ADDRESS, 1, 1, "text"));
      CanaryProcess.damage(table.client(), table.name());
      assertThatExceptionOfType(TamperedException.class)
          .isThrownBy(() -> table.notes().find(Note.key(CanaryProcess.ADDRESS, 1, 1)));
    }
  }

  @Test
  void log_ofTheSuite_holdsNoValueAndNoAddress() throws IOException {
    String log = SuiteLog.read();

    assertThat(log).contains("the log begins to be looked at");
    assertThat(log.lines().filter(line -> Canary.isIn(line) || Canary.hasAddress(line))).isEmpty();
  }

  @Test
  void audit_ofTheSuite_holdsNoValueAndNoAddress() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(Objects.requireNonNull(AUDIT.getParent()))) {
      files = all.filter(Files::isRegularFile).toList();
    }
    assertThat(files).contains(AUDIT);
    for (Path file : files) {
      try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
        assertThat(lines.filter(line -> Canary.isIn(line) || Canary.hasAddress(line))).isEmpty();
      }
    }
  }

  @Test
  void exceptions_ofTheSuite_holdNoValueAndOursNoAddress() throws IOException {
    List<Thrown> thrown = ThrownExceptions.dump(folder.resolve("thrown.jfr"));

    assertThat(thrown).extracting(Thrown::type).contains(TamperedException.class.getName());
    assertThat(thrown.stream().filter(each -> Canary.isIn(each.message()))).isEmpty();
    assertThat(
            thrown.stream()
                .filter(each -> each.type().startsWith("dev.bluestore.error."))
                .filter(each -> Canary.hasAddress(each.message())))
        .isEmpty();
  }

  @Test
  void telemetry_ofTheSuite_holdsNoValueAndNoAddress() {
    String metrics = ToldTelemetry.metrics();

    assertThat(ToldTelemetry.spans()).isPositive();
    assertThat(ToldTelemetry.seen()).isEmpty();
    assertThat(metrics).contains("db.client.operation.duration", "bluestore.items.sealed");
    assertThat(Canary.isIn(metrics)).isFalse();
    assertThat(Canary.hasAddress(metrics)).isFalse();
  }

  @Test
  void temporaryFiles_thatTheSuiteLeaves_holdNoValueAndNoAddress() throws IOException {
    Path planted = Files.createTempFile("looked-for", "");

    assertThat(TemporaryFiles.left()).contains(planted);
    for (Path file : TemporaryFiles.left()) {
      String content = Files.readString(file, StandardCharsets.ISO_8859_1);
      assertThat(Canary.isIn(content) || Canary.hasAddress(content)).as("%s", file).isFalse();
    }
    Files.delete(planted);
  }

  @Test
  void requests_ofTheSuite_holdNoValue() {
    assertThat(Canary.looks()).isPositive();
    assertThat(Canary.seen()).isEmpty();
  }
}
