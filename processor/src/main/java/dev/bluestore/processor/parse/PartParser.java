package dev.bluestore.processor.parse;

import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.EntityFamily;
import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Place;
import dev.bluestore.processor.diagnostics.Spelling;
import dev.bluestore.processor.model.AggregateModel.Cardinality;
import dev.bluestore.processor.model.AggregateModel.Content;
import dev.bluestore.processor.model.AggregateModel.Part;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads the components of a record of what one partition holds. */
final class PartParser {
  private static final String FORMS = "an entity E, an Optional<E> or a List<E>";

  private final String owner;
  private final EntityParser entities;
  private final Set<String> known;
  private final Reading reading;

  PartParser(String owner, EntityParser entities, Set<String> known, Reading reading) {
    this.owner = owner;
    this.entities = entities;
    this.known = known;
    this.reading = reading;
  }

  /** A component, by its field; empty where its type is refused, or is not known yet. */
  Optional<Part> parse(VariableElement field) {
    TypeMirror type = field.asType();
    reportMarks(field);
    if (TypeTree.hasErrors(type)) {
      reading.unresolved();
      return Optional.empty();
    }
    if (Nullness.saysNullable(field) || Nullness.saysNullable(type)) {
      return refuse(field, "may be null", "declare an Optional of it, and remove @Nullable.");
    }
    Cardinality cardinality = cardinality(type);
    TypeMirror held = cardinality == Cardinality.ONE ? type : argument(type).orElse(type);
    if (!(held instanceof DeclaredType declared)
        || !(declared.asElement() instanceof TypeElement element)
        || !isStored(element)) {
      return refuse(field, "has the type " + type + ", which is not " + FORMS, fixFor(type));
    }
    String name = field.getSimpleName().toString();
    return content(element, field)
        .map(content -> new Part(name, Place.of(field), cardinality, content));
  }

  private static Cardinality cardinality(TypeMirror type) {
    if (Optionals.is(type)) {
      return Cardinality.OPTIONAL;
    }
    return isList(type) ? Cardinality.ALL : Cardinality.ONE;
  }

  private static boolean isList(TypeMirror type) {
    return type instanceof DeclaredType declared
        && ((TypeElement) declared.asElement())
            .getQualifiedName()
            .contentEquals(List.class.getName());
  }

  /** What an {@code Optional} or a list holds; empty where it is raw. */
  private static Optional<TypeMirror> argument(TypeMirror type) {
    return ((DeclaredType) type)
        .getTypeArguments().stream().map(TypeMirror.class::cast).findFirst();
  }

  private static boolean isStored(TypeElement type) {
    return Annotations.has(type, Entity.class) || Annotations.has(type, EntityFamily.class);
  }

  /** The entity or family; empty where something is wrong with it, which it says itself. */
  private Optional<Content> content(TypeElement type, VariableElement field) {
    reading.uses(type);
    if (!reading.visibility().reaches(type)) {
      reading.report(
          Mistake.NOT_VISIBLE,
          Place.of(field),
          path(field) + " has the type " + type + ", which generated code cannot see.",
          "make "
              + type
              + " and the classes around it visible to package "
              + reading.scope()
              + ".");
    }
    if (Annotations.has(type, Entity.class)) {
      Parsed parsed = entities.parse(type);
      note(parsed.complete());
      return parsed.entity().map(Content::of);
    }
    ParsedFamily parsed = new FamilyParser(entities).parse(type);
    note(parsed.complete());
    return parsed.family().map(Content::of);
  }

  private void note(boolean complete) {
    if (!complete) {
      reading.unresolved();
    }
  }

  private void reportMarks(VariableElement field) {
    field.getAnnotationMirrors().stream()
        .filter(Annotations::isOwn)
        .forEach(
            mirror ->
                reading.report(
                    Mistake.MISPLACED_ANNOTATION,
                    Place.of(field, mirror),
                    path(field)
                        + " carries @"
                        + Annotations.typeOf(mirror).getSimpleName()
                        + " but is no component of an entity.",
                    "remove it: what is stored is said where the entity is declared."));
  }

  private Optional<Part> refuse(VariableElement field, String what, String fix) {
    reading.report(
        Mistake.BAD_COLLECTION_COMPONENT, Place.of(field), path(field) + " " + what + ".", fix);
    return Optional.empty();
  }

  private String path(VariableElement field) {
    return owner + "." + field.getSimpleName();
  }

  private String fixFor(TypeMirror declared) {
    List<TypeElement> inside = TypeTree.elements(declared);
    Optional<String> stored =
        inside.stream().filter(PartParser::isStored).map(ClassParser::displayName).findFirst();
    if (stored.isPresent()) {
      return "use E where there is one, Optional<E> where there may be one, List<E> for all of them."
          .replace("E", stored.get());
    }
    if (inside.stream().anyMatch(SealedType::is)) {
      return "put @EntityFamily on it, where all classes that it permits are entities.";
    }
    return inside.stream()
        .map(type -> type.getSimpleName().toString())
        .flatMap(name -> Spelling.closest(name, known).stream())
        .findFirst()
        .map(meant -> "did you mean " + meant + "?")
        .orElse("put @Entity on what it is to hold, or make it a method of " + owner + ".");
  }
}
