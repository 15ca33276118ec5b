package dev.bluestore.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.testing.AuditingProcess;
import dev.bluestore.testing.ChildProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four processes of eight threads write one log, whose files they rename under each other. */
class AuditingProcessesIT {

  private static final int PROCESSES = 4;
  private static final int EVENTS = 4_000;

  @Test
  void events_ofManyProcessesAndThreads_areAllThereInChainsThatVerify(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path file = folder.resolve("audit.jsonl");
    List<ChildProcess> processes = new ArrayList<>();
    for (int i = 0; i < PROCESSES; i++) {
      processes.add(
          ChildProcess.start(
              AuditingProcess.class,
              List.of(),
              Map.of(),
              file.toString(),
              Integer.toString(EVENTS)));
    }
    List<AuditAnchor> heads = new ArrayList<>();
    for (ChildProcess process : processes) {
      try (process) {
        heads.add(head(process.output()));
      }
    }

    AuditReport report = AuditLog.ofFile(file).verify(heads);
    assertThat(report.findings()).isEmpty();
    assertThat(report.events())
        .isEqualTo((long) PROCESSES * AuditingProcess.THREADS * EVENTS)
        .isEqualTo(128_000);
    assertThat(report.chains()).hasSize(PROCESSES);
  }

  /** The last line; there may be warnings before it. */
  private static AuditAnchor head(String output) {
    String[] lines = output.strip().split("\n", -1);
    String[] parts = lines[lines.length - 1].split(" ", -1);
    assertThat(parts).as(output).hasSize(3);
    return new AuditAnchor(parts[0], Long.parseLong(parts[1]), parts[2], true);
  }
}
