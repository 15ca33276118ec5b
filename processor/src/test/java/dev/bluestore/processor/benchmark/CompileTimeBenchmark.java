package dev.bluestore.processor.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long javac takes for 500 entities of 20 fields with the processor, against the same sources
 * and the generated ones without it. Each run is a javac of its own, in turns; the medians count.
 *
 * <p>{@code mvn -Pcompile-time -pl processor -am verify -DskipTests}
 */
public final class CompileTimeBenchmark {
  private static final int ENTITIES = 500;
  private static final int ROUNDS = 5;
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  private CompileTimeBenchmark() {}

  /** Prints both medians and their ratio. */
  public static void main(String[] none) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("compile-time");
    Path sources = Files.createDirectories(folder.resolve("entities"));
    for (int i = 0; i < ENTITIES; i++) {
      Files.writeString(sources.resolve("Entity" + i + ".java"), entity(i));
    }
    Path generated = Files.createDirectories(folder.resolve("generated"));
    javac(folder, List.of("-s", generated.toString()), sources);

    long[] with = new long[ROUNDS];
    long[] without = new long[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      Path thrownAway = Files.createDirectories(folder.resolve("again" + round));
      with[round] = javac(folder, List.of("-s", thrownAway.toString()), sources);
      without[round] = javac(folder, List.of("-proc:none"), sources, generated);
    }
    System.out.printf(
        "with the processor %,d ms, generated sources without it %,d ms: %.2f times%n",
        median(with), median(without), (double) median(with) / median(without));
  }

  private static long javac(Path folder, List<String> options, Path... roots)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(List.of("-cp", CLASS_PATH, "-d", folder.resolve("classes").toString()));
    command.addAll(options);
    for (Path root : roots) {
      try (Stream<Path> files = Files.walk(root)) {
        files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(command::add);
      }
    }
    File log = folder.resolve("javac.log").toFile();
    long start = System.nanoTime();
    int exit =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start().waitFor();
    if (exit != 0) {
      throw new IllegalStateException("javac failed: " + Files.readString(log.toPath()));
    }
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static long median(long[] times) {
    Arrays.sort(times);
    return times[times.length / 2];
  }

  /**
   * A partition key, two sort keys and 17 fields, six of them encrypted, one of a nested record.
   */
  private static String entity(int number) {
    return """
    package entities;

    import dev.bluestore.annotations.Encrypted;
    import dev.bluestore.annotations.Entity;
    import dev.bluestore.annotations.PartitionKey;
    import dev.bluestore.annotations.SortKey;
    import java.math.BigDecimal;
    import java.time.Instant;
    import java.util.List;
    import java.util.Map;
    import java.util.Optional;
    import java.util.UUID;

    @Entity("entity-%1$d")
    public record Entity%1$d(
        @PartitionKey("partition") String partition,
        @SortKey(order = 1, width = 4) int number,
        @SortKey(order = 2) UUID id,
        Status status,
        Instant createdAt,
        Instant updatedAt,
        long count,
        double weight,
        boolean open,
        BigDecimal price,
        Optional<String> remark,
        List<String> tags,
        Map<String, Long> counters,
        String owner,
        @Encrypted String title,
        @Encrypted String content,
        @Encrypted List<String> contributors,
        @Encrypted Optional<String> summary,
        @Encrypted List<Line> lines,
        @Encrypted byte[] picture) {
      public enum Status { OPEN, DONE }

      public record Line(String text, int position) {}
    }
    """
        .formatted(number);
  }
}
