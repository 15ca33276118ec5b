package dev.bluestore.processor.lock;

import static dev.bluestore.processor.lock.LockedField.Side.PLAIN;
import static dev.bluestore.processor.lock.LockedField.Side.SEALED;
import static dev.bluestore.processor.lock.LockedField.Side.UNAUTHENTICATED;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/**
 * What must not become of a field.
 *
 * @param isBroken by what the field was and what it is
 * @param why what would happen to it, as the rest of a sentence that begins with its path
 */
record FieldRule(
    BiPredicate<LockedField, LockedField> isBroken,
    BiFunction<LockedField, LockedField, String> why) {

  // The first that is broken is reported: the worst stand first.
  private static final List<FieldRule> ALL =
      List.of(
          new FieldRule(
              (was, is) -> was.side() == SEALED && is.side() != SEALED,
              (was, is) -> "was sealed and would be in the clear"),
          new FieldRule(
              (was, is) -> was.side() != UNAUTHENTICATED && is.side() == UNAUTHENTICATED,
              (was, is) -> "was authenticated, and could be changed unnoticed"),
          new FieldRule(
              (was, is) -> was.side() == UNAUTHENTICATED && is.side() != UNAUTHENTICATED,
              (was, is) -> "was unauthenticated, and the items that have it so would be refused"),
          new FieldRule(
              (was, is) -> was.sides().contains(PLAIN) && !is.sides().contains(PLAIN),
              (was, is) -> hidden("in the clear", "@FormerlyPlain")),
          new FieldRule(
              (was, is) -> was.sides().contains(SEALED) && !is.sides().contains(SEALED),
              (was, is) -> hidden("sealed", "@FormerlyEncrypted")),
          new FieldRule(
              (was, is) -> !is.names().containsAll(was.names()),
              (was, is) -> hidden("called " + lost(was, is), "@Aliases")),
          new FieldRule(
              (was, is) -> !is.type().reads(was.type()),
              (was, is) ->
                  "was "
                      + was.type().text()
                      + " and is now "
                      + is.type().text()
                      + "; not every stored value would read as the same one"));

  /** Why a field must not become another; empty where it may. */
  static Optional<String> broken(LockedField was, LockedField is) {
    return ALL.stream()
        .filter(rule -> rule.isBroken.test(was, is))
        .findFirst()
        .map(rule -> rule.why.apply(was, is));
  }

  private static String hidden(String how, String annotation) {
    return "may be "
        + how
        + " in items that are stored, and would be missing from them without "
        + annotation;
  }

  private static String lost(LockedField was, LockedField is) {
    TreeSet<String> lost = new TreeSet<>(was.names());
    lost.removeAll(is.names());
    return String.join(" or ", lost.stream().map(Quoting::quoted).toList());
  }
}
