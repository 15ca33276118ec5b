package dev.bluestore.processor.lock;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What a lock says.
 *
 * @param entities sorted by their lines, one of each class
 */
record Lock(List<LockedEntity> entities) {
  static final Lock EMPTY = new Lock(List.of());

  Lock {
    entities = entities.stream().sorted(Comparator.comparing(LockedEntity::line)).toList();
  }

  Optional<LockedEntity> entity(String className) {
    return entities.stream().filter(each -> each.className().equals(className)).findFirst();
  }

  /**
   * What was stored where the items of an entity are: what the lock says of its class; of a class
   * that it does not know, what it says of all others with items in the same place, since the class
   * may have another name by now.
   */
  List<LockedEntity> before(LockedEntity now) {
    return entity(now.className())
        .map(List::of)
        .orElseGet(() -> entities.stream().filter(now::sharesItemsWith).toList());
  }

  /**
   * The lock with what entities store now. A class that is gone makes room for one with items in
   * the same place.
   *
   * @param isGone whether there is no entity of this class any more
   */
  Lock with(Collection<LockedEntity> changed, Predicate<String> isGone) {
    Map<String, LockedEntity> byClass = new TreeMap<>();
    entities.stream()
        .filter(
            each ->
                changed.stream().noneMatch(each::sharesItemsWith) || !isGone.test(each.className()))
        .forEach(each -> byClass.put(each.className(), each));
    changed.forEach(each -> byClass.put(each.className(), each));
    return new Lock(List.copyOf(byClass.values()));
  }
}
