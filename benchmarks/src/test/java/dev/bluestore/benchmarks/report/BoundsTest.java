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
    sealing(ourSeal, 8);
    json("dbesdk", "DbEsdkSealBenchmark", "\"suite\":\"WITHOUT_ECDSA\"", both("dbesdk", 300));
    json(
        "mapping",
        "MappingBenchmark",
        "",
        part("toItem.ours", ourMapping),
        part("fromItem.ours", ourMapping),
        part("toItem.hand", 1),
        part("fromItem.hand", 1));
  }

  private void sealing(double ours, double floor) throws IOException {
    json("seal", "SealBenchmark", "\"content\":\"1024\"", both("ours", ours), both("floor", floor));
  }

  private void json(String file, String name, String params, String... parts) throws IOException {
    Files.writeString(
        folder.resolve(file + ".json"),
        String.format(
            "[{\"benchmark\":\"a.%s.inTurn\",\"params\":{%s},\"primaryMetric\":{\"score\":1},"
                + "\"secondaryMetrics\":{%s}}]",
            name, params, String.join(",", parts)));
  }

  private static String both(String side, double cpu) {
    return part("seal." + side, cpu) + "," + part("open." + side, cpu);
  }

  private static String part(String name, double cpu) {
    return Stream.of(".least", ".least.cpu", ".bytes")
        .map(metric -> "\"" + name + metric + "\":{\"rawData\":[[" + cpu + "]]}")
        .collect(Collectors.joining(","));
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
    sealing(0, 0);
    assertThat(Bounds.passed(folder)).anyMatch(line -> line.contains("to the floor: NaN"));
  }
}
