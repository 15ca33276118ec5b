package dev.bluestore.benchmarks;

import dev.bluestore.StoreSeal;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Seals of several threads, each in a partition that it takes by chance. */
public class ScalingBenchmark extends ShortRun {

  /** How many partitions have their key in the store's cache. */
  @Param("1")
  int partitions;

  private LocalStore local;
  private StoreSeal<Article> seal;
  private Article[] articles;

  /** Makes the keys. */
  @Setup
  public void prepare() {
    local = new LocalStore();
    seal = new StoreSeal<>(local.store(), new ArticleMapper(), local.table().client());
    articles = new Article[partitions];
    for (int i = 0; i < partitions; i++) {
      articles[i] = Article.of("magazine-" + i, 1, 1024);
      seal.seal(articles[i]);
    }
  }

  /** Takes an entity to its item. */
  @Benchmark
  public Map<String, AttributeValue> seal() {
    return seal.seal(articles[ThreadLocalRandom.current().nextInt(partitions)]);
  }

  /** Removes the table. */
  @TearDown
  public void close() {
    local.close();
  }
}
