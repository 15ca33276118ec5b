package dev.bluestore.audit;

import java.util.List;

/**
 * What a walk over a log has found.
 *
 * @param events how many events there are
 * @param otherLines how many lines are none, where others are allowed
 * @param chains every chain of the log, in the order of their first events
 * @param findings what is wrong; empty where nothing is
 */
public record AuditReport(
    long events, long otherLines, List<Chain> chains, List<AuditFinding> findings) {

  /**
   * A chain.
   *
   * @param id its id
   * @param events how many of its events are in the log
   * @param last the sequence of the last one
   * @param anchored up to which sequence it is anchored; -1 where it is not: events behind that
   *     could have been cut off, or written anew, without a trace
   */
  public record Chain(String id, long events, long last, long anchored) {}

  /** Takes copies. */
  public AuditReport {
    chains = List.copyOf(chains);
    findings = List.copyOf(findings);
  }

  /** Whether nothing is wrong. */
  public boolean isIntact() {
    return findings.isEmpty();
  }
}
