package dev.bluestore.processor.lock;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Place;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What would leak, be lost or be read as something else, were an entity stored in its new form. */
final class Comparison {
  private final EntityModel entity;
  private final LockedEntity before;
  private final LockedEntity now;
  private final Map<String, Component> components;
  private final List<Problem> problems = new ArrayList<>();

  private Comparison(EntityModel entity, LockedEntity before, LockedEntity now) {
    this.entity = entity;
    this.before = before;
    this.now = now;
    this.components =
        FieldLines.of(entity).stream()
            .collect(
                Collectors.toMap(
                    line -> line.field().path(), FieldLines.Line::component, (one, two) -> one));
  }

  static List<Problem> of(EntityModel entity, LockedEntity before, LockedEntity now) {
    Comparison comparison = new Comparison(entity, before, now);
    comparison.keys();
    before.fields().forEach(comparison::field);
    return comparison.problems;
  }

  private void keys() {
    if (!before.keys().equals(now.keys())) {
      report(
          entity.place(),
          "the key was ["
              + String.join(", ", before.keys())
              + "] and is now ["
              + String.join(", ", now.keys())
              + "]; stored items would not be found",
          "the key lines of entity " + now.name());
    }
  }

  private void field(LockedField was) {
    Optional<LockedField> is = now.field(was.path()).or(() -> renamed(was));
    if (is.isEmpty()) {
      report(
          entity.place(),
          "it no longer stores \""
              + was.path()
              + "\"; what items have there would be lost when"
              + " they are written again",
          "the line \"" + was.line() + "\"");
      return;
    }
    Component component = components.get(is.get().path());
    Place place = component == null ? entity.place() : component.place();
    side(was, is.get(), component)
        .or(() -> type(was, is.get()))
        .ifPresent(
            what ->
                report(
                    place, what, "the line \"" + was.line() + "\" to \"" + is.get().line() + "\""));
  }

  private Optional<String> side(LockedField was, LockedField is, @Nullable Component component) {
    if (was.side() == is.side()) {
      return Optional.empty();
    } else if (was.side() == LockedField.Side.SEALED) {
      return Optional.of("\"" + was.path() + "\" was sealed and would be in the clear");
    } else if (was.side() == LockedField.Side.UNAUTHENTICATED) {
      return Optional.of(
          "\"" + was.path() + "\" was unauthenticated; items that say so would be refused");
    } else if (is.side() == LockedField.Side.UNAUTHENTICATED) {
      return Optional.of(
          "\"" + was.path() + "\" was authenticated, and could be changed unnoticed");
    } else if (is.side() == LockedField.Side.SEALED && !isMigrated(is, component)) {
      return Optional.of(
          "\""
              + was.path()
              + "\" was plain and is now sealed without @FormerlyPlain; it would"
              + " be missing from the items that are stored");
    }
    return Optional.empty();
  }

  // Fields of a class inside a component move with the component.
  private boolean isMigrated(LockedField is, @Nullable Component component) {
    return (component != null && component.marks().formerlyPlain().isPresent())
        || entity.fields().stream()
            .filter(field -> field.marks().formerlyPlain().isPresent())
            .anyMatch(field -> is.path().startsWith(field.storedName().text()));
  }

  private static Optional<String> type(LockedField was, LockedField is) {
    return was.type().equals(is.type()) || Widening.isSafe(was.type(), is.type())
        ? Optional.empty()
        : Optional.of(
            "\""
                + was.path()
                + "\" was "
                + was.type()
                + " and is now "
                + is.type()
                + "; stored values would be unreadable or mean something else");
  }

  private Optional<LockedField> renamed(LockedField was) {
    Map<String, LockedField> byAlias =
        FieldLines.of(entity).stream()
            .flatMap(line -> aliases(line).stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, two) -> one));
    return Optional.ofNullable(byAlias.get(was.path()));
  }

  private static List<Map.Entry<String, LockedField>> aliases(FieldLines.Line line) {
    String path = line.field().path();
    String name = line.component().storedName().text();
    if (!path.endsWith(name)) {
      return List.of();
    }
    String above = path.substring(0, path.length() - name.length());
    return line.component().marks().aliases().stream()
        .map(alias -> Map.entry(above + alias.value(), line.field()))
        .toList();
  }

  private void report(Place place, String what, String line) {
    problems.add(
        new Problem(
            Mistake.SCHEMA_LOCK_BROKEN,
            place,
            entity.shape().displayName() + " differs from the schema lock: " + what + ".",
            "undo the change; or accept it by changing " + line + " in the schema lock."));
  }
}
