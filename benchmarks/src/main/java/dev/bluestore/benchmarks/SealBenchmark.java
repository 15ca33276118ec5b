package dev.bluestore.benchmarks;

import dev.bluestore.Key;
import dev.bluestore.StoreSeal;
import dev.bluestore.benchmarks.peers.Laps;
import dev.bluestore.benchmarks.peers.WarmUp;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** From an entity to its item and back, with a key that is in the store's cache, and the floor. */
@Warmup(iterations = 3, time = 3)
public class SealBenchmark extends ShortRun {

  private static final int KIB_IN_A_BLOCK = 500;

  /** Characters of the content. */
  @Param({"64", "1024", "16384"})
  int content;

  private LocalStore local;
  private StoreSeal<Article> seal;
  private Article article;
  private Key<Article> key;
  private Map<String, AttributeValue> item;
  private FloorArticle floor;

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
    floor = new FloorArticle(content);
    WarmUp.run(warmUp, blackhole, this::seal, this::open, floor::seal, floor::open);
  }

  /** Each of them in turn. */
  @Benchmark
  public void inTurn(Blackhole blackhole) throws Exception {
    int block = KIB_IN_A_BLOCK / Math.max(1, content / 1024);
    Laps.block("seal.ours", block, blackhole, this::seal);
    Laps.block("seal.floor", block, blackhole, floor::seal);
    Laps.block("open.ours", block, blackhole, this::open);
    Laps.block("open.floor", block, blackhole, floor::open);
  }

  private Map<String, AttributeValue> seal() {
    return seal.seal(article);
  }

  private Object open() {
    return seal.open(key, item);
  }

  /** Removes the table. */
  @TearDown
  public void close() {
    local.close();
  }
}
