package dev.bluestore.audit;

import java.io.IOException;
import java.nio.file.Path;

/** A process that opens the default sink twice, and writes three events each time. */
final class LoggingProcess {

  static final int EVENTS = 6;

  private LoggingProcess() {}

  /** Takes the file that is written to where the logger is off. */
  public static void main(String... arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    for (int store = 0; store < 2; store++) {
      try (LogSink sink =
          new LogSink(() -> new FileSink(file, FileSink.USUAL_BYTES, FileSync.ROTATION))) {
        sink.write(Events.chain(EVENTS / 2));
      }
    }
  }
}
