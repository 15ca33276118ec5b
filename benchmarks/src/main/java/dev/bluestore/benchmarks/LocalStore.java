package dev.bluestore.benchmarks;

import dev.bluestore.EncryptedStore;
import dev.bluestore.EncryptedStoreBuilder;
import dev.bluestore.audit.AuditSink;
import dev.bluestore.audit.CryptoAuditEvent;
import dev.bluestore.benchmarks.peers.LocalTable;
import dev.bluestore.keys.LocalFileKeyProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A store over a fresh table of the DynamoDB Local that the environment names, with clients of its
 * own, as an application has it: one that is passed in costs each write some 40 µs more.
 */
final class LocalStore implements AutoCloseable {

  private final LocalTable table = LocalTable.create();
  private final LocalFileKeyProvider provider = LocalFileKeyProvider.openOrCreate(scratch());
  private final EncryptedStore store = settings().build();

  /** Takes what the audit log has made, so that no disk is measured. */
  static final class NoSink implements AuditSink {

    @Override
    public void write(List<CryptoAuditEvent> events) {}

    @Override
    public void close() {}
  }

  private EncryptedStoreBuilder settings() {
    return EncryptedStore.builder()
        .environment(System.getenv())
        .table(table.name())
        .auditSink(new NoSink())
        .keyProvider(provider);
  }

  static Path scratch() {
    try {
      return Files.createTempDirectory("benchmark");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  EncryptedStore store() {
    return store;
  }

  LocalTable table() {
    return table;
  }

  @Override
  public void close() {
    store.close();
    provider.close();
    table.close();
  }
}
