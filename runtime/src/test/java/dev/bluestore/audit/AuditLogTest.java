package dev.bluestore.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.audit.AuditFinding.Kind;
import dev.bluestore.crypto.CryptoProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log that was changed says so, and where. */
class AuditLogTest {

  private static final int CHANGES = 6_000;

  private final List<CryptoAuditEvent> chain = Events.chain(20);
  private final AuditAnchor head = Events.head(chain);
  private final List<String> lines = json(chain);

  private static List<String> json(List<CryptoAuditEvent> events) {
    return events.stream().map(CryptoAuditEvent::toJson).toList();
  }

  private AuditReport verify(List<String> log) throws IOException {
    return AuditLog.ofLines("log", log).verify(List.of(head));
  }

  private List<String> found(List<String> log) throws IOException {
    return verify(log).findings().stream().map(AuditFinding::toString).toList();
  }

  private static CryptoAuditEvent sealedAnew(CryptoAuditEvent event) {
    return event.hashed(
        HexFormat.of().formatHex(CryptoProvider.current().sha256(event.canonical())));
  }

  @Test
  void chain_asItWasWritten_isIntact() throws IOException {
    AuditReport report = verify(lines);

    assertThat(report.isIntact()).isTrue();
    assertThat(report.events()).isEqualTo(20);
    assertThat(report.chains()).containsExactly(new AuditReport.Chain(head.chain(), 20, 19, 19));
  }

  @Test
  void event_removed_isNamed() throws IOException {
    List<String> log = new ArrayList<>(lines);
    log.remove(7);

    assertThat(found(log))
        .containsExactly(
            "log:8: event 7 of chain "
                + head.chain()
                + " is missing: it was removed, or stands elsewhere");
  }

  @Test
  void event_moved_isNamedAtBothPlaces() throws IOException {
    List<String> log = new ArrayList<>(lines);
    log.add(12, log.remove(7));

    assertThat(verify(log).findings())
        .containsExactly(
            new AuditFinding(Kind.REMOVED, "log", 8, head.chain(), 7),
            new AuditFinding(Kind.MOVED, "log", 13, head.chain(), 7));
  }

  @Test
  void event_doubled_isNamed() throws IOException {
    List<String> log = new ArrayList<>(lines);
    log.add(12, log.get(7));

    assertThat(verify(log).findings())
        .containsExactly(new AuditFinding(Kind.DOUBLED, "log", 13, head.chain(), 7));
  }

  @Test
  void event_edited_isNamed() throws IOException {
    List<String> log = new ArrayList<>(lines);
    log.set(7, log.get(7).replace("somebody", "nobody"));

    assertThat(verify(log).findings())
        .containsExactly(new AuditFinding(Kind.EDITED, "log", 8, head.chain(), 7));
  }

  @Test
  void event_forgedWithAHashOfItsOwn_isNamedWhereTheChainBreaks() throws IOException {
    CryptoAuditEvent forged =
        sealedAnew(
            CryptoAuditEvent.parse(lines.get(7).replace("somebody", "nobody")).orElseThrow());
    List<String> log = new ArrayList<>(lines);
    log.set(7, forged.toJson());

    assertThat(verify(log).findings())
        .containsExactly(new AuditFinding(Kind.FORGED, "log", 9, head.chain(), 8));
  }

  @Test
  void chain_writtenAnewToItsEnd_isNotAsAnchored() throws IOException {
    List<String> log = new ArrayList<>(lines.subList(0, 7));
    String previous = chain.get(6).eventHash();
    for (CryptoAuditEvent event : chain.subList(7, 20)) {
      String changed =
          event.toJson().replace("somebody", "nobody").replace(event.previousHash(), previous);
      CryptoAuditEvent anew = sealedAnew(CryptoAuditEvent.parse(changed).orElseThrow());
      previous = anew.eventHash();
      log.add(anew.toJson());
    }

    assertThat(verify(log).findings())
        .containsExactly(new AuditFinding(Kind.NOT_AS_ANCHORED, "log", 20, head.chain(), 19));
    assertThat(AuditLog.ofLines("log", log).verify(List.of()).isIntact()).isTrue();
  }

  @Test
  void chain_cutOffOrAbsent_isNamedByItsAnchor() throws IOException {
    assertThat(verify(lines.subList(0, 15)).findings())
        .containsExactly(new AuditFinding(Kind.CUT, "", 0, head.chain(), 15));
    assertThat(verify(List.of()).findings())
        .containsExactly(new AuditFinding(Kind.ABSENT, "", 0, head.chain(), 0));
  }

  @Test
  void events_behindTheEndOfAChain_areForged() throws IOException {
    AuditAnchor earlier = new AuditAnchor(head.chain(), 15, chain.get(15).eventHash(), true);

    assertThat(AuditLog.ofLines("log", lines).verify(List.of(earlier)).findings())
        .hasSize(4)
        .allMatch(finding -> finding.kind() == Kind.NOT_AS_ANCHORED);
  }

  @Test
  void chains_ofTwoProcessesInOneLog_areVerifiedEach() throws IOException {
    List<CryptoAuditEvent> other = Events.chain(20);
    List<String> log = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      log.add(lines.get(i));
      log.add(other.get(i).toJson());
    }

    AuditReport report = AuditLog.ofLines("log", log).verify(List.of(head, Events.head(other)));
    assertThat(report.isIntact()).isTrue();
    assertThat(report.chains()).hasSize(2);
  }

  @Test
  void events_amongOtherLines_areVerifiedWhereThatIsAllowed() throws IOException {
    List<String> log = new ArrayList<>();
    lines.forEach(
        line -> {
          log.add("10:38:00 INFO Something else");
          log.add("10:38:00 INFO bluestore.audit - " + line + "\r");
        });

    AuditLog mixed = AuditLog.ofLines("log", log).amongOtherLines();
    assertThat(mixed.verify(List.of(head)).isIntact()).isTrue();
    assertThat(mixed.verify(List.of(head)).otherLines()).isEqualTo(20);
    assertThat(mixed.tail(3)).isEqualTo(chain.subList(17, 20));
    assertThat(verify(log).findings()).hasSizeGreaterThan(40);
  }

  @Test
  void search_byKey_findsItsEvents() throws IOException {
    List<CryptoAuditEvent> found = new ArrayList<>();
    AuditLog.ofLines("log", lines).search(event -> event.keyId().equals("dek#5"), found::add);

    assertThat(found).containsExactly(chain.get(5));
  }

  @Test
  void changes_atRandom_areAllFound(@TempDir Path folder) throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Path file = folder.resolve("audit.jsonl");
    List<String> other = json(Events.chain(20));
    for (int i = 0; i < CHANGES; i++) {
      byte[] changed = Damage.any(random, lines, other);
      Files.write(file, changed);
      AuditReport report = AuditLog.ofFile(file).verify(List.of(head));
      boolean sameEvents =
          new String(changed, StandardCharsets.ISO_8859_1).equals(String.join("\n", lines) + "\n");
      assertThat(report.isIntact() && report.chains().size() == 1)
          .as("change %s of seed %s", i, seed)
          .isEqualTo(sameEvents);
    }
  }

  @Test
  void lines_withoutAnEnd_areFound(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("audit.jsonl");
    Files.writeString(file, String.join("\n", lines));

    assertThat(AuditLog.ofFile(file).verify(List.of(head)).findings())
        .extracting(AuditFinding::kind)
        .containsExactly(Kind.NOT_AN_EVENT, Kind.CUT);
    assertThat(AuditLog.ofFiles(Collections.nCopies(1, file)).tail(1))
        .isEqualTo(chain.subList(18, 19));
  }
}
