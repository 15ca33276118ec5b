package dev.bluestore.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.error.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In tests the logger is off. */
class LogSinkTest {

  @TempDir private Path folder;

  @Test
  void events_whereTheLoggerIsOff_goToTheFile() throws IOException {
    Path file = folder.resolve("audit.jsonl");
    List<CryptoAuditEvent> chain = Events.chain(3);
    try (LogSink sink =
        new LogSink(() -> new FileSink(file, FileSink.USUAL_BYTES, FileSync.ROTATION))) {
      sink.write(chain);
    }

    assertThat(AuditLog.ofFile(file).tail(10)).isEqualTo(chain);
  }

  @Test
  void sink_whereNeitherLoggerNorFileTakesEvents_isRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "").resolve("audit.jsonl");

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(
            () -> new LogSink(() -> new FileSink(file, FileSink.USUAL_BYTES, FileSync.ROTATION)));
  }
}
