package dev.bluestore.benchmarks;

import dev.bluestore.audit.AuditOperation;
import dev.bluestore.audit.FileSink;
import dev.bluestore.audit.FileSync;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * From an entity to its item and back, in memory, with a key that is at hand; as it is, and with
 * each operation in the audit log.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class SealBenchmark {

  /** Characters of the content. */
  @Param({"64", "1024", "16384"})
  int content;

  /** Whether each operation is in an audit log, which is a file. */
  @Param({"false", "true"})
  boolean audited;

  private final CryptoProvider crypto = CryptoProvider.current();
  private final AuditTrail trail = trail(crypto);
  private final ItemSealer sealer = new ItemSealer(crypto);
  private final EntityCodec<Article> codec = new EntityCodec<>(new ArticleMapper());
  private final ContentKey key = contentKey(crypto);
  private Article article = Article.of("monthly", 1, 0);
  private Map<String, AttributeValue> item = Map.of();

  private static ContentKey contentKey(CryptoProvider crypto) {
    try {
      Path folder = Files.createTempDirectory("benchmark");
      return new DataKeys(LocalFileKeyProvider.openOrCreate(folder), crypto, partition -> "default")
          .mint(partition("monthly"), Instant.parse("2026-11-22T10:38:00Z"))
          .key();
    } catch (IOException e) {
      throw new IllegalStateException("expected a temporary folder", e);
    }
  }

  private static AuditTrail trail(CryptoProvider crypto) {
    try {
      Path file = Files.createTempDirectory("benchmark").resolve("audit.jsonl");
      return new AuditTrail(
          crypto,
          new FileSink(file, FileSink.USUAL_BYTES, FileSync.ROTATION),
          () -> "benchmark",
          Clock.systemUTC(),
          Duration.ofSeconds(5));
    } catch (IOException e) {
      throw new IllegalStateException("expected a temporary folder", e);
    }
  }

  private static PartitionAddress partition(String magazine) {
    return PartitionAddress.of("benchmark", List.of("magazine", magazine));
  }

  /** Seals what is opened. */
  @Setup
  public void prepare() {
    article = Article.of("monthly", 1, content);
    item = seal();
  }

  /** Takes an entity to its item. */
  @Benchmark
  public Map<String, AttributeValue> seal() {
    EntityCodec.Encoded encoded = codec.encode(article);
    ItemAddress address = address(encoded.key());
    Map<String, AttributeValue> made =
        sealer.seal(
            address, encoded.plain(), codec.schema().unauthenticated(), encoded.plaintext(), key);
    audit(AuditOperation.SEAL, address);
    return made;
  }

  /** Takes an item to its entity. */
  @Benchmark
  public Object open() {
    EntityKey entityKey = codec.key(article);
    SealedItem found = SealedItem.parse(address(entityKey), item);
    byte[] plaintext = sealer.open(found, codec.schema().unauthenticated(), key);
    Object entity = codec.decode(entityKey, item, plaintext);
    audit(AuditOperation.OPEN, found.address());
    return entity;
  }

  private void audit(AuditOperation operation, ItemAddress address) {
    if (audited) {
      trail.record(trail.done(operation, AddressPseudonym.of(address, key)));
    }
  }

  /** Writes what is left. */
  @TearDown
  public void end() {
    trail.close();
  }

  private static ItemAddress address(EntityKey key) {
    return PartitionAddress.of("benchmark", key.partition()).item(key.sort());
  }
}
