package dev.bluestore.benchmarks.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The goals of the project, each with what a run has measured. */
final class Goals {

  static final List<String> DIRECTIONS = List.of("seal", "open");
  static final List<String> REQUESTS = List.of("put", "find", "query", "batch");
  static final List<String> MAPPERS = List.of("hand", "bean", "immutable", "static");

  private static final String KIB = "1024";

  private final Results results;
  private final List<Goal> goals = new ArrayList<>();

  Goals(Results results) {
    this.results = results;
  }

  List<Goal> all() {
    for (String direction : DIRECTIONS) {
      Score ours = ours("seal", direction);
      Score fastest = fastest(direction);
      Score plain = peer("WITHOUT_ECDSA", direction);
      Score signed = peer("WITH_ECDSA", direction);
      goals.add(faster(1, direction + ": DB-ESDK without ECDSA, to ours", 20, plain, ours));
      goals.add(
          faster(
              1, direction + ": the same, to ours with the fastest provider", 50, plain, fastest));
      goals.add(faster(2, direction + ": DB-ESDK with ECDSA, to ours", 400, signed, ours));
      Score floor = results.seal("seal", KIB, direction, "floor");
      goals.add(within(3, direction + ": ours, to the floor", 1.3, ours, floor));
    }
    goals.add(
        Goal.amount(
            4, "bytes allocated by a seal", 8192, "bytes", ours("seal", "seal").allocated()));
    mapping("toItem", "to the item: ours, to the fastest");
    mapping("fromItem", "from the item: ours, to the fastest");
    goals.add(
        Goal.amount(
            6, "bytes that an item gains", 150, "bytes", results.fact("storage.ours.gain")));
    Score requests = results.score("requests", "TableBenchmark.requests");
    for (String request : REQUESTS) {
      goals.add(
          Goal.within(
              7,
              request + ": ours, to the bare SDK",
              1.05,
              requests.other(request + ".ours") / requests.other(request + ".bare"),
              requests.other(request + ".ours.cpu") / requests.other(request + ".bare.cpu")));
    }
    goals.add(
        Goal.within(
            9,
            "first put: ours, to DB-ESDK",
            1,
            results.fact("start.ours.total") / results.fact("start.dbesdk.total"),
            results.fact("start.ours.cpu") / results.fact("start.dbesdk.cpu")));
    DIRECTIONS.forEach(this::audit);
    return goals.stream().sorted(Comparator.comparingInt(Goal::row)).toList();
  }

  private void mapping(String direction, String what) {
    Score ours = results.mapping(direction, "ours");
    List<Score> others =
        MAPPERS.stream().map(mapper -> results.mapping(direction, mapper)).toList();
    double wall = others.stream().mapToDouble(Score::micros).min().orElseThrow();
    double cpu = others.stream().mapToDouble(Score::cpu).min().orElseThrow();
    goals.add(Goal.within(5, what, 1.1, ours.micros() / wall, ours.cpu() / cpu));
  }

  /** A loss of 25 % of the throughput is a third more of the time. */
  private void audit(String direction) {
    Score all = results.score("audit-laps", "AuditLapsBenchmark.blocks");
    Score bare = all.part(direction + ".all.bare");
    Score audited = all.part(direction + ".all.audited");
    goals.add(
        Goal.within(
            11,
            direction + ": in the audit log, to without, by one thread",
            4 / 3.0,
            audited.micros() / bare.micros(),
            audited.cpu() / bare.cpu()));
    Score laps = results.score("audit-laps", "AuditLapsBenchmark.inTurn");
    goals.add(
        new Goal(
            11,
            direction + ": what the audit log adds to the median",
            2,
            true,
            " µs",
            laps.other(direction + ".audited") - laps.other(direction + ".bare"),
            laps.other(direction + ".audited.cpu") - laps.other(direction + ".bare.cpu")));
  }

  /** Ours with the provider that is fastest on this machine. */
  private Score fastest(String direction) {
    return List.of(ours("seal", direction), ours("accp", direction), ours("jdk", direction))
        .stream()
        .min(Comparator.comparingDouble(Score::micros))
        .orElseThrow();
  }

  private Score ours(String file, String direction) {
    return results.seal(file, KIB, direction, "ours");
  }

  private Score peer(String suite, String direction) {
    return results.peer(suite, direction);
  }

  private static Goal faster(int row, String what, double least, Score slow, Score fast) {
    return Goal.faster(row, what, least, slow.micros() / fast.micros(), slow.cpu() / fast.cpu());
  }

  private static Goal within(int row, String what, double most, Score ours, Score other) {
    return Goal.within(row, what, most, ours.micros() / other.micros(), ours.cpu() / other.cpu());
  }
}
