package dev.bluestore.rotation;

import dev.bluestore.error.ItemKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The records of jobs as plain attributes, which the seal of an item authenticates: an operator can
 * read them in any tool, and nobody without the master key can change them.
 */
final class JobAttributes {

  static final String TOKEN = "token";

  private static final String LABEL = "label";
  private static final String SEGMENTS = "segments";
  private static final String PARTITIONS = "partitions";
  private static final String SETTINGS = "settings";
  private static final String STEP = "step";
  private static final String ROUND = "round";
  private static final String BLOCKED = "blocked";
  private static final String ROWS = "rows";
  private static final String OWNER = "owner";
  private static final String LEASE = "lease_millis";
  private static final String REACHED = "reached";
  private static final String WAITED = "waited_millis";
  private static final String DONE = "done";
  private static final String READ = "rows_read";
  private static final String CHANGED = "rows_changed";
  private static final String BYTES = "bytes_changed";
  private static final String LEFT = "rows_left";
  private static final String REFUSED = "rows_refused";

  private JobAttributes() {}

  static Map<String, AttributeValue> of(Job job) {
    Map<String, AttributeValue> row = new HashMap<>(of(job.total()));
    row.put(LABEL, AttributeValue.fromS(job.label()));
    row.put(SEGMENTS, number(job.scope().segments()));
    if (job.scope() instanceof Scope.Partitions some) {
      row.put(
          PARTITIONS,
          AttributeValue.fromL(some.pks().stream().map(AttributeValue::fromS).toList()));
    }
    row.put(
        SETTINGS,
        AttributeValue.fromM(
            job.settings().entrySet().stream()
                .collect(
                    Collectors.toMap(
                        Map.Entry::getKey, each -> AttributeValue.fromS(each.getValue())))));
    job.step().ifPresent(step -> row.put(STEP, AttributeValue.fromS(step)));
    row.put(ROUND, number(job.round()));
    row.put(BLOCKED, AttributeValue.fromBool(job.blocked()));
    row.put(ROWS, number(job.rows()));
    return row;
  }

  static Job job(String kind, Map<String, AttributeValue> row) {
    AttributeValue partitions = row.get(PARTITIONS);
    return new Job(
        kind,
        value(row, LABEL).s(),
        partitions == null
            ? new Scope.Table((int) number(row, SEGMENTS))
            : new Scope.Partitions(partitions.l().stream().map(AttributeValue::s).toList()),
        value(row, SETTINGS).m().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().s())),
        Optional.ofNullable(row.get(STEP)).map(AttributeValue::s),
        number(row, ROUND),
        value(row, BLOCKED).bool(),
        number(row, ROWS),
        counts(row));
  }

  static Map<String, AttributeValue> of(Segment segment) {
    Map<String, AttributeValue> row = new HashMap<>(of(segment.counts()));
    row.put(ROUND, number(segment.round()));
    row.put(TOKEN, number(segment.token()));
    row.put(OWNER, AttributeValue.fromS(segment.owner()));
    row.put(LEASE, number(segment.lease().toMillis()));
    segment
        .reached()
        .ifPresent(
            key ->
                row.put(
                    REACHED,
                    AttributeValue.fromL(
                        List.of(
                            AttributeValue.fromS(key.partitionKey()),
                            AttributeValue.fromS(key.sortKey())))));
    row.put(WAITED, number(segment.waited().toMillis()));
    row.put(DONE, AttributeValue.fromBool(segment.done()));
    return row;
  }

  static Segment segment(int number, Map<String, AttributeValue> row) {
    return new Segment(
        number,
        number(row, ROUND),
        number(row, TOKEN),
        value(row, OWNER).s(),
        Duration.ofMillis(number(row, LEASE)),
        Optional.ofNullable(row.get(REACHED))
            .map(key -> new ItemKey(key.l().get(0).s(), key.l().get(1).s())),
        Duration.ofMillis(number(row, WAITED)),
        value(row, DONE).bool(),
        counts(row));
  }

  private static Map<String, AttributeValue> of(Counts counts) {
    return Map.of(
        READ, number(counts.read()),
        CHANGED, number(counts.changed()),
        BYTES, number(counts.bytes()),
        LEFT, number(counts.left()),
        REFUSED, number(counts.refused()));
  }

  private static Counts counts(Map<String, AttributeValue> row) {
    return new Counts(
        number(row, READ),
        number(row, CHANGED),
        number(row, BYTES),
        number(row, LEFT),
        number(row, REFUSED));
  }

  static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  private static long number(Map<String, AttributeValue> row, String name) {
    return Long.parseLong(value(row, name).n());
  }

  private static AttributeValue value(Map<String, AttributeValue> row, String name) {
    return Objects.requireNonNull(row.get(name), name);
  }
}
