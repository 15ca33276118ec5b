package dev.bluestore.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.error.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events are lines of a private file, each whole, in files that are not too large. */
class FileSinkTest {

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("logs").resolve("audit.jsonl");
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(file().getParent())) {
      return files.filter(each -> !each.toString().endsWith(".lock")).sorted().toList();
    }
  }

  @Test
  void file_thatIsMade_isItsOwnersAlone() throws IOException {
    try (FileSink sink = new FileSink(file(), FileSink.USUAL_BYTES, FileSync.BATCH)) {
      sink.write(Events.chain(1));

      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(sink.path())))
          .isEqualTo("rw-------");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void file_thatIsThere_goesOn() throws IOException {
    List<CryptoAuditEvent> chain = Events.chain(4);
    for (CryptoAuditEvent event : chain) {
      try (FileSink sink = new FileSink(file(), FileSink.USUAL_BYTES, FileSync.ROTATION)) {
        sink.write(List.of(event));
      }
    }

    assertThat(Files.readAllLines(file()))
        .isEqualTo(chain.stream().map(CryptoAuditEvent::toJson).toList());
  }

  @Test
  void file_thatIsFull_isRenamedAndStaysPartOfTheLog() throws IOException {
    List<CryptoAuditEvent> chain = Events.chain(40);
    try (FileSink sink = new FileSink(file(), 4096, FileSync.ROTATION);
        FileSink second = new FileSink(file(), 4096, FileSync.ROTATION)) {
      for (int i = 0; i < chain.size(); i++) {
        (i % 3 == 0 ? second : sink).write(List.of(chain.get(i)));
      }
    }

    assertThat(files()).hasSizeGreaterThan(5);
    for (Path each : files()) {
      assertThat(Files.size(each)).isLessThanOrEqualTo(4096);
    }
    AuditReport report = AuditLog.ofFile(file()).verify(List.of(Events.head(chain)));
    assertThat(report.findings()).isEmpty();
    assertThat(report.events()).isEqualTo(40);
  }

  @Test
  void line_thatACrashHasCutOff_doesNotSpoilTheNextOne() throws IOException {
    List<CryptoAuditEvent> chain = Events.chain(2);
    try (FileSink sink = new FileSink(file(), FileSink.USUAL_BYTES, FileSync.ROTATION)) {
      sink.write(chain);
    }
    Files.writeString(file(), "{\"bluestore_audit\":1,\"chai", StandardOpenOption.APPEND);
    List<CryptoAuditEvent> next = Events.chain(2);
    try (FileSink sink = new FileSink(file(), FileSink.USUAL_BYTES, FileSync.ROTATION)) {
      sink.write(next);
    }

    AuditReport report =
        AuditLog.ofFile(file()).verify(List.of(Events.head(chain), Events.head(next)));
    assertThat(report.findings())
        .containsExactly(
            new AuditFinding(
                AuditFinding.Kind.NOT_AN_EVENT, file().toRealPath().toString(), 3, "", -1));
  }

  @Test
  void file_thatSomebodyRemoved_isMadeAnew() throws IOException {
    List<CryptoAuditEvent> chain = Events.chain(2);
    try (FileSink sink = new FileSink(file(), FileSink.USUAL_BYTES, FileSync.ROTATION)) {
      sink.write(chain.subList(0, 1));
      Files.delete(file());
      sink.write(chain.subList(1, 2));
    }

    assertThat(Files.readAllLines(file())).containsExactly(chain.get(1).toJson());
  }

  @Test
  void file_thatCannotBeMade_isRefusedAtTheStart() throws IOException {
    Files.writeString(folder.resolve("logs"), "a file, and no folder");

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> new FileSink(file(), FileSink.USUAL_BYTES, FileSync.ROTATION))
        .withMessageContaining("BLUE_AUDIT_FILE");
  }
}
