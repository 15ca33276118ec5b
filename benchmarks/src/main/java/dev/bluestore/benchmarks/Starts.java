package dev.bluestore.benchmarks;

import dev.bluestore.benchmarks.peers.LocalTable;
import dev.bluestore.benchmarks.peers.PlainArticle;
import dev.bluestore.table.ItemSize;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Starts each side several times, from {@code main} to its first put, and weighs what it has put: a
 * start is the median of three.
 */
final class Starts {

  private static final int TIMES = 3;
  private static final String DB_ESDK = "dev.bluestore.benchmarks.peers.DbEsdkColdStart";

  private final Children children;

  Starts(Children children) {
    this.children = children;
  }

  void measure(Facts facts) throws IOException, InterruptedException {
    start(facts, "ours", children.ours(), ColdStart.class.getName(), "ours");
    start(facts, "enhanced", children.ours(), ColdStart.class.getName(), "enhanced");
    start(facts, "dbesdk", children.peers(), DB_ESDK, "WITHOUT_ECDSA");
    start(facts, "dbesdk-ecdsa", children.peers(), DB_ESDK, "WITH_ECDSA");
  }

  private void start(Facts facts, String side, String classPath, String program, String way)
      throws IOException, InterruptedException {
    Map<String, List<Double>> steps = new TreeMap<>();
    for (int time = 0; time < TIMES; time++) {
      String name = "start-" + side + "-" + time;
      String table = "start-" + side + "-" + time + "-" + System.nanoTime();
      try (LocalTable local = LocalTable.create(table, children.dynamoDb())) {
        String printed = children.run(name, classPath, Map.of(), program, List.of(way, table));
        read(printed)
            .forEach((step, ms) -> steps.computeIfAbsent(step, s -> new ArrayList<>()).add(ms));
        if (time == 0) {
          weigh(facts, side, local);
        }
      }
    }
    steps.forEach(
        (step, times) ->
            facts.put(
                "start." + side + "." + step, times.stream().sorted().toList().get(TIMES / 2)));
  }

  static Map<String, Double> read(String printed) {
    Map<String, Double> steps = new HashMap<>();
    printed
        .lines()
        .map(line -> line.split(" "))
        .filter(words -> words.length == 2)
        .forEach(words -> steps.put(words[0], Double.parseDouble(words[1])));
    return steps;
  }

  /** What the stored item has more than the same fields in the clear under the same keys. */
  private static void weigh(Facts facts, String side, LocalTable local) {
    for (Map<String, AttributeValue> row : local.all()) {
      if (row.get("SK").s().startsWith("dek#")) {
        facts.put("storage." + side + ".keyRecord", (double) ItemSize.of(row));
        continue;
      }
      // The heads of the audit log are in a partition of the store's own.
      if (!row.containsKey("status")) {
        continue;
      }
      Map<String, AttributeValue> clear = new HashMap<>(PlainArticle.of("first", 1, 1024).toItem());
      for (String same : List.of("PK", "SK", "status", "round", "created")) {
        clear.put(same, row.get(same));
      }
      facts.put("storage." + side + ".item", (double) ItemSize.of(row));
      facts.put("storage." + side + ".gain", (double) (ItemSize.of(row) - ItemSize.of(clear)));
    }
  }
}
