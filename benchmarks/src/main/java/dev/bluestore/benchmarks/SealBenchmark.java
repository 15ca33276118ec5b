package dev.bluestore.benchmarks;

import dev.bluestore.Key;
import dev.bluestore.StoreSeal;
import dev.bluestore.benchmarks.peers.WarmUp;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** From an entity to its item and back, with a key that is in the store's cache. */
public class SealBenchmark extends ShortRun {

  /** Characters of the content. */
  @Param({"64", "1024", "16384"})
  int content;

  private LocalStore local;
  private StoreSeal<Article> seal;
  private Article article;
  private Key<Article> key;
  private Map<String, AttributeValue> item;

  /** Seals what is opened. */
  @Setup
  public void prepare(Blackhole blackhole) throws Exception {
    local = new LocalStore();
    seal = new StoreSeal<>(local.store(), new ArticleMapper(), local.table().client());
    article = Article.of("monthly", 1, content);
    key = seal.keyOf(article);
    item = seal();
    if (!article.equals(open())) {
      throw new IllegalStateException("expected the article that was sealed, found another");
    }
    WarmUp.run(warmUp, blackhole, this::seal, this::open);
  }

  /** Takes an entity to its item. */
  @Benchmark
  public Map<String, AttributeValue> seal() {
    return seal.seal(article);
  }

  /** Takes an item to its entity. */
  @Benchmark
  public Object open() {
    return seal.open(key, item);
  }

  /** Removes the table. */
  @TearDown
  public void close() {
    local.close();
  }
}
