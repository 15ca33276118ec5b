package dev.bluestore.codec;

import dev.bluestore.envelope.KeyText;
import java.util.List;
import java.util.Optional;

/**
 * The leading part of a key and a range of the component behind it. Made by {@link
 * EntitySchema#range}.
 *
 * <p>A sort key holds its components escaped and with {@code #} between them, so that its bytes are
 * not everywhere in the order of the values: {@code %23} stands behind {@code $}, and {@code "a b"}
 * with more behind it in front of {@code "a"}. The two texts therefore enclose the range, closely
 * where no bound has a character below {@code %}, and {@link #contains} decides.
 *
 * @param leading the components in front
 * @param next the range of the component behind them
 * @param first no sort key of the range is in front of this text
 * @param last no sort key of the range is behind this text
 */
public record EntityKeyRange(EntityKey leading, KeyRange<String> next, String first, String last) {

  /** Sorts behind the separator, and behind all that can follow one. */
  private static final char BEHIND_SEPARATOR = KeyText.SEPARATOR + 1;

  /** Sorts behind every component that goes on with a character below {@code %}. */
  private static final String BEHIND_LOW = "%24";

  static EntityKeyRange of(EntityKey leading, KeyRange<String> next, boolean hasMoreBehind) {
    String front = KeyText.join(leading.sort());
    return new EntityKeyRange(
        leading,
        next,
        first(front + KeyText.SEPARATOR, next.lower()),
        last(front, next.upper(), hasMoreBehind));
  }

  private static String first(String front, Optional<KeyRange.Bound<String>> lower) {
    return front + lower.map(bound -> escaped(inFrontOf(KeyText.SEPARATOR, bound))).orElse("");
  }

  private static String last(
      String front, Optional<KeyRange.Bound<String>> upper, boolean hasMoreBehind) {
    if (upper.isEmpty()) {
      return front + BEHIND_SEPARATOR;
    }
    String value = upper.get().value();
    String high = inFrontOf(BEHIND_SEPARATOR, upper.get());
    String text = front + KeyText.SEPARATOR + escaped(high);
    if (high.length() < value.length()) {
      return text + BEHIND_LOW;
    }
    return hasMoreBehind && upper.get().isIncluded() ? text + BEHIND_SEPARATOR : text;
  }

  /** What a value has in front of its first character up to this one. */
  private static String inFrontOf(char highest, KeyRange.Bound<String> bound) {
    String value = bound.value();
    int length = 0;
    while (length < value.length() && value.charAt(length) > highest) {
      length++;
    }
    return value.substring(0, length);
  }

  private static String escaped(String component) {
    return KeyText.join(List.of(component));
  }

  /** Whether the component behind the leading part of these is in the range. */
  public boolean contains(List<String> sort) {
    return next.contains(sort.get(leading.sort().size()), KeyRange::compareText);
  }

  /** Whether no key can be in the range. */
  public boolean isEmpty() {
    return next.isReversed(KeyRange::compareText);
  }

  /** Without the components: those are not for logs. */
  @Override
  public String toString() {
    return next.toString();
  }
}
