package dev.bluestore.processor.model;

import dev.bluestore.processor.diagnostics.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The annotations of a component.
 *
 * @param encrypted the place of {@code @Encrypted}
 * @param unauthenticated the place of {@code @Unauthenticated}
 * @param roles what the store sets or compares by itself, each with its place
 * @param aliases names that older items have it under
 * @param fallback the text of {@code @Default}
 * @param formerlyPlain the place of {@code @FormerlyPlain}
 * @param formerlyEncrypted the place of {@code @FormerlyEncrypted}
 * @param suppressed the warnings that {@code @SuppressWarnings} names on it or around it
 */
public record Marks(
    Optional<PartitionMark> partition,
    Optional<SortMark> sort,
    Optional<Place> encrypted,
    Optional<Place> unauthenticated,
    List<Stated<Role>> roles,
    List<Stated<String>> aliases,
    Optional<Stated<String>> fallback,
    Optional<Place> formerlyPlain,
    Optional<Place> formerlyEncrypted,
    Set<String> suppressed) {
  public Marks {
    roles = List.copyOf(roles);
    aliases = List.copyOf(aliases);
    suppressed = Set.copyOf(suppressed);
  }

  /** Whether it has this role. */
  public boolean has(Role role) {
    return roles.stream().anyMatch(each -> each.value() == role);
  }
}
