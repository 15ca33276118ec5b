package dev.bluestore.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.testing.ChildProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where events go in processes with another set-up of SLF4J each. */
class LogSinkIT {

  /** Of the simple logger: the thread, the level and the logger. */
  private static final String BEFORE_EVENTS = "[main] INFO bluestore.audit - ";

  @TempDir private Path folder;

  private List<String> output(Path file, String option) throws IOException, InterruptedException {
    try (ChildProcess process =
        ChildProcess.start(LoggingProcess.class, List.of(option), Map.of(), file.toString())) {
      return process.output().lines().toList();
    }
  }

  @Test
  void events_whereTheLoggerIsOn_areItsLinesAlone() throws IOException, InterruptedException {
    Path file = folder.resolve("audit.jsonl");
    List<String> lines = output(file, "-Dorg.slf4j.simpleLogger.log.bluestore.audit=info");

    assertThat(lines).hasSize(LoggingProcess.EVENTS);
    assertThat(lines)
        .allSatisfy(
            line -> {
              assertThat(line).startsWith(BEFORE_EVENTS);
              assertThat(CryptoAuditEvent.parse(line.substring(BEFORE_EVENTS.length())))
                  .isPresent();
            });
    assertThat(file).doesNotExist();
  }

  /** The second is what SLF4J takes by itself where the class path has no binding. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Dorg.slf4j.simpleLogger.log.bluestore.audit=off",
        "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider"
      })
  void events_whereTheLoggerIsOffOrAbsent_goToTheFileWhichIsSaidOnce(String option)
      throws IOException, InterruptedException {
    Path file = folder.resolve("audit.jsonl");
    List<String> lines = output(file, option);

    assertThat(lines)
        .filteredOn(line -> line.endsWith("is off: the audit log is written to " + file))
        .hasSize(1);
    assertThat(AuditLog.ofFile(file).tail(LoggingProcess.EVENTS + 1))
        .hasSize(LoggingProcess.EVENTS);
  }
}
