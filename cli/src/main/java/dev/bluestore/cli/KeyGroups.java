package dev.bluestore.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts data keys by their master key and state. Thread-safe. */
final class KeyGroups {

  private record Group(String umkId, String state) implements Comparable<Group> {

    private static final Comparator<Group> ORDER =
        Comparator.comparing(Group::umkId).thenComparing(Group::state);

    @Override
    public int compareTo(Group other) {
      return ORDER.compare(this, other);
    }
  }

  private record Sum(long count, Optional<Instant> oldest, Optional<Instant> newest) {

    static final Sum NONE = new Sum(0, Optional.empty(), Optional.empty());

    Sum plus(Optional<Instant> at) {
      return new Sum(
          count + 1,
          at.map(time -> oldest.filter(time::isAfter).orElse(time)).or(() -> oldest),
          at.map(time -> newest.filter(time::isBefore).orElse(time)).or(() -> newest));
    }
  }

  private final Instant now;
  private final Map<Group, Sum> sums = new TreeMap<>();

  KeyGroups(Instant now) {
    this.now = now;
  }

  synchronized void add(DataKeyRow key) {
    sums.merge(
        new Group(key.umkId(), key.state()),
        Sum.NONE.plus(key.createdAt()),
        (before, one) -> before.plus(key.createdAt()));
  }

  synchronized List<String> lines() {
    List<String> lines = new ArrayList<>();
    sums.forEach(
        (group, sum) ->
            lines.add(
                "%s  %-8s  %,d, of %s to %s days"
                    .formatted(
                        group.umkId(),
                        group.state(),
                        sum.count(),
                        days(sum.newest()),
                        days(sum.oldest()))));
    return lines.isEmpty() ? List.of("The table has no data key.") : lines;
  }

  private String days(Optional<Instant> at) {
    return at.map(time -> DataKeyRow.days(time, now)).orElse("?");
  }

  synchronized ObjectNode json() {
    ObjectNode json = Json.object();
    ArrayNode all = json.putArray("keys");
    sums.forEach(
        (group, sum) -> {
          ObjectNode one =
              all.addObject()
                  .put("masterKey", group.umkId())
                  .put("state", group.state())
                  .put("count", sum.count());
          sum.oldest().ifPresent(at -> one.put("oldest", at.toString()));
          sum.newest().ifPresent(at -> one.put("newest", at.toString()));
        });
    return json;
  }
}
