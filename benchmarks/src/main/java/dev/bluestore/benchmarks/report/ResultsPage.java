package dev.bluestore.benchmarks.report;

import static dev.bluestore.benchmarks.report.Words.heading;
import static dev.bluestore.benchmarks.report.Words.number;
import static dev.bluestore.benchmarks.report.Words.row;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@code RESULTS.md} and its plots. */
public final class ResultsPage {

  private final Results results;
  private final Tables tables;
  private final Map<String, String> words;

  /** Of the results in a folder. */
  public ResultsPage(Path folder) {
    this.results = new Results(folder);
    this.tables = new Tables(results);
    this.words = words();
  }

  /** Writes the page and its plots into a folder. */
  public void write(Path folder) throws IOException {
    Path plots = Files.createDirectories(folder.resolve("plots"));
    Files.writeString(plots.resolve("sealing.svg"), tables.sealingPlot().svg());
    Files.writeString(plots.resolve("mapping.svg"), tables.mappingPlot().svg());
    Files.writeString(plots.resolve("requests.svg"), tables.requestsPlot().svg());
    Files.writeString(folder.resolve("RESULTS.md"), page(Machine.here()));
  }

  String page(String machine) {
    List<Goal> goals = new Goals(results).all();
    return "# Results\n"
        + text("intro")
        + machine
        + "\n## Goals\n"
        + heading("#", "what, with a content of 1 KiB", "goal", "on the clock", "by CPU time", "")
        + goals.stream().map(Goal::line).collect(Collectors.joining())
        + unmet(goals)
        + "\n## What each side does\n"
        + text("sides")
        + "\n## 1 to 4: sealing and opening\n![](plots/sealing.svg)\n\n"
        + tables.sealing()
        + "\n## 5: mapping alone\n![](plots/mapping.svg)\n\n"
        + text("mapping")
        + tables.mapping()
        + "\n## 6: storage\n"
        + storage()
        + "\n## 7: requests\n![](plots/requests.svg)\n\n"
        + text("requests")
        + tables.requests()
        + "\n## 8: requests of KMS\n"
        + kms()
        + "\n## 9: cold start\n"
        + text("start")
        + starts()
        + "\n## 10: scaling\n"
        + tables.scaling()
        + "\nA cached key takes "
        + number(results.fact("memory.key"))
        + " bytes of heap. "
        + text("scaling")
        + "\n## 11: the audit log\n"
        + text("audit")
        + tables.audit();
  }

  private String unmet(List<Goal> goals) {
    TreeSet<Integer> rows = new TreeSet<>();
    goals.stream().filter(goal -> !goal.met()).forEach(goal -> rows.add(goal.row()));
    return rows.isEmpty()
        ? ""
        : "\nNot met:\n"
            + rows.stream()
                .map(row -> "- **" + row + "** " + text("unmet." + row))
                .collect(Collectors.joining());
  }

  private String storage() {
    StringBuilder table =
        new StringBuilder(heading("side", "bytes of the item", "of these gained"));
    for (String side : List.of("ours", "dbesdk", "dbesdk-ecdsa")) {
      table.append(
          row(
              text(side).strip(),
              number(results.fact("storage." + side + ".item")),
              number(results.fact("storage." + side + ".gain"))));
    }
    return table
        + "\nOurs has one record for each partition and data key beside its items, of "
        + number(results.fact("storage.ours.keyRecord"))
        + " bytes.\n";
  }

  private String kms() {
    StringBuilder table = new StringBuilder(heading("side", "requests of KMS, by its log"));
    for (String side : List.of("ours", "dbesdk")) {
      table.append(
          row(
              text(side).strip(),
              tables.facts("kms." + side + ".").entrySet().stream()
                  .map(call -> number(call.getValue()) + " " + call.getKey())
                  .collect(Collectors.joining(", "))));
    }
    return "One put into each of "
        + number(results.fact("kms.partitions"))
        + " partitions, then "
        + number(results.fact("kms.finds"))
        + " finds.\n\n"
        + table
        + text("kms");
  }

  private String starts() {
    List<String> steps = List.of("total", "cpu", "cryptography", "client", "store", "put");
    StringBuilder table =
        new StringBuilder(
            heading(
                "side",
                "to the first put, ms",
                "CPU ms",
                "cryptography",
                "client",
                "store",
                "put"));
    for (String side : List.of("ours", "enhanced", "dbesdk")) {
      Map<String, Double> found = tables.facts("start." + side + ".");
      List<String> cells =
          steps.stream().map(step -> number(found.getOrDefault(step, 0.0))).toList();
      table.append("| ").append(text(side).strip()).append(" ").append(row(cells.toArray()));
    }
    return table.toString();
  }

  private String text(String name) {
    String found = words.get(name);
    return Objects.requireNonNull(found, name) + "\n";
  }

  private static Map<String, String> words() {
    Properties read = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(ResultsPage.class.getResourceAsStream("words.properties")),
            StandardCharsets.UTF_8)) {
      read.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read.stringPropertyNames().stream()
        .collect(Collectors.toMap(name -> name, read::getProperty));
  }
}
