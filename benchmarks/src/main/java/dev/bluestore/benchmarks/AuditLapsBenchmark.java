package dev.bluestore.benchmarks;

import dev.bluestore.benchmarks.peers.Laps;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the audit log adds to one operation: with and without it in turn, on one thread. */
public class AuditLapsBenchmark extends ShortRun {

  private AuditedSealing sealing;
  private Article article;
  private Map<String, AttributeValue> item;

  /** Seals what is opened. */
  @Setup
  public void prepare() {
    sealing = new AuditedSealing();
    article = Article.of("monthly", 1, 1024);
    item = sealing.seal(article, false);
  }

  /** Each of them once. */
  @Benchmark
  public Article inTurn() {
    Laps.time("seal.bare", () -> sealing.seal(article, false));
    Laps.time("open.bare", () -> sealing.open(article, item, false));
    Laps.time("seal.audited", () -> sealing.seal(article, true));
    return Laps.time("open.audited", () -> sealing.open(article, item, true));
  }

  /** Writes what is left. */
  @TearDown
  public void close() {
    sealing.close();
  }
}
