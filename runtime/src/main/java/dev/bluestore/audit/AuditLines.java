package dev.bluestore.audit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Lines of one source. They end with LF and nothing else; a reader of text knows other ends. */
interface AuditLines {

  /** Takes a line without its end, and its number from 1. */
  @FunctionalInterface
  interface Reader {
    void take(String line, long number);
  }

  /** Longer than any event is. */
  int MOST_BYTES = 1 << 16;

  /** What a line that does not end, or is too long, is read as: something that is no event. */
  String BROKEN = "\ufffd";

  String source();

  void forEach(Reader reader) throws IOException;

  static AuditLines of(String source, Supplier<Stream<String>> lines) {
    return new AuditLines() {
      @Override
      public String source() {
        return source;
      }

      @Override
      public void forEach(Reader reader) {
        try (Stream<String> all = lines.get()) {
          long number = 1;
          for (Iterator<String> each = all.iterator(); each.hasNext(); number++) {
            reader.take(each.next(), number);
          }
        }
      }
    };
  }

  static AuditLines of(Path file) {
    return new AuditLines() {
      @Override
      public String source() {
        return file.toString();
      }

      @Override
      public void forEach(Reader reader) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), MOST_BYTES)) {
          read(in, reader);
        }
      }
    };
  }

  private static void read(InputStream in, Reader reader) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long number = 1;
    boolean tooLong = false;
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next == '\n') {
        reader.take(tooLong ? BROKEN : line.toString(StandardCharsets.ISO_8859_1), number++);
        line.reset();
        tooLong = false;
      } else if (line.size() < MOST_BYTES) {
        line.write(next);
      } else {
        tooLong = true;
      }
    }
    if (line.size() > 0) {
      reader.take(BROKEN + line.toString(StandardCharsets.ISO_8859_1), number);
    }
  }
}
