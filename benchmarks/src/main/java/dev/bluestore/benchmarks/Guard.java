package dev.bluestore.benchmarks;

import dev.bluestore.benchmarks.report.Bounds;
import dev.bluestore.testkit.DynamoDbLocal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A quick run of what must not become slow unnoticed: sealing and opening beside DB-ESDK and the
 * floor, and the mapping beside one by hand. It compares CPU times, which hardly depend on what
 * else the machine does, against generous bounds. Ends with exit code 1 where one is passed.
 */
final class Guard {

  private static final List<String> LAPS = List.of("-prof", "dev.bluestore.benchmarks.peers.Laps");
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
      String seal = "\\.SealBenchmark\\.";
      children.jmh("seal", children.ours(), Map.of(), LAPS, counted(seal, 20_000, KIB));
      String mapping = "\\.MappingBenchmark\\.";
      children.jmh("mapping", children.ours(), Map.of(), LAPS, counted(mapping, 50_000));
      // Twice as many would make DB-ESDK a third faster and take as long again: the bound knows.
      String peer = "DbEsdkSealBenchmark";
      children.jmh(
          "dbesdk", children.peers(), Map.of(), LAPS, counted(peer, 10_000, "suite=WITHOUT_ECDSA"));
    }
    List<String> passed = Bounds.passed(results);
    passed.forEach(System.err::println);
    System.exit(passed.isEmpty() ? 0 : 1);
  }

  /** Warmed up by a number of operations that are compiled in the foreground. */
  private static String[] counted(String benchmarks, int warmUp, String... parameters) {
    List<String> arguments =
        new ArrayList<>(List.of(benchmarks, "-jvmArgsAppend", "-Xbatch", "-wi", "0", "-i", "5"));
    Stream.concat(Stream.of("warmUp=" + warmUp), Stream.of(parameters))
        .forEach(parameter -> arguments.addAll(List.of("-p", parameter)));
    return arguments.toArray(String[]::new);
  }
}
