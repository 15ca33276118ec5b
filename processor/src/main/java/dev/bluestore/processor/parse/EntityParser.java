package dev.bluestore.processor.parse;

import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.KeyPart;
import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Place;
import dev.bluestore.processor.model.ClassModel;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.NestedModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads an entity with the types nested in it. */
public final class EntityParser {
  private final Compilation compilation;

  public EntityParser(Elements elements, Types types, Sources sources) {
    this.compilation = new Compilation(elements, types, sources);
  }

  Compilation compilation() {
    return compilation;
  }

  /** Reads a type that carries {@code @Entity}. */
  public Parsed parse(TypeElement type) {
    Reading reading = new Reading(compilation, type);
    Places places = new Places(compilation.sources(), Place.of(type));
    Annotated annotated = new Annotated(List.of(type), places, reading);
    Mark mark = annotated.find(Entity.class).orElseThrow();
    Optional<EntityModel> entity =
        isStorable(type, mark, reading)
            ? ClassParser.parse((DeclaredType) type.asType(), places, reading)
                .map(shape -> entity(shape, mark, annotated, reading))
            : Optional.empty();
    return reading.isLegible()
        ? new Parsed(entity, reading.problems(), reading.isComplete())
        : new Parsed(Optional.empty(), List.of(), false);
  }

  private static boolean isStorable(TypeElement type, Mark mark, Reading reading) {
    String name = ClassParser.displayName(type);
    ElementKind kind = type.getKind();
    if (kind == ElementKind.ENUM || kind == ElementKind.ANNOTATION_TYPE || SealedType.is(type)) {
      reading.report(
          Mistake.NOT_A_CLASS,
          mark.place(),
          name + " carries @Entity but is no class that has instances of its own.",
          SealedType.is(type)
              ? "put @EntityFamily on " + name + ", and @Entity on each class that it permits."
              : "make " + name + " a record, or remove @Entity.");
      return false;
    }
    if (!type.getTypeParameters().isEmpty()) {
      reading.report(
          Mistake.UNKNOWN_TYPE_ARGUMENT,
          mark.place(),
          name + " carries @Entity but has type parameters.",
          "name the types of its components, and remove the type parameters.");
      return false;
    }
    if (!reading.visibility().reaches(type)) {
      reading.report(
          Mistake.NOT_VISIBLE,
          mark.place(),
          name + " is private, or inside a private class, so that generated code cannot see it.",
          "make it package-private or public.");
    }
    return true;
  }

  private EntityModel entity(ClassModel shape, Mark mark, Annotated annotated, Reading reading) {
    EntityModel entity =
        new EntityModel(
            shape,
            mark.text("value"),
            mark.text("partition"),
            mark.flag("chunked"),
            KeyConstantParser.constants(annotated, shape.displayName(), KeyPart.PARTITION),
            KeyConstantParser.constants(annotated, shape.displayName(), KeyPart.SORT),
            IndexParser.indexes(annotated),
            nested(reading),
            reading.surroundings());
    Stream.of(entity.mapperName(), entity.repositoryName(), entity.metamodelName())
        .forEach(name -> reading.takes(name, shape.displayName(), shape.place()));
    return entity;
  }

  private List<NestedModel> nested(Reading reading) {
    List<NestedModel> nested = new ArrayList<>();
    for (var next = reading.nextNested(); next.isPresent(); next = reading.nextNested()) {
      nested(next.get(), reading).ifPresent(nested::add);
    }
    return nested;
  }

  private Optional<NestedModel> nested(Reading.Pending pending, Reading reading) {
    Places places = new Places(compilation.sources(), pending.namedAt());
    if (SealedType.is(pending.element())) {
      return Optional.of(new VariantsParser(places, reading).parse(pending));
    }
    Optional<ClassModel> read = ClassParser.parse(pending.type(), places, reading);
    if (read.filter(shape -> isNothing(shape, pending.element(), reading)).isPresent()) {
      Converters none = Converters.of(reading.types(), Stream.empty());
      new Subject(pending.namedAt(), pending.path(), none, reading)
          .unsupported(pending.element().getQualifiedName().toString());
    }
    return read.map(NestedModel.class::cast);
  }

  // A class without components is surely something else than a value, but where a sealed type
  // permits it.
  private static boolean isNothing(ClassModel shape, TypeElement type, Reading reading) {
    return shape.components().isEmpty()
        && type.getKind() != ElementKind.RECORD
        && reading.types().directSupertypes(type.asType()).stream()
            .map(reading.types()::asElement)
            .noneMatch(above -> above instanceof TypeElement element && SealedType.is(element));
  }
}
