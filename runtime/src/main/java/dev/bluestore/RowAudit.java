package dev.bluestore;

import dev.bluestore.audit.AuditOperation;
import dev.bluestore.audit.trail.AuditSubject;
import dev.bluestore.envelope.ContentKey;
import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.error.BlueStoreException;
import dev.bluestore.table.Async;
import dev.bluestore.table.Transport;

/**
 * Has in the audit log what a tool seals, an event each, and opens without entities: an event for
 * each data key and entity type with the count of items, and one for each second of long work; and
 * each refusal by itself. For tools alone: it changes from release to release. Thread-safe.
 */
public final class RowAudit implements AutoCloseable {

  private final ItemAudit audit;
  private final Transport transport;
  private final BulkOpenAudit opened = new BulkOpenAudit();

  private RowAudit(ItemAudit audit, Transport transport) {
    this.audit = audit;
    this.transport = transport;
  }

  /** In the log of a store. */
  public static RowAudit of(EncryptedStore store) {
    return new RowAudit(store.audit(), store.table().transport());
  }

  /**
   * Records an item that was opened, before anything of it is given out.
   *
   * @param key held by the caller
   * @throws dev.bluestore.error.AuditUnavailableException where the log takes no events
   */
  @SuppressWarnings("exports") // nobody but tools is to name their types
  public void opened(ItemAddress address, ContentKey key) {
    Async.await(opened.opened(audit, address, key, transport));
  }

  /**
   * Records an item that was sealed, before it is stored.
   *
   * @param key held by the caller
   * @throws dev.bluestore.error.AuditUnavailableException where the log takes no events
   */
  @SuppressWarnings("exports") // nobody but tools is to name their types
  public void sealed(ItemAddress address, ContentKey key) {
    Async.await(audit.sealed(address, key, transport));
  }

  /**
   * Records an item that was refused, and throws what it was refused with.
   *
   * @param keyId what it says that it is under; empty where that is no key's id
   * @throws BlueStoreException always
   */
  public void refused(String keyId, String entityType, BlueStoreException refused) {
    Async.await(
        audit.<Void>refused(
            AuditOperation.OPEN, new AuditSubject.Key(keyId, entityType), refused, transport));
  }

  /**
   * Records an item that was refused while others go on.
   *
   * @param operation what was to be done with it
   * @param keyId what it says that it is under; empty where that is no key's id
   * @throws dev.bluestore.error.AuditUnavailableException where the log takes no events
   */
  public void refusal(
      AuditOperation operation, String keyId, String entityType, BlueStoreException refused) {
    Async.await(
        audit.recordRefusal(
            operation, new AuditSubject.Key(keyId, entityType), refused, transport));
  }

  /** Tells that the work has ended; what is recorded afterwards begins anew. */
  @Override
  public void close() {
    opened.end();
  }
}
