package dev.bluestore.benchmarks.report;

import static dev.bluestore.benchmarks.report.Words.heading;
import static dev.bluestore.benchmarks.report.Words.number;
import static dev.bluestore.benchmarks.report.Words.row;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The figures behind the goals, as tables and as plots. */
final class Tables {

  private static final String OURS = "ours, ";

  private final Results results;

  Tables(Results results) {
    this.results = results;
  }

  /** Everything that takes an entity to a sealed item or back, of 1 KiB. */
  private Map<String, List<Score>> seals() {
    Map<String, List<Score>> sides = new LinkedHashMap<>();
    sides.put(OURS + "BC FIPS", seal("seal", "1024", "ours"));
    sides.put(OURS + "Corretto", seal("accp", "1024", "ours"));
    sides.put(OURS + "the JDK's", seal("jdk", "1024", "ours"));
    sides.put("floor, BC FIPS", seal("seal", "1024", "floor"));
    sides.put("floor, Corretto", seal("accp", "1024", "floor"));
    sides.put("floor, the JDK's", seal("jdk", "1024", "floor"));
    for (String suite : List.of("WITHOUT_ECDSA", "WITH_ECDSA")) {
      sides.put(
          "DB-ESDK " + suite.toLowerCase(Locale.ROOT).replace('_', ' ').replace("ecdsa", "ECDSA"),
          both(direction -> results.peer(suite, direction)));
    }
    return sides;
  }

  private static String sizesOf(String content) {
    return content.equals("1024") ? "seal" : "sizes";
  }

  private List<Score> seal(String file, String content, String side) {
    return both(direction -> results.seal(file, content, direction, side));
  }

  private static List<Score> both(Function<String, Score> scores) {
    return Goals.DIRECTIONS.stream().map(scores).toList();
  }

  String sealing() {
    StringBuilder table = new StringBuilder();
    table.append(heading("1 KiB", "seal µs", "CPU µs", "bytes", "open µs", "CPU µs", "bytes"));
    seals().forEach((side, scores) -> table.append(line(side, scores)));
    table
        .append('\n')
        .append(heading("content", "seal µs", "CPU µs", "bytes", "open µs", "CPU µs", "bytes"));
    for (String content : List.of("64", "1024", "16384")) {
      table.append(line(content + ", ours", seal(sizesOf(content), content, "ours")));
      table.append(line(content + ", floor", seal(sizesOf(content), content, "floor")));
    }
    return table.toString();
  }

  private static String line(String side, List<Score> scores) {
    List<Object> cells = new ArrayList<>(List.of(side));
    for (Score score : scores) {
      cells.add(number(score.micros()));
      cells.add(number(score.cpu()));
      cells.add(number(score.allocated()));
    }
    return row(cells.toArray());
  }

  Bars sealingPlot() {
    List<Bars.Bar> bars = new ArrayList<>();
    seals()
        .forEach(
            (side, scores) -> {
              for (int i = 0; i < scores.size(); i++) {
                bars.add(
                    new Bars.Bar(
                        Goals.DIRECTIONS.get(i) + ": " + side,
                        scores.get(i).micros(),
                        side.startsWith(OURS)));
              }
            });
    return new Bars("Entity to sealed item and back, 1 KiB, µs", bars);
  }

  String mapping() {
    StringBuilder table = new StringBuilder();
    table.append(
        heading("mapper", "to item µs", "CPU µs", "bytes", "from item µs", "CPU µs", "bytes"));
    for (String mapper : mappers()) {
      table.append(line(mapper, mapped(mapper)));
    }
    return table.toString();
  }

  Bars mappingPlot() {
    List<Bars.Bar> bars = new ArrayList<>();
    for (String mapper : mappers()) {
      List<Score> scores = mapped(mapper);
      bars.add(new Bars.Bar(mapper + ", to item", scores.get(0).micros(), mapper.equals("ours")));
      bars.add(new Bars.Bar(mapper + ", from item", scores.get(1).micros(), mapper.equals("ours")));
    }
    return new Bars("Mapping alone, 1 KiB, µs", bars);
  }

