package dev.bluestore.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a run has left in a folder: JMH's JSON by name, and the facts. */
public final class Results {

  /** What names of metrics have that are the least of many. */
  static final String LEAST = ".least";

  private final Path folder;
  private final Map<String, List<Score>> read = new HashMap<>();

  /** The results in a folder. */
  public Results(Path folder) {
    this.folder = folder;
  }

  /** The score of a benchmark in a file, whose parameters have these values. */
  Score score(String file, String name, String... params) {
    List<Score> scores = scores(file);
    for (Score score : scores) {
      boolean same = score.name().equals(name);
      for (int i = 0; i < params.length; i += 2) {
        same &= params[i + 1].equals(score.params().get(params[i]));
      }
      if (same) {
        return score;
      }
    }
    throw new MissingResultException(
        file + ": " + name + List.of(params),
        scores.stream().map(score -> score.name() + score.params()).toList());
  }

  /** Sealing or opening, by ours or the floor. */
  Score seal(String file, String content, String direction, String side) {
    return score(file, "SealBenchmark.inTurn", "content", content).part(direction + "." + side);
  }

  /** Sealing or opening by DB-ESDK. */
  Score peer(String suite, String direction) {
    return score("dbesdk", "DbEsdkSealBenchmark.inTurn", "suite", suite)
        .part(direction + ".dbesdk");
  }

  /** Mapping to the item or from it. */
  Score mapping(String direction, String mapper) {
    return score("mapping", "MappingBenchmark.inTurn").part(direction + "." + mapper);
  }

  private List<Score> scores(String file) {
    return read.computeIfAbsent(file, this::parse);
  }

  private List<Score> parse(String file) {
    Path json = folder.resolve(file + ".json");
    if (!Files.isRegularFile(json)) {
      throw new MissingResultException(json.toString(), List.of());
    }
    try {
      List<Score> scores = new ArrayList<>();
      new ObjectMapper().readTree(json.toFile()).forEach(result -> scores.add(score(result)));
      return scores;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Score score(JsonNode result) {
    String benchmark = result.get("benchmark").asText();
    int method = benchmark.lastIndexOf('.');
    Map<String, String> params = new TreeMap<>();
    result.path("params").properties().forEach(p -> params.put(p.getKey(), p.getValue().asText()));
    params.put("threads", result.path("threads").asText("1"));
    Map<String, Double> others = new TreeMap<>();
    result
        .path("secondaryMetrics")
        .properties()
        .forEach(metric -> others.put(metric.getKey(), value(metric)));
    return new Score(
        benchmark.substring(benchmark.lastIndexOf('.', method - 1) + 1),
        params,
        median(result.get("primaryMetric")),
        others);
  }

  /** What disturbs a machine adds to a time, and never takes from it. */
  private static double value(Map.Entry<String, JsonNode> metric) {
    return metric.getKey().contains(LEAST)
        ? values(metric.getValue()).stream().mapToDouble(each -> each).min().orElseThrow()
        : median(metric.getValue());
  }

  private static List<Double> values(JsonNode metric) {
    List<Double> values = new ArrayList<>();
    metric.path("rawData").forEach(fork -> fork.forEach(value -> values.add(value.asDouble())));
    return values;
  }

  /** Of the iterations: one that something disturbed counts as one, however long it took. */
  private static double median(JsonNode metric) {
    List<Double> values = values(metric);
    values.sort(null);
    int half = values.size() / 2;
    if (values.isEmpty()) {
      return metric.get("score").asDouble();
    }
    return values.size() % 2 == 1
        ? values.get(half)
        : (values.get(half - 1) + values.get(half)) / 2;
  }

  /** The facts by name. */
  Map<String, Double> facts() {
    Properties facts = new Properties();
    try (BufferedReader in =
        Files.newBufferedReader(folder.resolve("facts.properties"), StandardCharsets.UTF_8)) {
      facts.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return facts.stringPropertyNames().stream()
        .collect(Collectors.toMap(name -> name, name -> Double.valueOf(facts.getProperty(name))));
  }

  double fact(String name) {
    Double found = facts().get(name);
    if (found == null) {
      throw new MissingResultException(name, facts().keySet());
    }
    return found;
  }
}
