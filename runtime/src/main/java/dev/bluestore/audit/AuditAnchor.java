package dev.bluestore.audit;

/**
 * The head of a chain, as it is kept outside the log.
 *
 * @param chain the id of the chain
 * @param sequence of its last event
 * @param hash of that event, 64 hex digits
 * @param isLast whether the chain ends there: its store was closed
 */
public record AuditAnchor(String chain, long sequence, String hash, boolean isLast) {}
