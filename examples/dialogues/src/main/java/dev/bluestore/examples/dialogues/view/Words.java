package dev.bluestore.examples.dialogues.view;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** How counts and lists are said. */
final class Words {

  private Words() {}

  /** {@code 3 rows}, {@code 1 row}, never wrapped; empty where there are none. */
  static Optional<String> count(Collection<?> things, String one, String many) {
    return things.isEmpty()
        ? Optional.empty()
        : Optional.of(things.size() + Page.NO_BREAK + (things.size() == 1 ? one : many));
  }

  /** The parts that there are, separated by dots. */
  @SafeVarargs
  static String dotted(Optional<String>... parts) {
    StringJoiner joined = new StringJoiner(" · ");
    for (Optional<String> part : parts) {
      part.filter(text -> !text.isEmpty()).ifPresent(joined::add);
    }
    return joined.toString();
  }

  /** The parts, separated by commas; empty where there are none. */
  static Optional<String> listed(List<String> parts) {
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
  }
}
