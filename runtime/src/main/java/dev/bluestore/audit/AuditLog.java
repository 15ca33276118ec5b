package dev.bluestore.audit;

import dev.bluestore.audit.AuditFinding.Kind;
import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.crypto.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A log that was written, to be verified and searched. It is read a line at a time, whatever its
 * size. Immutable and thread-safe.
 */
public final class AuditLog {

  private static final String ROTATED = "\\.\\d{8}T\\d{6}\\.\\d{9}Z";

  private final List<AuditLines> parts;
  private final boolean mixed;

  private AuditLog(List<AuditLines> parts, boolean mixed) {
    this.parts = parts;
    this.mixed = mixed;
  }

  /**
   * A file that a {@link FileSink} writes, with those that it has renamed when they were full.
   *
   * @throws IOException where their folder cannot be read
   */
  public static AuditLog ofFile(Path file) throws IOException {
    String name = Objects.requireNonNull(file.getFileName()).toString();
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    List<Path> files = new ArrayList<>();
    try (Stream<Path> there = Files.list(folder)) {
      there.filter(each -> isRotated(name, each)).sorted().forEach(files::add);
    }
    if (Files.exists(file) || files.isEmpty()) {
      files.add(file);
    }
    return ofFiles(files);
  }

  private static boolean isRotated(String name, Path each) {
    String other = Objects.requireNonNull(each.getFileName()).toString();
    return other.startsWith(name) && other.substring(name.length()).matches(ROTATED);
  }

  /** Files, in the order in which they were written. */
  public static AuditLog ofFiles(List<Path> files) {
    return new AuditLog(files.stream().map(AuditLines::of).toList(), false);
  }

  /**
   * Lines from elsewhere.
   *
   * @param source what findings call it
   */
  public static AuditLog ofLines(String source, List<String> lines) {
    return ofLines(source, List.copyOf(lines)::stream);
  }

  /**
   * Lines from elsewhere, however many: they are asked for anew each time that the log is read.
   *
   * @param source what findings call it
   * @param lines closed when they are read
   */
  public static AuditLog ofLines(String source, Supplier<Stream<String>> lines) {
    return new AuditLog(List.of(AuditLines.of(source, lines)), false);
  }

  /**
   * The same as a log of an application, which has other lines beside, and something before each
   * event. An event must still end its line.
   */
  public AuditLog amongOtherLines() {
    return new AuditLog(parts, true);
  }

  /**
   * Walks over the log, and finds an event that was edited, removed, doubled, moved or forged; with
   * anchors, also a chain that was cut off or written anew.
   *
   * @param anchors at most one of a chain, as {@code EncryptedStore.auditAnchors()} gives them
   * @throws IOException where a file cannot be read
   */
  public AuditReport verify(Collection<AuditAnchor> anchors) throws IOException {
    Map<String, AuditAnchor> known = new LinkedHashMap<>();
    anchors.forEach(anchor -> known.put(anchor.chain(), anchor));
    Map<String, ChainCheck> chains = new LinkedHashMap<>();
    List<AuditFinding> findings = new ArrayList<>();
    long[] counts = new long[2];
    Sha256 sha256 = CryptoProvider.current().sha256();
    for (AuditLines part : parts) {
      part.forEach(
          (line, number) -> {
            Optional<CryptoAuditEvent> event = event(line);
            counts[event.isPresent() ? 0 : 1]++;
            if (event.isPresent()) {
              String hash = HexFormat.of().formatHex(sha256.hash(event.get().canonical()));
              chains
                  .computeIfAbsent(
                      event.get().chain(), chain -> new ChainCheck(chain, known.get(chain)))
                  .add(event.get(), hash, part.source(), number);
            } else if (!mixed || line.contains(AuditJson.START)) {
              findings.add(new AuditFinding(Kind.NOT_AN_EVENT, part.source(), number, "", -1));
            }
          });
    }
    chains.values().forEach(chain -> findings.addAll(chain.findings()));
    known.values().stream()
        .filter(anchor -> !chains.containsKey(anchor.chain()))
        .forEach(anchor -> findings.add(new AuditFinding(Kind.ABSENT, "", 0, anchor.chain(), 0)));
    return new AuditReport(
        counts[0], counts[1], chains.values().stream().map(ChainCheck::report).toList(), findings);
  }

  private Optional<CryptoAuditEvent> event(String line) {
    int start = mixed ? line.indexOf(AuditJson.START) : 0;
    return start < 0
        ? Optional.empty()
        : CryptoAuditEvent.parse(mixed ? line.substring(start).stripTrailing() : line);
  }

  /**
   * Hands over the events that match, in the order of the log. Nothing is verified; what is not an
   * event is passed over.
   *
   * @throws IOException where a file cannot be read
   */
  public void search(
      Predicate<? super CryptoAuditEvent> wanted, Consumer<? super CryptoAuditEvent> found)
      throws IOException {
    for (AuditLines part : parts) {
      part.forEach((line, number) -> event(line).filter(wanted).ifPresent(found));
    }
  }

  /**
   * The last events of the log, in its order. Nothing is verified.
   *
   * @throws IOException where a file cannot be read
   */
  public List<CryptoAuditEvent> tail(int count) throws IOException {
    Deque<CryptoAuditEvent> last = new ArrayDeque<>();
    search(
        event -> true,
        event -> {
          last.add(event);
          if (last.size() > count) {
            last.remove();
          }
        });
    return List.copyOf(last);
  }
}
