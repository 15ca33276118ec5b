package dev.bluestore.benchmarks;

import dev.bluestore.audit.AuditOperation;
import dev.bluestore.audit.FileSink;
import dev.bluestore.audit.FileSync;
import dev.bluestore.audit.trail.AuditSubject;
import dev.bluestore.audit.trail.AuditTrail;
import dev.bluestore.codec.EntityCodec;
import dev.bluestore.codec.EntityKey;
import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.envelope.AddressPseudonym;
import dev.bluestore.envelope.ContentKey;
import dev.bluestore.envelope.DataKeys;
import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.envelope.ItemSealer;
import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.envelope.SealedItem;
import dev.bluestore.keys.LocalFileKeyProvider;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Articles sealed and opened in memory with a key that is at hand, each with an event in an audit
 * log that is a file, or without; a store has no such choice.
 */
final class AuditedSealing implements AutoCloseable {

  private static final String NAMESPACE = "benchmark";

  private final CryptoProvider crypto = CryptoProvider.current();
  private final ItemSealer sealer = new ItemSealer(crypto);
  private final EntityCodec<Article> codec = new EntityCodec<>(new ArticleMapper());
  private final Path folder = LocalStore.scratch();
  private final LocalFileKeyProvider provider =
      LocalFileKeyProvider.openOrCreate(folder.resolve("keys"));
  private final ContentKey key =
      new DataKeys(provider, crypto, partition -> "default")
          .mint(PartitionAddress.of(NAMESPACE, List.of("magazine", "monthly")), Instant.EPOCH)
          .key();

  private final AuditTrail trail =
      new AuditTrail(
          crypto,
          new FileSink(folder.resolve("audit.jsonl"), FileSink.USUAL_BYTES, FileSync.ROTATION),
          () -> "benchmark@host/4711",
          Clock.systemUTC(),
          Duration.ofSeconds(5));

  Map<String, AttributeValue> seal(Article article, boolean audited) {
    EntityCodec.Encoded encoded = codec.encode(article);
    ItemAddress address = address(encoded.key());
    Map<String, AttributeValue> item =
        sealer.seal(
            address, encoded.plain(), codec.schema().unauthenticated(), encoded.plaintext(), key);
    record(AuditOperation.SEAL, address, audited);
    return item;
  }

  Article open(Article article, Map<String, AttributeValue> item, boolean audited) {
    EntityKey entityKey = codec.key(article);
    SealedItem found = SealedItem.parse(address(entityKey), item);
    byte[] plaintext = sealer.open(found, codec.schema().unauthenticated(), key);
    Article opened = codec.decode(entityKey, item, ByteBuffer.wrap(plaintext));
    record(AuditOperation.OPEN, found.address(), audited);
    return opened;
  }

  private void record(AuditOperation operation, ItemAddress address, boolean audited) {
    if (audited) {
      trail.record(trail.done(operation, AddressPseudonym.of(address, key)));
    }
  }

  /** Waits until the log has all events: it keeps their order, and whoever adds this one waits. */
  AuditedSealing drain() {
    trail.keyEvent(AuditOperation.VERIFY, new AuditSubject.Key(key.toString(), ""));
    return this;
  }

  private static ItemAddress address(EntityKey key) {
    return PartitionAddress.of(NAMESPACE, key.partition()).item(key.sort());
  }

  @Override
  public void close() {
    trail.close();
    key.close();
    provider.close();
  }
}
