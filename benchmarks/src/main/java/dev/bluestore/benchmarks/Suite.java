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
    ours("seal", Map.of(), "\\.(SealBenchmark|FloorBenchmark)\\.", "-p", "content=1024,64,16384");
    ours("sizes", Map.of(), "\\.SealBenchmark\\.seal", "-p", "content=102400,358400");
    Map<String, String> corretto = Map.of("BLUE_CRYPTO_PROVIDER", "ACCP");
    ours("accp", corretto, "\\.(SealBenchmark|FloorBenchmark)\\.", "-p", "content=1024");
    Map<String, String> jdk = Map.of("BLUE_CRYPTO_PROVIDER", "JDK");
    ours("jdk", jdk, "\\.(SealBenchmark|FloorBenchmark)\\.", "-p", "content=1024");
    dbEsdk("dbesdk", "DbEsdkSealBenchmark");
    ours("mapping", Map.of(), "\\.MappingBenchmark\\.");
    ours("requests", Map.of(), "\\.TableBenchmark\\.", "-prof", LAPS);
    dbEsdk("dbesdk-requests", "DbEsdkTableBenchmark", "-prof", LAPS);
    for (int threads : new int[] {1, 2, 4, 8}) {
      ours("threads-" + threads, Map.of(), "\\.ScalingBenchmark\\.", "-t", "" + threads);
    }
    ours("partitions", Map.of(), "\\.ScalingBenchmark\\.", "-p", "partitions=1000");
    ours("audit", Map.of(), "\\.AuditBenchmark\\.", "-t", "max");
    ours("audit-laps", Map.of(), "\\.AuditLapsBenchmark\\.", "-prof", LAPS);
    Facts facts = new Facts();
    new Starts(children).measure(facts);
    new KmsCalls(children).count(facts);
    KeyMemory.measure(facts);
    facts.write(results.resolve("facts.properties"));
  }

  private static final String LAPS = "dev.bluestore.benchmarks.peers.Laps";

  private void ours(String name, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    children.jmh(name, children.ours(), environment, PROFILERS, arguments);
  }

  private void dbEsdk(String name, String... arguments) throws IOException, InterruptedException {
    children.jmh(name, children.peers(), Map.of(), PROFILERS, arguments);
  }
}
