package dev.bluestore;

import dev.bluestore.error.UnreadableEntityException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What one component of an aggregate is made of: the entities that a partition has of one class, or
 * of the classes of a family. Immutable and thread-safe.
 *
 * @param <V> the type of the component
 */
public final class AggregatePart<V> {

  private final String component;
  private final List<Repository<?>> classes;
  private final Function<AggregateParts, V> value;

  private AggregatePart(
      String component, List<? extends Repository<?>> classes, Function<AggregateParts, V> value) {
    this.component = component;
    this.classes = List.copyOf(classes);
    this.value = value;
  }

  /**
   * The one entity that there is.
   *
   * @param component the name, for messages
   * @param classes the class, or those that it may be of
   */
  public static <E> AggregatePart<E> one(
      String component, List<? extends Repository<? extends E>> classes) {
    return new AggregatePart<>(
        component,
        classes,
        parts ->
            atMostOne(component, classes, parts)
                .orElseThrow(
                    () ->
                        misfit(
                            parts,
                            component,
                            "one item",
                            "none; store it first, or declare the component as an Optional")));
  }

  /** The one entity that there may be. */
  public static <E> AggregatePart<Optional<E>> optional(
      String component, List<? extends Repository<? extends E>> classes) {
    return new AggregatePart<>(component, classes, parts -> atMostOne(component, classes, parts));
  }

  /** All entities, in the order of the classes, and within one in the order of their keys. */
  public static <E> AggregatePart<List<E>> all(
      String component, List<? extends Repository<? extends E>> classes) {
    return new AggregatePart<>(component, classes, parts -> parts.all(classes));
  }

  private static <E> Optional<E> atMostOne(
      String component, List<? extends Repository<? extends E>> classes, AggregateParts parts) {
    List<E> found = parts.all(classes);
    if (found.size() > 1) {
      throw misfit(
          parts,
          component,
          "at most one item",
          found.size() + "; remove the others, or declare the component as a List");
    }
    return found.stream().findFirst();
  }

  private static UnreadableEntityException misfit(
      AggregateParts parts, String component, String expected, String found) {
    return new UnreadableEntityException(
        "expected %s for %s.%s in the partition, found %s"
            .formatted(expected, parts.name(), component, found),
        parts.partition());
  }

  V of(AggregateParts parts) {
    return value.apply(parts);
  }

  List<Repository<?>> classes() {
    return classes;
  }

  /** The name of the component. */
  @Override
  public String toString() {
    return component;
  }
}
