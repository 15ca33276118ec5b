package dev.bluestore.processor.lock;

import dev.bluestore.processor.lock.FieldPath.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What would leak, be lost or be read as something else, were an entity stored in its new form. */
final class Comparison {
  private final LockedEntity before;
  private final LockedEntity now;
  private final List<Change> changes = new ArrayList<>();

  private Comparison(LockedEntity before, LockedEntity now) {
    this.before = before;
    this.now = now;
  }

  static List<Change> of(LockedEntity before, LockedEntity now) {
    Comparison comparison = new Comparison(before, now);
    comparison.address();
    comparison.chunks();
    comparison.keys();
    before.indexes().forEach(comparison::index);
    comparison.fields();
    return comparison.changes;
  }

  private void address() {
    if (!before.sharesItemsWith(now)) {
      refuse(
          Optional.empty(),
          "it was "
              + before.address()
              + " and is now "
              + now.address()
              + "; its items would not be found",
          "change the line \"" + before.line() + "\" to \"" + now.line() + "\"");
    }
  }

  private void chunks() {
    if (before.isChunked() && !now.isChunked()) {
      refuse(
          Optional.empty(),
          "it was chunked and is not any more; large ones that are stored could be read but not"
              + " written again, and would leave their chunks behind when they are replaced or"
              + " removed",
          delete(LockedEntity.CHUNKED) + " of \"" + before.line() + "\"");
    }
  }

  // An entity without key lines is one whose key somebody deleted from the lock on purpose.
  private void keys() {
    List<LockedKey> was = before.keys();
    List<LockedKey> is = now.keys();
    boolean same = was.size() == is.size();
    for (int i = 0; same && i < is.size(); i++) {
      same = is.get(i).reads(was.get(i));
    }
    if (!same && !was.isEmpty()) {
      refuse(
          Optional.empty(),
          "the key was ["
              + text(was)
              + "] and is now ["
              + text(is)
              + "]; stored items would not be found, or read with their key mixed up",
          "delete the key lines of \"" + before.line() + "\"");
    }
  }

  private void index(LockedIndex was) {
    now.index(was.name())
        .filter(is -> !is.equals(was))
        .ifPresent(
            is ->
                refuse(
                    Optional.empty(),
                    "the index "
                        + Quoting.quoted(was.name())
                        + " was over "
                        + was.text()
                        + " and is now over "
                        + is.text()
                        + "; tables have it in its former form (a new one needs a name of its own)",
                    delete(was.line())));
  }

  // What is inside a field that is refused follows from it.
  private void fields() {
    List<FieldPath> refused = new ArrayList<>();
    for (LockedField was : before.fields()) {
      if (refused.stream().noneMatch(was.path()::isInside) && isRefused(was)) {
        refused.add(was.path());
      }
    }
  }

  private boolean isRefused(LockedField was) {
    FieldPath path = present(was.path());
    Optional<LockedField> is = now.field(path);
    Optional<String> why =
        is.isEmpty()
            ? Optional.of(
                "is no longer stored; what items have there would be lost with the next write")
            : FieldRule.broken(withPresentPath(was), is.get());
    why.ifPresent(
        what ->
            refuse(
                is.map(LockedField::path),
                "\"" + was.path().text() + "\" " + what,
                delete(was.line()) + inside(was)));
    return why.isPresent();
  }

  /** Where a field is by now, each of the names around it and its own possibly being an alias. */
  private FieldPath present(FieldPath former) {
    FieldPath path = FieldPath.ITEM;
    for (Step step : former.steps()) {
      FieldPath same = path.to(step);
      path = now.field(same).isPresent() ? same : renamed(path, step).orElse(same);
    }
    return path;
  }

  private Optional<FieldPath> renamed(FieldPath around, Step step) {
    return step instanceof Step.Name former
        ? now.fields().stream()
            .filter(field -> field.path().isDirectlyInside(around))
            .filter(field -> field.aliases().contains(former.name()))
            .map(LockedField::path)
            .findFirst()
        : Optional.empty();
  }

  private LockedField withPresentPath(LockedField was) {
    return was.type() instanceof StoredType.SameAs as
        ? was.withType(new StoredType.SameAs(present(as.path())))
        : was;
  }

  private String inside(LockedField was) {
    return before.fields().stream().anyMatch(each -> each.path().isInside(was.path()))
        ? " and those of what is inside"
        : "";
  }

  private static String delete(String line) {
    return "delete the line \"" + line + "\"";
  }

  private static String text(List<LockedKey> keys) {
    return keys.stream().map(LockedKey::text).collect(Collectors.joining(", "));
  }

  private void refuse(Optional<FieldPath> field, String what, String acceptance) {
    changes.add(new Change(field, what, acceptance));
  }
}
