package dev.bluestore.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundsTest {

  @TempDir Path folder;

  private void write(double ourSeal, double ourMapping) throws IOException {
    json("seal", score("SealBenchmark", ourSeal), score("FloorBenchmark", 8));
    json("dbesdk", score("DbEsdkSealBenchmark", 300));
    json(
        "mapping",
        result("MappingBenchmark.oursToItem", ourMapping),
        result("MappingBenchmark.oursFromItem", ourMapping),
        result("MappingBenchmark.handToItem", 1),
        result("MappingBenchmark.handFromItem", 1));
  }

  private void json(String file, String... results) throws IOException {
    Files.writeString(folder.resolve(file + ".json"), "[" + String.join(",", results) + "]");
  }

  private static String score(String name, double cpu) {
    return Stream.of("seal", "open")
        .map(direction -> result(name + "." + direction, cpu))
        .collect(Collectors.joining(","));
  }

  private static String result(String name, double cpu) {
    return String.format(
        "{\"benchmark\":\"a.%s\",\"primaryMetric\":{\"score\":1},\"secondaryMetrics\":"
            + "{\"cpu\":{\"score\":%s}}}",
        name, cpu);
  }

  @Test
  void passed_ofRatiosWithinBounds_isEmpty() throws IOException {
    write(12, 1.2);
    assertThat(Bounds.passed(folder)).isEmpty();
  }

  @Test
  void passed_ofSlowSealing_namesBothComparisons() throws IOException {
    write(120, 1.2);
    List<String> passed = Bounds.passed(folder);
    assertThat(passed).hasSize(4);
    assertThat(passed.get(0)).contains("seal: ours to DB-ESDK: 0.40, at most");
    assertThat(passed.get(1)).contains("seal: ours to the floor: 15.0, at most");
  }

  @Test
  void passed_ofSlowMapping_namesIt() throws IOException {
    write(12, 12);
    assertThat(Bounds.passed(folder)).hasSize(2).allMatch(line -> line.contains("mapping"));
  }

  @Test
  void passed_ofNoTimes_isNotWithinBounds() throws IOException {
    write(0, 1);
    json("seal", score("SealBenchmark", 0), score("FloorBenchmark", 0));
    assertThat(Bounds.passed(folder)).anyMatch(line -> line.contains("to the floor: NaN"));
  }
}
