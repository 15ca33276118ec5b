package dev.bluestore.codec;

import dev.bluestore.cbor.Utf8;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/**
 * Values next to each other in the order of a key, for the last argument of a query: {@code
 * perspectives.query("nvidia-analysis", between(1, 3))}. Numbers and times are in their own order;
 * text is in that of its Unicode code points. A range whose end lies before its beginning is empty.
 * Immutable and thread-safe.
 *
 * @param <V> the type of the field
 */
public final class KeyRange<V> {

  private static final int LAST_BEFORE_SURROGATES = Character.MIN_SURROGATE - 1;

  private final Optional<Bound<V>> lower;
  private final Optional<Bound<V>> upper;

  private KeyRange(Optional<Bound<V>> lower, Optional<Bound<V>> upper) {
    this.lower = lower;
    this.upper = upper;
  }

  /**
   * One end of a range.
   *
   * @param isIncluded whether the value itself is in the range
   */
  public record Bound<V>(V value, boolean isIncluded) {

    /** Without the value: those are not for logs. */
    @Override
    public String toString() {
      return isIncluded ? "included" : "excluded";
    }
  }

  /** From the first to the last, both of them included. */
  public static <V> KeyRange<V> between(V first, V last) {
    return new KeyRange<>(included(first), included(last));
  }

  /** From a value, included, up to another, excluded: a month is {@code halfOpen(may1, june1)}. */
  public static <V> KeyRange<V> halfOpen(V from, V until) {
    return new KeyRange<>(included(from), excluded(until));
  }

  /** This value and all behind it. */
  public static <V> KeyRange<V> atLeast(V first) {
    return new KeyRange<>(included(first), Optional.empty());
  }

  /** All behind this value. */
  public static <V> KeyRange<V> greaterThan(V before) {
    return new KeyRange<>(excluded(before), Optional.empty());
  }

  /** This value and all in front of it. */
  public static <V> KeyRange<V> atMost(V last) {
    return new KeyRange<>(Optional.empty(), included(last));
  }

  /** All in front of this value. */
  public static <V> KeyRange<V> lessThan(V behind) {
    return new KeyRange<>(Optional.empty(), excluded(behind));
  }

  /** Every text that begins with these characters, at least one. */
  public static KeyRange<String> startingWith(String prefix) {
    return new KeyRange<>(included(prefix), behindAllThatStartWith(prefix).map(KeyRange::exclude));
  }

  private static <V> Optional<Bound<V>> included(V value) {
    return Optional.of(new Bound<>(value, true));
  }

  private static <V> Optional<Bound<V>> excluded(V value) {
    return Optional.of(exclude(value));
  }

  private static <V> Bound<V> exclude(V value) {
    return new Bound<>(value, false);
  }

  /** The prefix with its last character that has a next one replaced by that. */
  private static Optional<String> behindAllThatStartWith(String prefix) {
    int end = prefix.length();
    while (end > 0) {
      int last = prefix.codePointBefore(end);
      end -= Character.charCount(last);
      if (last < Character.MAX_CODE_POINT) {
        int next = last == LAST_BEFORE_SURROGATES ? Character.MAX_SURROGATE + 1 : last + 1;
        return Optional.of(prefix.substring(0, end) + Character.toString(next));
      }
    }
    return Optional.empty();
  }

  /** Where it begins; empty where at the first value of all. */
  public Optional<Bound<V>> lower() {
    return lower;
  }

  /** Where it ends; empty where at the last value of all. */
  public Optional<Bound<V>> upper() {
    return upper;
  }

  /** The same range of the values that a function which keeps the order makes of these. */
  <W> KeyRange<W> map(Function<? super V, ? extends W> form) {
    return new KeyRange<>(
        lower.map(bound -> new Bound<>(form.apply(bound.value()), bound.isIncluded())),
        upper.map(bound -> new Bound<>(form.apply(bound.value()), bound.isIncluded())));
  }

  /** Whether a value is in the range. */
  boolean contains(V value, Comparator<? super V> order) {
    return lower.map(bound -> isInside(order.compare(value, bound.value()), bound)).orElse(true)
        && upper.map(bound -> isInside(order.compare(bound.value(), value), bound)).orElse(true);
  }

  private static boolean isInside(int distance, Bound<?> bound) {
    return bound.isIncluded() ? distance >= 0 : distance > 0;
  }

  /** Whether no value can be in the range, since its end lies before its beginning. */
  boolean isReversed(Comparator<? super V> order) {
    return lower.isPresent()
        && upper.isPresent()
        && order.compare(lower.get().value(), upper.get().value()) > 0;
  }

  /** The order of text by its code points: that of DynamoDB, which compares UTF-8. */
  static int compareText(String one, String other) {
    return Arrays.compareUnsigned(Utf8.encode(one), Utf8.encode(other));
  }

  /** Without the values: those are not for logs. */
  @Override
  public String toString() {
    return "from " + lower + " to " + upper;
  }
}