  private static List<String> mappers() {
    List<String> all = new ArrayList<>(List.of("ours"));
    all.addAll(Goals.MAPPERS);
    return all;
  }

  private List<Score> mapped(String mapper) {
    return List.of(results.mapping("toItem", mapper), results.mapping("fromItem", mapper));
  }

  String requests() {
    Score ours = results.score("requests", "TableBenchmark.requests");
    Score peer = results.score("dbesdk-requests", "DbEsdkTableBenchmark.requests");
    StringBuilder table = new StringBuilder();
    table.append(
        heading(
            "request",
            "bare SDK µs",
            "ours",
            "floor",
            "Enhanced Client",
            "bare SDK beside DB-ESDK µs",
            "DB-ESDK"));
    for (String request : Goals.REQUESTS) {
      double bare = ours.other(request + ".bare");
      double bareBeside = peer.other(request + ".bare");
      table.append(
          row(
              request,
              number(bare),
              Words.times(ours.other(request + ".ours") / bare),
              Words.times(ours.other(request + ".floor") / bare),
              Words.times(ours.other(request + ".enhanced") / bare),
              number(bareBeside),
              Words.times(peer.other(request + ".dbesdk") / bareBeside)));
    }
    return table.toString();
  }

  Bars requestsPlot() {
    Score ours = results.score("requests", "TableBenchmark.requests");
    Score peer = results.score("dbesdk-requests", "DbEsdkTableBenchmark.requests");
    List<Bars.Bar> bars = new ArrayList<>();
    for (String request : Goals.REQUESTS) {
      double bare = ours.other(request + ".bare");
      bars.add(new Bars.Bar(request + ", ours", ours.other(request + ".ours") / bare, true));
      bars.add(
          new Bars.Bar(
              request + ", Enhanced Client", ours.other(request + ".enhanced") / bare, false));
      bars.add(
          new Bars.Bar(
              request + ", DB-ESDK",
              peer.other(request + ".dbesdk") / peer.other(request + ".bare"),
              false));
    }
    return new Bars("Requests on DynamoDB Local, as multiples of the bare SDK's time", bars);
  }

  String scaling() {
    StringBuilder table = new StringBuilder(heading("threads", "seals a second", "CPU µs each"));
    for (int threads : new int[] {1, 2, 4, 8}) {
      Score score =
          results.score("threads-" + threads, "ScalingBenchmark.seal", "threads", "" + threads);
      table.append(row(threads, number(threads * 1e6 / score.micros()), number(score.cpu())));
    }
    Score one = results.score("threads-1", "ScalingBenchmark.seal");
    Score many = results.score("partitions", "ScalingBenchmark.seal", "partitions", "1000");
    table.append('\n').append(heading("partitions in the cache", "seal µs", "CPU µs"));
    table.append(row(1, number(one.micros()), number(one.cpu())));
    table.append(row("1,000", number(many.micros()), number(many.cpu())));
    table.append('\n').append(heading("content", "seal µs", "bytes allocated"));
    for (String content : List.of("64", "1024", "16384", "102400", "358400")) {
      Score score = results.seal(sizesOf(content), content, "seal", "ours");
      table.append(row(content, number(score.micros()), number(score.allocated())));
    }
    return table.toString();
  }

  String audit() {
    StringBuilder table =
        new StringBuilder(
            heading("by all processors", "µs", "CPU µs", "CPU µs of the log's thread"));
    for (String direction : Goals.DIRECTIONS) {
      for (String audited : List.of("false", "true")) {
        Score score = results.score("audit", "AuditBenchmark." + direction, "audited", audited);
        table.append(
            row(
                direction + (audited.equals("true") ? ", in the audit log" : ""),
                number(score.micros()),
                number(score.cpu()),
                number(score.other("audit.cpu"))));
      }
    }
    return table.toString();
  }

  /** Facts whose names begin so, without the beginning. */
  Map<String, Double> facts(String leading) {
    Map<String, Double> found = new TreeMap<>();
    results
        .facts()
        .forEach(
            (name, value) -> {
              if (name.startsWith(leading)) {
                found.put(name.substring(leading.length()), value);
              }
            });
    return found;
  }
}
