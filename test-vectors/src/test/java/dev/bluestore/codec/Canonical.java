package dev.bluestore.codec;

import dev.bluestore.properties.Numbers;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a value should be after it was stored, and whether it can be: stated anew for tests. */
final class Canonical {

  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  private Canonical() {}

  /** The same value where sealed, in a form that {@code equals} compares: arrays as lists. */
  static @Nullable Object exact(@Nullable Object value) {
    return deep(value, scalar -> scalar);
  }

  /** The value that the clear gives back: numbers without scale or sign of zero. */
  static @Nullable Object plain(@Nullable Object value) {
    return deep(value, Canonical::number);
  }

  private static Object number(Object scalar) {
    if (scalar instanceof BigDecimal decimal) {
      BigDecimal stripped = decimal.stripTrailingZeros();
      return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
    // Adding makes the one zero of the other.
    if (scalar instanceof Float float32) {
      return float32 + 0.0f;
    }
    return scalar instanceof Double float64 ? (Object) (float64 + 0.0) : scalar;
  }

  private static @Nullable Object deep(@Nullable Object value, UnaryOperator<Object> scalar) {
    if (value == null) {
      return null;
    }
    if (value instanceof byte[] bytes) {
      return ByteBuffer.wrap(bytes);
    }
    if (value.getClass().isArray()) {
      return deep(elements(value), scalar);
    }
    if (value instanceof Reading reading) {
      return new Reading(
          reading.place(),
          reading.count(),
          reading.value().map(decimal -> (BigDecimal) scalar.apply(decimal)),
          reading.earlier().stream().map(inner -> (Reading) deep(inner, scalar)).toList());
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((key, element) -> copy.put(key, deep(element, scalar)));
      return copy;
    }
    if (value instanceof Collection<?> elements) {
      Collection<@Nullable Object> copy =
          value instanceof Set ? new LinkedHashSet<>() : new ArrayList<>();
      elements.forEach(element -> copy.add(deep(element, scalar)));
      return copy;
    }
    return scalar.apply(value);
  }

  /** Whether DynamoDB, and our form of instants, has room for all of a value. */
  static boolean isStorable(@Nullable Object value) {
    if (value instanceof Float float32) {
      return Float.isFinite(float32);
    }
    if (value instanceof BigInteger integer) {
      return Numbers.isStorable(new BigDecimal(integer));
    }
    if (value instanceof Double float64) {
      return Double.isFinite(float64) && Numbers.isStorable(BigDecimal.valueOf(float64));
    }
    if (value instanceof BigDecimal decimal) {
      return Numbers.isStorable(decimal);
    }
    if (value instanceof Instant instant) {
      return !instant.isBefore(FIRST) && !instant.isAfter(LAST);
    }
    if (value instanceof Reading reading) {
      return isStorable(
          List.of(reading.value().map(List::of).orElse(List.of()), reading.earlier()));
    }
    if (value instanceof Map<?, ?> map) {
      return !map.containsKey("") && isStorable(map.values());
    }
    if (value != null && value.getClass().isArray()) {
      return isStorable(elements(value));
    }
    return !(value instanceof Collection<?> elements)
        || elements.stream().allMatch(Canonical::isStorable);
  }

  private static List<@Nullable Object> elements(Object array) {
    List<@Nullable Object> elements = new ArrayList<>();
    for (int i = 0; i < Array.getLength(array); i++) {
      elements.add(Array.get(array, i));
    }
    return elements;
  }
}
