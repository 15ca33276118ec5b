package dev.bluestore.benchmarks;

import dev.bluestore.codec.EntityCodec;
import dev.bluestore.codec.EntityKey;
import dev.bluestore.crypto.CryptoProvider;
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
import org.openjdk.jmh.annotations.Warmup;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** From an entity to its item and back, in memory, with a key that is at hand. */
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

  private final CryptoProvider crypto = CryptoProvider.current();
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
    return sealer.seal(
        address(encoded.key()),
        encoded.plain(),
        codec.schema().unauthenticated(),
        encoded.plaintext(),
        key);
  }

  /** Takes an item to its entity. */
  @Benchmark
  public Object open() {
    EntityKey entityKey = codec.key(article);
    SealedItem found = SealedItem.parse(address(entityKey), item);
    byte[] plaintext = sealer.open(found, codec.schema().unauthenticated(), key);
    return codec.decode(entityKey, item, plaintext);
  }

  private static ItemAddress address(EntityKey key) {
    return PartitionAddress.of("benchmark", key.partition()).item(key.sort());
  }
}
