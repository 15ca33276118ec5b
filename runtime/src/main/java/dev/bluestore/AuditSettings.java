package dev.bluestore;

import dev.bluestore.audit.AuditAnchors;
import dev.bluestore.audit.AuditSink;
import dev.bluestore.audit.FileSink;
import dev.bluestore.audit.FileSync;
import dev.bluestore.audit.LogSink;
import dev.bluestore.audit.trail.AuditTrail;
import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.endpoint.Environment;
import dev.bluestore.error.ConfigurationException;
import dev.bluestore.table.AuditTable;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a store was told about its audit log. There is no way to be without one. */
final class AuditSettings {

  static final String FILE = "BLUE_AUDIT_FILE";
  private static final String PROCESS = process();

  /** Where events go by the name of {@code BLUE_AUDIT_SINK}. */
  private enum Kind {
    LOG,
    FILE,
    TABLE
  }

  private Kind kind = Kind.LOG;
  Optional<Path> file = Optional.empty();
  long fileBytes = FileSink.USUAL_BYTES;
  FileSync sync = FileSync.ROTATION;
  Optional<String> table = Optional.empty();
  Optional<AuditSink> sink = Optional.empty();
  Optional<AuditAnchors> anchors = Optional.empty();
  Supplier<String> principal = () -> PROCESS;
  Duration deadline = Duration.ofSeconds(5);
  Duration anchorInterval = Duration.ofMinutes(1);
  long anchorEvents = 10_000;

  /** The user, machine and process that the operating system names: {@code app@host/4711}. */
  private static String process() {
    String host =
        Stream.of("HOSTNAME", "COMPUTERNAME")
            .map(System.getenv()::get)
            .filter(Objects::nonNull)
            .map(name -> "@" + name)
            .findFirst()
            .orElse("");
    return System.getProperty("user.name", "") + host + "/" + ProcessHandle.current().pid();
  }

  void read(Environment given) {
    given.text("BLUE_AUDIT_SINK", name -> kind = choice("BLUE_AUDIT_SINK", Kind.class, name));
    given.text(FILE, name -> file = Optional.of(Path.of(name)));
    given.text("BLUE_AUDIT_SYNC", name -> sync = choice("BLUE_AUDIT_SYNC", FileSync.class, name));
    given.text("BLUE_AUDIT_TABLE", name -> table = Optional.of(name));
    given.duration("BLUE_AUDIT_DEADLINE", limit -> deadline = limit);
    given.text("BLUE_PRINCIPAL", name -> principal = () -> name);
  }

  private static <E extends Enum<E>> E choice(String variable, Class<E> choices, String name) {
    return Stream.of(choices.getEnumConstants())
        .filter(choice -> choice.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "expected "
                        + variable
                        + " to be one of "
                        + Stream.of(choices.getEnumConstants())
                            .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "))
                        + ", found something else"));
  }

  /**
   * Begins a chain.
   *
   * @param tables gives the sink over a table of a name
   */
  AuditTrail begin(
      CryptoProvider crypto, Path keysFolder, Function<String, AuditTable> tables, Clock clock) {
    return new AuditTrail(
        crypto, sink.orElseGet(() -> configured(keysFolder, tables)), principal, clock, deadline);
  }

  private AuditSink configured(Path keysFolder, Function<String, AuditTable> tables) {
    return switch (kind) {
      case LOG -> new LogSink(() -> fileSink(keysFolder));
      case FILE -> fileSink(keysFolder);
      case TABLE ->
          tables.apply(
              table.orElseThrow(
                  () ->
                      new ConfigurationException(
                          "expected the name of the audit log's table in BLUE_AUDIT_TABLE, found"
                              + " none; set it")));
    };
  }

  /**
   * The file, wherever a store was told of it: the process's environment counts even where the
   * builder was not given it, so that no log is written elsewhere by accident.
   */
  private FileSink fileSink(Path keysFolder) {
    Path path =
        file.or(() -> Optional.ofNullable(System.getenv(FILE)).map(Path::of))
            .orElseGet(
                () ->
                    keysFolder
                        .toAbsolutePath()
                        .normalize()
                        .resolveSibling("audit")
                        .resolve("audit.jsonl"));
    return new FileSink(path, fileBytes, sync);
  }
}
