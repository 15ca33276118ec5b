package dev.bluestore.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page lists what the code tells, and the dashboard shows it. */
class ObservabilityPageTest {

  private static final Path PAGE = Path.of("..", "docs", "observability.md");
  private static final Path DASHBOARD = Path.of("..", "observe", "dashboards", "bluestore.json");
  private static final Pattern SECTION = Pattern.compile("^## ", Pattern.MULTILINE);
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern SERIES = Pattern.compile("\\b(?:db_client|bluestore)_\\w+");
  private static final Set<Label> EVERYWHERE = Set.of(Label.SYSTEM, Label.TABLE);

  /** The rows of the table below a heading, each as its cells. */
  private static List<List<String>> rows(String heading) throws IOException {
    String section =
        SECTION
            .splitAsStream(Files.readString(PAGE))
            .filter(text -> text.startsWith(heading + "\n"))
            .findFirst()
            .orElseThrow();
    return section
        .lines()
        .filter(line -> line.startsWith("|"))
        .skip(2)
        .map(line -> Arrays.stream(line.split("\\|", -1)).skip(1).map(String::strip).toList())
        .toList();
  }

  private static List<String> codes(String cell) {
    return CODE.matcher(cell).results().map(code -> code.group(1)).toList();
  }

  private static String keys(Stream<Label> labels) {
    return labels.map(label -> "`" + label.key().getKey() + "`").collect(Collectors.joining(" "));
  }

  @Test
  void metrics_onThePage_areThoseOfTheCode() throws IOException {
    assertThat(rows("Metrics").stream().map(row -> row.subList(0, 4)))
        .containsExactlyElementsOf(
            Arrays.stream(Metric.values())
                .map(
                    metric ->
                        List.of(
                            "`" + metric.text() + "`",
                            metric.kind().text(),
                            "`" + metric.unit() + "`",
                            keys(
                                metric.labels().stream()
                                    .filter(label -> !EVERYWHERE.contains(label)))))
                .toList());
    assertThat(Metric.values())
        .allSatisfy(metric -> assertThat(metric.labels()).containsAll(EVERYWHERE));
  }

  @Test
  void labels_onThePage_areThoseOfTheCode_withTheirValues() throws IOException {
    List<List<String>> rows = rows("Labels");

    assertThat(rows.stream().map(row -> row.get(0)))
        .containsExactlyElementsOf(
            Arrays.stream(Label.values()).map(label -> keys(Stream.of(label))).toList());
    assertThat(values(rows, Label.OPERATION))
        .containsExactlyElementsOf(labels(StoreOperation.values(), StoreOperation::label));
    assertThat(values(rows, Label.KEY_OPERATION))
        .containsExactlyElementsOf(labels(KeyOperation.values(), KeyOperation::label));
  }

  private static List<String> values(List<List<String>> rows, Label label) {
    return rows.stream()
        .filter(row -> codes(row.get(0)).contains(label.key().getKey()))
        .flatMap(row -> codes(row.get(1)).stream())
        .toList();
  }

  private static <E> List<String> labels(E[] all, Function<E, String> label) {
    return Arrays.stream(all).map(label).toList();
  }

  @Test
  void attributesOfSpans_onThePage_areLabels() throws IOException {
    Set<String> known =
        Arrays.stream(Label.values())
            .map(label -> label.key().getKey())
            .collect(Collectors.toSet());

    assertThat(rows("Spans"))
        .hasSize(3)
        .allSatisfy(row -> assertThat(known).containsAll(codes(row.get(2))));
  }

  @Test
  void dashboard_showsEveryMetricOfThePage_andNoOther() throws IOException {
    Set<String> labels =
        Arrays.stream(Label.values())
            .map(label -> label.key().getKey().replace('.', '_'))
            .collect(Collectors.toSet());
    Set<String> shown = new TreeSet<>();
    JsonNode dashboard = new ObjectMapper().readTree(DASHBOARD.toFile());
    for (String query : dashboard.findValuesAsText("expr")) {
      SERIES.matcher(query).results().map(MatchResult::group).forEach(shown::add);
    }
    shown.removeAll(labels);

    assertThat(shown.stream().map(ObservabilityPageTest::withoutPart).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Metric.values()).map(ObservabilityPageTest::series).toList());
  }

  private static String withoutPart(String series) {
    return series.replaceFirst("_(bucket|count|sum)$", "");
  }

  /** A metric's name in Prometheus: with its unit, and counters with what they are. */
  private static String series(Metric metric) {
    String unit =
        switch (metric.unit()) {
          case "s" -> "_seconds";
          case "By" -> "_bytes";
          default -> "";
        };
    String kind = metric.kind() == Metric.Kind.COUNTER ? "_total" : "";
    return metric.text().replace('.', '_') + unit + kind;
  }
}
