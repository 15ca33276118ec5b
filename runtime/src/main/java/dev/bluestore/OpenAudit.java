package dev.bluestore;

import dev.bluestore.audit.AuditOperation;
import dev.bluestore.audit.trail.AuditSubject;
import dev.bluestore.envelope.ContentKey;
import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.table.Transport;
import java.util.concurrent.CompletableFuture;

/** How the opening of an item gets into the audit log. */
@FunctionalInterface
interface OpenAudit {

  /** By an event of its own. */
  OpenAudit EACH = ItemAudit::opened;

  /** Is complete when an item that was opened under a key, which the caller holds, is recorded. */
  CompletableFuture<Void> opened(
      ItemAudit audit, ItemAddress address, ContentKey key, Transport transport);

  /** Is complete when an item that is not sealed, and was read, is recorded. */
  default CompletableFuture<Void> readPlain(
      ItemAudit audit, String entityType, Transport transport) {
    return audit.done(AuditOperation.READ_PLAIN, new AuditSubject.Key("", entityType), transport);
  }
}
