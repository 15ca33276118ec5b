package dev.bluestore.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * Has the JDK's Flight Recorder note the class and the message of every exception that is made from
 * the first test on, whoever catches it.
 */
public final class ThrownExceptions {

  private static Optional<Recording> recording = Optional.empty();

  private ThrownExceptions() {}

  /**
   * An exception.
   *
   * @param type its class
   */
  public record Thrown(String type, String message) {}

  /** Begins to note them. */
  static synchronized void begin() {
    Recording begun = new Recording();
    begun.enable("jdk.JavaExceptionThrow").withoutStackTrace();
    begun.enable("jdk.JavaErrorThrow").withoutStackTrace();
    begun.start();
    recording = Optional.of(begun);
  }

  /** Those until now. */
  public static synchronized List<Thrown> dump(Path file) throws IOException {
    recording.orElseThrow().dump(file);
    return RecordingFile.readAllEvents(file).stream().map(ThrownExceptions::thrown).toList();
  }

  private static Thrown thrown(RecordedEvent event) {
    return new Thrown(
        event.getClass("thrownClass").getName(),
        Objects.requireNonNullElse(event.getString("message"), ""));
  }
}
