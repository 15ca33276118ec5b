package dev.bluestore.audit;

import dev.bluestore.cbor.CborWriter;
import java.util.List;
import java.util.Optional;

/**
 * One event of the audit log. It names keys and classes, and neither an item nor a value. Texts
 * longer than 256 UTF-16 units are cut, and say so. Immutable.
 *
 * @param chain the id of the chain, a UUIDv7: one for each start of a store
 * @param sequence the place in the chain, from 0
 * @param eventId a UUIDv7
 * @param timestamp UTC to the microsecond, {@code 2026-11-22T10:38:00.123456Z}
 * @param traceId 32 hex digits: of the OpenTelemetry context, or fresh where there was none
 * @param spanId 16 hex digits; empty where there was no OpenTelemetry context
 * @param operation the {@link AuditOperation#label()}
 * @param keyId of the data key for items, of the master key for keys; empty where none is known
 * @param entityType the class of entities; empty for keys
 * @param subject a pseudonym of the item's address, or of the partition's where the event counts
 *     items: 32 hex digits that only a holder of the data key can compute; empty without a key
 * @param count how many items it is about
 * @param principal who did it, as the application says
 * @param outcome the {@link AuditOutcome#label()}
 * @param error the class of the exception; empty after a success
 * @param previousHash the hash of the event before, 64 hex digits; zeros for the first
 * @param eventHash SHA-256 over the {@link #canonical()} encoding of all the rest, 64 hex digits
 */
public record CryptoAuditEvent(
    String chain,
    long sequence,
    String eventId,
    String timestamp,
    String traceId,
    String spanId,
    String operation,
    String keyId,
    String entityType,
    String subject,
    long count,
    String principal,
    String outcome,
    String error,
    String previousHash,
    String eventHash) {

  /** The previous hash of the first event of a chain. */
  public static final String GENESIS = "0".repeat(64);

  private static final String LABEL = "bluestore/v1/audit";

  /** Cuts what is too long, and replaces what cannot be encoded. */
  public CryptoAuditEvent {
    chain = AuditText.of(chain);
    eventId = AuditText.of(eventId);
    timestamp = AuditText.of(timestamp);
    traceId = AuditText.of(traceId);
    spanId = AuditText.of(spanId);
    operation = AuditText.of(operation);
    keyId = AuditText.of(keyId);
    entityType = AuditText.of(entityType);
    subject = AuditText.of(subject);
    principal = AuditText.of(principal);
    outcome = AuditText.of(outcome);
    error = AuditText.of(error);
    previousHash = AuditText.of(previousHash);
    eventHash = AuditText.of(eventHash);
  }

  /** The same with its hash. */
  public CryptoAuditEvent hashed(String hash) {
    return new CryptoAuditEvent(
        chain,
        sequence,
        eventId,
        timestamp,
        traceId,
        spanId,
        operation,
        keyId,
        entityType,
        subject,
        count,
        principal,
        outcome,
        error,
        previousHash,
        hash);
  }

  /**
   * What is hashed: the deterministic CBOR (RFC 8949 §4.2.1) of an array of a label and all values
   * but the hash, in their order.
   */
  public byte[] canonical() {
    return CborWriter.forBinding()
        .openArray(16)
        .text(LABEL)
        .text(chain)
        .int64(sequence)
        .text(eventId)
        .text(timestamp)
        .text(traceId)
        .text(spanId)
        .text(operation)
        .text(keyId)
        .text(entityType)
        .text(subject)
        .int64(count)
        .text(principal)
        .text(outcome)
        .text(error)
        .text(previousHash)
        .close()
        .toByteArray();
  }

  /** One line of JSON (RFC 8259) in ASCII, without its end; the only form that a reader takes. */
  public String toJson() {
    return AuditJson.write(this);
  }

  /** The event of a line; empty where it is not exactly what {@link #toJson()} makes. */
  public static Optional<CryptoAuditEvent> parse(String line) {
    return AuditJson.read(line);
  }

  List<Object> values() {
    return List.of(
        chain,
        sequence,
        eventId,
        timestamp,
        traceId,
        spanId,
        operation,
        keyId,
        entityType,
        subject,
        count,
        principal,
        outcome,
        error,
        previousHash,
        eventHash);
  }
}
