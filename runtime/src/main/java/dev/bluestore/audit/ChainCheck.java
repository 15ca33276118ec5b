package dev.bluestore.audit;

import dev.bluestore.audit.AuditFinding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Walks over the events of one chain, in the order of the log. */
final class ChainCheck {

  private final String chain;
  private final @Nullable AuditAnchor anchor;
  private final List<AuditFinding> findings = new ArrayList<>();

  /** The gaps so far: from their first event to the one behind their last. */
  private final TreeMap<Long, Long> missing = new TreeMap<>();

  private long events;
  private long next;
  private String lastHash = CryptoAuditEvent.GENESIS;

  ChainCheck(String chain, @Nullable AuditAnchor anchor) {
    this.chain = chain;
    this.anchor = anchor;
  }

  /** Takes the next event of the log, with the hash that it should have. */
  void add(CryptoAuditEvent event, String hash, String source, long line) {
    events++;
    long sequence = event.sequence();
    if (!event.eventHash().equals(hash)) {
      find(Kind.EDITED, source, line, sequence);
    }
    if (anchor != null && isNotAsAnchored(anchor, event)) {
      find(Kind.NOT_AS_ANCHORED, source, line, sequence);
    }
    if (sequence < next) {
      find(isMissing(sequence) ? Kind.MOVED : Kind.DOUBLED, source, line, sequence);
      return;
    }
    if (sequence > next) {
      find(Kind.REMOVED, source, line, next);
      missing.put(next, sequence);
    } else if (!event.previousHash().equals(lastHash)) {
      find(Kind.FORGED, source, line, sequence);
    }
    next = sequence + 1;
    lastHash = event.eventHash();
  }

  private static boolean isNotAsAnchored(AuditAnchor anchor, CryptoAuditEvent event) {
    return event.sequence() == anchor.sequence()
        ? !event.eventHash().equals(anchor.hash())
        : anchor.isLast() && event.sequence() > anchor.sequence();
  }

  private boolean isMissing(long sequence) {
    Map.Entry<Long, Long> gap = missing.floorEntry(sequence);
    if (gap == null || sequence >= gap.getValue()) {
      return false;
    }
    missing.remove(gap.getKey());
    if (gap.getKey() < sequence) {
      missing.put(gap.getKey(), sequence);
    }
    if (sequence + 1 < gap.getValue()) {
      missing.put(sequence + 1, gap.getValue());
    }
    return true;
  }

  private void find(Kind kind, String source, long line, long sequence) {
    findings.add(new AuditFinding(kind, source, line, chain, sequence));
  }

  /** What is wrong, at the end of the log. */
  List<AuditFinding> findings() {
    if (anchor != null && anchor.sequence() >= next) {
      find(Kind.CUT, "", 0, next);
    }
    return findings;
  }

  AuditReport.Chain report() {
    return new AuditReport.Chain(chain, events, next - 1, anchor == null ? -1 : anchor.sequence());
  }
}
