package dev.bluestore.audit.trail;

import dev.bluestore.audit.AuditAnchor;
import dev.bluestore.audit.CryptoAuditEvent;
import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.crypto.Sha256;
import io.opentelemetry.api.trace.SpanContext;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.UUID;

/** Gives events their place: the sequence, and the hash of the one before. For the writer alone. */
final class Chain {

  private static final int SECOND_DIGITS = 19;

  private final Sha256 sha256;

  /** Ids must differ, nothing more; so a fast generator does, seeded well. */
  private final SplittableRandom random;

  private final String id;
  private long next;
  private String last = CryptoAuditEvent.GENESIS;
  private long second = Long.MIN_VALUE;
  private String secondText = "";

  Chain(CryptoProvider crypto, Instant start) {
    this.sha256 = crypto.sha256();
    this.random = new SplittableRandom(ByteBuffer.wrap(crypto.randomBytes(Long.BYTES)).getLong());
    this.id = uuid(start);
  }

  String id() {
    return id;
  }

  /** The event of an entry; it is the chain's last from now on. */
  CryptoAuditEvent append(Entry entry, long count) {
    SpanContext span = entry.span;
    CryptoAuditEvent event =
        new CryptoAuditEvent(
            id,
            next,
            uuid(entry.time),
            timestamp(entry.time),
            span.isValid() ? span.getTraceId() : hex(random.nextLong()) + hex(random.nextLong()),
            span.isValid() ? span.getSpanId() : "",
            entry.operation.label(),
            entry.subject.keyId(),
            entry.subject.entityType(),
            entry.subject.pseudonym(),
            count,
            entry.principal,
            entry.outcome.label(),
            entry.error,
            last,
            "");
    last = HexFormat.of().formatHex(sha256.hash(event.canonical()));
    next++;
    return event.hashed(last);
  }

  /** The head after an event of this chain. */
  static AuditAnchor headAt(CryptoAuditEvent event) {
    return new AuditAnchor(event.chain(), event.sequence(), event.eventHash(), false);
  }

  /** A UUIDv7 (RFC 9562) of a time, in its text form. */
  private String uuid(Instant time) {
    long high = (time.toEpochMilli() << 16) | 0x7000 | random.nextInt(0x1000);
    long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }

  private static String hex(long value) {
    return HexFormat.of().toHexDigits(value);
  }

  /** Most events are of the second of the one before. */
  private String timestamp(Instant time) {
    if (time.getEpochSecond() != second) {
      second = time.getEpochSecond();
      secondText = Instant.ofEpochSecond(second).toString().substring(0, SECOND_DIGITS);
    }
    return secondText
        + '.'
        + Integer.toString(1_000_000 + time.getNano() / 1000).substring(1)
        + 'Z';
  }
}
