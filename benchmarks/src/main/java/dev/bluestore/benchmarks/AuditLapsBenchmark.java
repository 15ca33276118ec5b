package dev.bluestore.benchmarks;

import dev.bluestore.benchmarks.peers.Laps;
import java.util.Map;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the audit log adds to one operation, and to many: with and without it in turn, on one
 * thread.
 */
public class AuditLapsBenchmark extends ShortRun {

  private static final int EVENTS = 20_000;

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

  /** As many of each as make the log's ring full, until the log has all of them. */
  @Benchmark
  public void blocks(Blackhole blackhole) throws Exception {
    Laps.block(
        "seal.all.bare", 1, blackhole, () -> all(blackhole, () -> sealing.seal(article, false)));
    Laps.block(
        "seal.all.audited", 1, blackhole, () -> all(blackhole, () -> sealing.seal(article, true)));
    Laps.block(
        "open.all.bare",
        1,
        blackhole,
        () -> all(blackhole, () -> sealing.open(article, item, false)));
    Laps.block(
        "open.all.audited",
        1,
        blackhole,
        () -> all(blackhole, () -> sealing.open(article, item, true)));
  }

  private AuditedSealing all(Blackhole blackhole, Supplier<?> work) {
    for (int done = 0; done < EVENTS; done++) {
      blackhole.consume(work.get());
    }
    return sealing.drain();
  }

  /** Writes what is left. */
  @TearDown
  public void close() {
    sealing.close();
  }
}
