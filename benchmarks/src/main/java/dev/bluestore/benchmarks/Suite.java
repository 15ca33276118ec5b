package dev.bluestore.benchmarks;

import dev.bluestore.benchmarks.report.ResultsPage;
import dev.bluestore.testkit.DynamoDbLocal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The short set of all benchmarks: each peer in JVMs of its own, one after the other, beside one
 * DynamoDB Local; then the page of results.
 */
final class Suite {

  private static final List<String> PROFILERS =
      List.of("-prof", "gc", "-prof", "dev.bluestore.benchmarks.peers.CpuTime");

  private static final List<String> LAPS = List.of("-prof", "dev.bluestore.benchmarks.peers.Laps");

  private final Children children;
  private final Path results;

  private Suite(Children children, Path results) {
    this.children = children;
    this.results = results;
  }

  /**
   * Runs it.
   *
   * @param arguments the folder of this module, whose {@code target/results} gets what JMH writes
   *     and whose {@code RESULTS.md} and {@code plots} are made anew
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path module = Path.of(arguments[0]).toAbsolutePath();
    Path results = Files.createDirectories(module.resolve("target/results"));
    try (DynamoDbLocal server = DynamoDbLocal.start()) {
      new Suite(new Children(module, results, server.endpoint()), results).run();
    }
    new ResultsPage(results).write(module);
  }

  private void run() throws IOException, InterruptedException {
    String seal = "\\.SealBenchmark\\.";
    laps("seal", Map.of(), seal, "-p", "content=1024");
    laps("accp", Map.of("BLUE_CRYPTO_PROVIDER", "ACCP"), seal, "-p", "content=1024");
    laps("jdk", Map.of("BLUE_CRYPTO_PROVIDER", "JDK"), seal, "-p", "content=1024");
    String sizes = "content=64,16384,102400,358400";
    laps("sizes", Map.of(), seal, "-p", sizes);
    dbEsdk("dbesdk", "DbEsdkSealBenchmark");
    laps("mapping", Map.of(), "\\.MappingBenchmark\\.");
    laps("requests", Map.of(), "\\.TableBenchmark\\.");
    dbEsdk("dbesdk-requests", "DbEsdkTableBenchmark");
    for (int threads : new int[] {1, 2, 4, 8}) {
      ours("threads-" + threads, "\\.ScalingBenchmark\\.", "-t", "" + threads);
    }
    ours("partitions", "\\.ScalingBenchmark\\.", "-p", "partitions=1000");
    ours("audit", "\\.AuditBenchmark\\.", "-t", "max");
    laps("audit-laps", Map.of(), "\\.AuditLapsBenchmark\\.");
    Facts facts = new Facts();
    new Starts(children).measure(facts);
    new KmsCalls(children).count(facts);
    KeyMemory.measure(facts);
    facts.write(results.resolve("facts.properties"));
  }

  /** What is done at once by several threads, or alone. */
  private void ours(String name, String... arguments) throws IOException, InterruptedException {
    children.jmh(name, children.ours(), Map.of(), PROFILERS, arguments);
  }

  /** What is done in turn. */
  private void laps(String name, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    children.jmh(name, children.ours(), environment, LAPS, arguments);
  }

  private void dbEsdk(String name, String... arguments) throws IOException, InterruptedException {
    children.jmh(name, children.peers(), Map.of(), LAPS, arguments);
  }
}
