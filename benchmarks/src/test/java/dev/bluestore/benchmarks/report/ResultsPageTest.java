package dev.bluestore.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsPageTest {

  @TempDir Path folder;

  @BeforeEach
  void writeResults() throws IOException {
    for (String file : List.of("seal", "accp", "jdk", "sizes")) {
      List<String> results = new ArrayList<>();
      for (String content : List.of("64", "1024", "16384", "102400", "358400")) {
        StringBuilder parts = new StringBuilder();
        for (String direction : Goals.DIRECTIONS) {
          parts.append(part(direction + ".ours", 10, 8)).append(part(direction + ".floor", 8, 8));
        }
        results.add(inTurn("SealBenchmark", Map.of("content", content), parts));
      }
      json(file, results);
    }
    json("dbesdk", List.of(peer("WITHOUT_ECDSA", 300), peer("WITH_ECDSA", 3000)));
    StringBuilder mapped = new StringBuilder();
    for (String mapper : List.of("ours", "hand", "bean", "immutable", "static")) {
      mapped.append(part("toItem." + mapper, 1, 1)).append(part("fromItem." + mapper, 1, 1));
    }
    json("mapping", List.of(inTurn("MappingBenchmark", Map.of(), mapped)));
    json("requests", List.of(requests("TableBenchmark.requests")));
    json("dbesdk-requests", List.of(requests("DbEsdkTableBenchmark.requests")));
    for (int threads : new int[] {1, 2, 4, 8}) {
      json("threads-" + threads, List.of(scaling(threads, 1)));
    }
    json("partitions", List.of(scaling(1, 1000)));
    StringBuilder all = new StringBuilder();
    for (String direction : Goals.DIRECTIONS) {
      all.append(part(direction + ".all.bare", 20, 8))
          .append(part(direction + ".all.audited", 30, 10));
    }
    json(
        "audit-laps",
        List.of(
            audited("AuditLapsBenchmark.inTurn", Map.of(), 40),
            inTurn("AuditLapsBenchmark", Map.of(), all).replace("inTurn", "blocks")));
    List<String> audited = new ArrayList<>();
    for (String direction : Goals.DIRECTIONS) {
      String name = "AuditBenchmark." + direction;
      audited.add(audited(name, Map.of("audited", "false"), 20));
      audited.add(audited(name, Map.of("audited", "true"), 30));
    }
    json("audit", audited);
    facts();
  }

  private void facts() throws IOException {
    StringBuilder facts = new StringBuilder("memory.key=900\nkms.partitions=20\nkms.finds=1000\n");
    facts.append("kms.ours.Decrypt=20\nkms.dbesdk.Decrypt=1000\nstorage.ours.keyRecord=250\n");
    for (String side : List.of("ours", "enhanced", "dbesdk", "dbesdk-ecdsa")) {
      facts.append("storage." + side + ".item=1400\nstorage." + side + ".gain=145\n");
      facts.append("start." + side + ".total=900\nstart." + side + ".cpu=1800\n");
    }
    Files.writeString(folder.resolve("facts.properties"), facts);
  }

  private void json(String file, List<String> results) throws IOException {
    Files.writeString(
        folder.resolve(file + ".json"),
        results.stream().collect(Collectors.joining(",", "[", "]")));
  }

  private static String peer(String suite, double micros) {
    StringBuilder parts = new StringBuilder();
    Goals.DIRECTIONS.forEach(direction -> parts.append(part(direction + ".dbesdk", micros, 300)));
    return inTurn("DbEsdkSealBenchmark", Map.of("suite", suite), parts);
  }

  private static String inTurn(String name, Map<String, String> params, CharSequence parts) {
    String whole = result(name + ".inTurn", params, 9000, "5000");
    return whole.substring(0, whole.length() - 2) + parts + "}}";
  }

  /**
   * The least of blocks in three iterations, of which one was disturbed from its begin to its end.
   */
  private static String part(String name, double micros, double cpu) {
    String metric = ",\"%s\":{\"rawData\":[[%s,9999,%s]]}";
    return String.format(metric, name + ".least", micros + 1, micros)
        + String.format(metric, name + ".least.cpu", cpu + 1, cpu)
        + String.format(metric, name + ".bytes", 5000, 5000);
  }

  private static String scaling(int threads, int partitions) {
    return result("ScalingBenchmark.seal", Map.of("partitions", "" + partitions), 10, "8")
        .replace("\"threads\":1", "\"threads\":" + threads);
  }

  /** With 2 µs of the log's thread, and laps of which one direction is dearer. */
  private static String audited(String name, Map<String, String> params, double micros) {
    String laps =
        ",\"audit.cpu\":{\"score\":2}"
            + lap("seal.bare", 10)
            + lap("seal.audited", 11)
            + lap("open.bare", 10)
            + lap("open.audited", 13);
    String whole = result(name, params, micros, "8");
    return whole.substring(0, whole.length() - 2) + laps + "}}";
  }

  private static String lap(String name, int micros) {
    String value = "\":{\"rawData\":[[" + micros + "]]}";
    return ",\"" + name + value + ",\"" + name + ".cpu" + value;
  }

  private static String requests(String name) {
    StringBuilder parts = new StringBuilder();
    for (String request : Goals.REQUESTS) {
      for (String side : List.of("bare", "ours", "floor", "enhanced", "dbesdk")) {
        parts.append(",\"" + request + "." + side + "\":{\"rawData\":[[1000,1000,1000]]}");
        parts.append(",\"" + request + "." + side + ".cpu\":{\"rawData\":[[500]]}");
      }
    }
    String whole = result(name, Map.of(), 9000, "5000");
    return whole.substring(0, whole.length() - 2) + parts + "}}";
  }

  /** A result as JMH writes it, of four iterations of which one was disturbed. */
  private static String result(String name, Map<String, String> params, double micros, String cpu) {
    String values =
        params.entrySet().stream()
            .map(param -> "\"" + param.getKey() + "\":\"" + param.getValue() + "\"")
            .collect(Collectors.joining(",", "{", "}"));
    return "{\"benchmark\":\"dev.bluestore.benchmarks."
        + name
        + "\",\"threads\":1,\"params\":"
        + values
        + ",\"primaryMetric\":{\"score\":99,\"rawData\":[["
        + (micros + ",9999," + micros + "," + micros)
        + "]]},\"secondaryMetrics\":{\"cpu\":{\"score\":"
        + cpu
        + "},\"gc.alloc.rate.norm\":{\"score\":5000}}}";
  }

  @Test
  void page_ofWholeRun_tellsOfEveryGoal() {
    String page = new ResultsPage(folder).page("the machine\n");

    assertThat(page)
        .contains("the machine")
        .contains("| 1 | seal: DB-ESDK without ECDSA, to ours | ≥ 20.0× | 30.0× | 37.5× | met |")
        .contains("| 2 | open: DB-ESDK with ECDSA, to ours | ≥ 400× | 300× | 37.5× | **not met** |")
        .contains("| 3 | seal: ours, to the floor | ≤ 1.30× | 1.25× | 1.00× | met |")
        .contains("| 4 | bytes allocated by a seal | ≤ 8,192 bytes | 5,000 bytes |  | met |")
        .contains("| 7 | batch: ours, to the bare SDK | ≤ 1.05× | 1.00× | 1.00× | met |")
        .contains(
            "| 11 | seal: in the audit log, to without, by one thread | ≤ 1.33× | 1.50× | 1.25×")
        .contains(
            "| 11 | seal: what the audit log adds to the median | ≤ 2.00 µs | 1.00 µs | 1.00 µs | met |")
        .contains("| 11 | open: what the audit log adds to the median | ≤ 2.00 µs | 3.00 µs |")
        .contains("| DB-ESDK without ECDSA | 1,000 Decrypt |");
    assertThat(page.lines().filter(line -> line.startsWith("- **")))
        .as("what is not met has its reason")
        .hasSize(3)
        .allSatisfy(line -> assertThat(line).matches("- \\*\\*(1|2|11)\\*\\* .+"));
  }

  @Test
  void write_ofWholeRun_makesPageAndPlots() throws IOException {
    Path made = Files.createDirectories(folder.resolve("made"));

    new ResultsPage(folder).write(made);

    assertThat(made.resolve("RESULTS.md")).content().contains("| processors |");
    for (String plot : List.of("sealing", "mapping", "requests")) {
      assertThat(made.resolve("plots/" + plot + ".svg")).content().contains("</svg>");
    }
  }

  @Test
  void page_ofRunThatIsNotWhole_isRefused() throws IOException {
    Files.delete(folder.resolve("mapping.json"));

    assertThatThrownBy(() -> new ResultsPage(folder).page(""))
        .isInstanceOf(MissingResultException.class)
        .hasMessageContaining("mapping.json");
  }
}
