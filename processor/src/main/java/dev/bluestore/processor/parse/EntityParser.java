package dev.bluestore.processor.parse;

import com.palantir.javapoet.ClassName;
import dev.bluestore.annotations.Entity;
import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Place;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.RecordModel;
import dev.bluestore.processor.model.Stated;
import dev.bluestore.processor.model.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads an entity with the records nested in it. */
public final class EntityParser {
  private static final String GENERATED = "javax.annotation.processing.Generated";

  private final Elements elements;
  private final Sources sources;
  private final Annotations annotations;
  private final Visibility visibility;
  private final RecordParser records;

  public EntityParser(Elements elements, Sources sources) {
    this.elements = elements;
    this.sources = sources;
    this.annotations = new Annotations(elements);
    this.visibility = new Visibility(elements);
    this.records = new RecordParser(elements, annotations, visibility);
  }

  /** Reads a type that carries {@code @Entity}. */
  public Parsed parse(TypeElement type) {
    if (!annotations.areResolved(type)) {
      return new Parsed(Optional.empty(), List.of(), false);
    }
    Reading reading = new Reading(elements, type);
    Optional<EntityModel> entity = Optional.empty();
    AnnotationMirror mark = Annotations.find(type, Entity.class).orElseThrow();
    if (isStorable(type, mark, reading)) {
      entity = Optional.of(entity(type, mark, reading));
    }
    return new Parsed(entity, reading.problems(), reading.isComplete());
  }

  private boolean isStorable(TypeElement type, AnnotationMirror mark, Reading reading) {
    Place place = Place.of(type, mark);
    String name = String.join(".", ClassName.get(type).simpleNames());
    if (type.getKind() != ElementKind.RECORD) {
      reading.report(
          Mistake.NOT_A_RECORD,
          place,
          name + " carries @Entity but is no record.",
          "make " + name + " a record, or remove @Entity.");
      return false;
    }
    if (!type.getTypeParameters().isEmpty()) {
      reading.report(
          Mistake.GENERIC_RECORD,
          place,
          name + " carries @Entity but has type parameters.",
          "name the types of its components, and remove the type parameters.");
      return false;
    }
    if (!visibility.reaches(reading.scope(), type)) {
      reading.report(
          Mistake.NOT_VISIBLE,
          place,
          name + " is private, or inside a private class, so that generated code cannot see it.",
          "make it package-private or public.");
    }
    return true;
  }

  private EntityModel entity(TypeElement type, AnnotationMirror mark, Reading reading) {
    Stated<String> entityType =
        new Stated<>(annotations.text(mark, "value"), Places.inSource().of(type, mark, "value"));
    RecordModel record = records.parse(type, Places.inSource(), reading);
    List<RecordModel> nested = new ArrayList<>();
    for (var next = reading.nextNested(); next.isPresent(); next = reading.nextNested()) {
      nested.add(nested(next.orElseThrow(), reading));
    }
    EntityModel entity = new EntityModel(record, entityType, nested, surroundings(type, reading));
    reportTakenName(entity.mapperName(), entity, reading);
    reportTakenName(entity.repositoryName(), entity, reading);
    return entity;
  }

  // Only sources count: a class file of this name may be what was generated the last time.
  private void reportTakenName(ClassName generated, EntityModel entity, Reading reading) {
    if (sources.contains(generated.canonicalName())) {
      reading.report(
          Mistake.TAKEN_CLASS_NAME,
          entity.record().place(),
          "the class to generate for "
              + entity.record().displayName()
              + ", "
              + generated.simpleName()
              + ", is already there.",
          "rename the class that is there, or the record.");
    }
  }

  private RecordModel nested(Reading.Pending pending, Reading reading) {
    Places places =
        sources.contain(pending.type()) ? Places.inSource() : Places.allAt(pending.namedAt());
    return records.parse(pending.type(), places, reading);
  }

  private Surroundings surroundings(TypeElement type, Reading reading) {
    return new Surroundings(
        Visibility.isPublic(type),
        Nullness.isNullMarked(type),
        elements.getTypeElement(elements.getModuleOf(type), GENERATED) != null,
        reading.silenced());
  }
}
