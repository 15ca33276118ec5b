package dev.bluestore.benchmarks;

import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the audit log costs: of as many threads as there are processors, it takes one's time. An
 * iteration makes more events than the log's ring holds.
 */
@Measurement(iterations = 5, time = 1)
public class AuditBenchmark extends ShortRun {

  /** Whether each operation is in an audit log, which is a file. */
  @Param({"false", "true"})
  boolean audited;

  private AuditedSealing sealing;
  private Article article;
  private Map<String, AttributeValue> item;

  /** Seals what is opened. */
  @Setup
  public void prepare() {
    sealing = new AuditedSealing();
    article = Article.of("monthly", 1, 1024);
    item = seal();
  }

  /** Takes an entity to its item. */
  @Benchmark
  public Map<String, AttributeValue> seal() {
    return sealing.seal(article, audited);
  }

  /** Takes an item to its entity. */
  @Benchmark
  public Article open() {
    return sealing.open(article, item, audited);
  }

  /** Writes what is left. */
  @TearDown
  public void close() {
    sealing.close();
  }
}
