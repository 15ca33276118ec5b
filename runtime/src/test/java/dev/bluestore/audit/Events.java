package dev.bluestore.audit;

import dev.bluestore.audit.trail.AuditSubject;
import dev.bluestore.audit.trail.AuditTrail;
import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.testing.KeptEvents;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Events as they come about. */
final class Events {

  static final Duration DEADLINE = Duration.ofSeconds(5);

  private Events() {}

  static AuditTrail trail(AuditSink sink) {
    return trail(sink, "somebody");
  }

  static AuditTrail trail(AuditSink sink, String principal) {
    return new AuditTrail(
        CryptoProvider.current(), sink, () -> principal, Clock.systemUTC(), DEADLINE);
  }

  /** A chain of so many events. */
  static List<CryptoAuditEvent> chain(int count) {
    KeptEvents sink = new KeptEvents();
    try (AuditTrail trail = trail(sink)) {
      for (int i = 0; i < count; i++) {
        trail.record(trail.done(AuditOperation.SEAL, new AuditSubject.Key("dek#" + i, "note")));
      }
    }
    return sink.events();
  }

  /** The head of a chain that has ended. */
  static AuditAnchor head(List<CryptoAuditEvent> chain) {
    CryptoAuditEvent last = chain.get(chain.size() - 1);
    return new AuditAnchor(last.chain(), last.sequence(), last.eventHash(), true);
  }
}
