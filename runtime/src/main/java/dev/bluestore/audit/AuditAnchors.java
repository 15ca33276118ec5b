package dev.bluestore.audit;

import java.util.function.Supplier;

/**
 * Keeps the heads of chains where whoever can change the log cannot: by default as sealed items of
 * the store's own partition {@code bluestore-audit}. Called by one thread at a time.
 */
@FunctionalInterface
public interface AuditAnchors {

  /**
   * Keeps a head, in place of the one that it has of the same chain.
   *
   * @param head to be asked once, at the last moment: what is audited before is covered by it
   */
  void anchor(Supplier<AuditAnchor> head);
}
