package dev.bluestore.testing;

import dev.bluestore.audit.AuditAnchor;
import dev.bluestore.audit.AuditAnchors;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Keeps the heads of audit chains in memory. */
public final class KeptAnchors implements AuditAnchors {

  private final Map<String, AuditAnchor> heads = new ConcurrentHashMap<>();

  @Override
  public void anchor(Supplier<AuditAnchor> head) {
    AuditAnchor anchor = head.get();
    heads.put(anchor.chain(), anchor);
  }

  /** The last head of each chain. */
  public List<AuditAnchor> list() {
    return List.copyOf(heads.values());
  }
}
