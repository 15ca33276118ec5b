package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.error.TamperedException;
import dev.bluestore.testing.Canary;
import dev.bluestore.testing.CanaryProcess;
import dev.bluestore.testing.Note;
import dev.bluestore.testing.SuiteFiles;
import dev.bluestore.testing.SuiteLog;
import dev.bluestore.testing.SuiteTelemetry;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testing.ThrownExceptions;
import dev.bluestore.testing.ThrownExceptions.Thrown;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.io.BufferedReader;
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
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/**
 * Comes after all other integration tests, which log at TRACE and seal the canary with everything:
 * nothing that they logged, audited, threw, sent, stored, told OpenTelemetry or left in files holds
 * it in any form. Does a little of each itself, so that there is something to look at where it runs
 * alone.
 */
@Isolated
@Order(Integer.MAX_VALUE)
@ExtendWith(DynamoDbLocalExtension.class)
class SuiteCanaryIT {

  /** Of a table. The few large ones are this process's own, whose requests are looked through. */
  private static final int PAGES = 2;

  private static final Path AUDIT =
      Path.of(Objects.requireNonNull(System.getenv("BLUE_AUDIT_FILE")));

  private static final String BEGINNING = "the log begins to be looked at";

  private @TempDir Path folder;

  @BeforeEach
  void storeAndBeRefused(DynamoDbLocal server) {
    LoggerFactory.getLogger(SuiteCanaryIT.class).trace(BEGINNING);
    try (TestTable table = new TestTable(server, folder)) {
      table.notes().put(Note.of(CanaryProcess.ADDRESS, 1, 1, "text"));
      CanaryProcess.damage(table.client(), table.name());
      assertThatExceptionOfType(TamperedException.class)
          .isThrownBy(() -> table.notes().find(Note.key(CanaryProcess.ADDRESS, 1, 1)));
    }
  }

  private static boolean tells(String text) {
    return Canary.isIn(text) || Canary.hasAddress(text);
  }

  @Test
  void log_ofTheSuite_holdsNoValueAndNoAddress() throws IOException {
    try (BufferedReader log = SuiteLog.reader()) {
      List<String> found =
          log.lines().filter(line -> line.endsWith(BEGINNING) || tells(line)).limit(10).toList();

      assertThat(found).isNotEmpty().allSatisfy(line -> assertThat(line).endsWith(BEGINNING));
    }
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
        assertThat(lines.filter(SuiteCanaryIT::tells)).isEmpty();
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
  void requests_ofTheSuite_holdNoValue() {
    assertThat(Canary.looks()).isPositive();
    assertThat(Canary.seen()).isEmpty();
  }

  @Test
  void tables_ofTheSuite_holdNoValue(DynamoDbLocal server) {
    try (TestTable any = new TestTable(server, folder.resolve("keys"))) {
      DynamoDbClient client = any.client();
      List<String> tables = client.listTablesPaginator().tableNames().stream().toList();

      assertThat(tables).contains(any.name());
      for (String table : tables) {
        assertThat(
                client.scanPaginator(scan -> scan.tableName(table)).stream()
                    .limit(PAGES)
                    .map(ScanResponse::toString)
                    .filter(Canary::isIn))
            .as(table)
            .isEmpty();
      }
    }
  }

  @Test
  void telemetry_ofTheSuite_holdsNoValueAndNoAddress() {
    assertThat(SuiteTelemetry.told()).anyMatch(text -> text.startsWith("put "));
    assertThat(SuiteTelemetry.told())
        .anyMatch(text -> text.contains("bluestore.items.refused"))
        .noneMatch(SuiteCanaryIT::tells);
  }

  @Test
  void temporaryFiles_ofTheSuite_holdNoValue() throws IOException {
    assertThat(SuiteFiles.all()).anyMatch(file -> file.startsWith(folder));
    assertThat(SuiteFiles.withCanary()).isEmpty();
  }
}
