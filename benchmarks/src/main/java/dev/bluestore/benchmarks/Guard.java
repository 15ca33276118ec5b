package dev.bluestore.benchmarks;

import dev.bluestore.benchmarks.report.Bounds;
import dev.bluestore.testkit.DynamoDbLocal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A quick run of what must not become slow unnoticed: sealing and opening beside DB-ESDK and the
 * floor, and the mapping beside one by hand. It compares CPU times, which hardly depend on what
 * else the machine does, against generous bounds. Ends with exit code 1 where one is passed.
 */
final class Guard {

  private static final List<String> CPU =
      List.of("-prof", "dev.bluestore.benchmarks.peers.CpuTime");
  private static final String KIB = "content=1024";

  private Guard() {}

  /**
   * Runs it.
   *
   * @param arguments the folder of this module
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path module = Path.of(arguments[0]).toAbsolutePath();
    Path results = Files.createDirectories(module.resolve("target/guard"));
    try (DynamoDbLocal server = DynamoDbLocal.start()) {
      Children children = new Children(module, results, server.endpoint());
      String seal = "\\.(SealBenchmark|FloorBenchmark)\\.";
      children.jmh("seal", children.ours(), Map.of(), CPU, seal, "-p", KIB, "-i", "3");
      String mapping = "\\.MappingBenchmark\\.(ours|hand)";
      children.jmh("mapping", children.ours(), Map.of(), CPU, mapping, "-i", "3");
      // A warm-up of 10 seconds and not of 20: DB-ESDK is a third slower then, and the bound knows.
      String[] peer = {"DbEsdkSealBenchmark", "-p", "suite=WITHOUT_ECDSA", "-wi", "2", "-i", "3"};
      children.jmh("dbesdk", children.peers(), Map.of(), CPU, peer);
    }
    List<String> passed = Bounds.passed(results);
    passed.forEach(System.err::println);
    System.exit(passed.isEmpty() ? 0 : 1);
  }
}
