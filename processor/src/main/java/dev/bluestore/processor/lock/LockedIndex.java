package dev.bluestore.processor.lock;

import dev.bluestore.processor.lock.LineReader.MalformedException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A global secondary index: {@code index open_tasks partition assignee sort due,priority}.
 *
 * @param partition names of attributes
 * @param sort names of attributes
 */
record LockedIndex(String name, List<String> partition, List<String> sort) {
  LockedIndex {
    partition = List.copyOf(partition);
    sort = List.copyOf(sort);
  }

  /** Reads what follows {@code index}. */
  static LockedIndex read(LineReader in) throws MalformedException {
    String name = in.name();
    in.expect(" partition ");
    return new LockedIndex(name, in.names(), in.skips(" sort ") ? in.names() : List.of());
  }

  /** {@code partition assignee sort due,priority}. */
  String text() {
    return "partition " + list(partition) + (sort.isEmpty() ? "" : " sort " + list(sort));
  }

  String line() {
    return "index " + Quoting.quoted(name) + " " + text();
  }

  private static String list(List<String> names) {
    return names.stream().map(Quoting::quoted).collect(Collectors.joining(","));
  }
}
