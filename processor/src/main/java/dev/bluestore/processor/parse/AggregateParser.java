package dev.bluestore.processor.parse;

import com.palantir.javapoet.ClassName;
import dev.bluestore.annotations.Collection;
import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Place;
import dev.bluestore.processor.model.AggregateModel;
import dev.bluestore.processor.model.AggregateModel.Part;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Reads a record of what one partition holds. */
public final class AggregateParser {
  private final Compilation compilation;
  private final EntityParser entities;
  private final Set<String> known;

  /**
   * A parser that reads the entities with another.
   *
   * @param known the names of entities and families of this compilation, for suggestions
   */
  public AggregateParser(EntityParser entities, Set<String> known) {
    this.compilation = entities.compilation();
    this.entities = entities;
    this.known = Set.copyOf(known);
  }

  /** Reads a type that carries {@code @Collection}. */
  public ParsedAggregate parse(TypeElement type) {
    Reading reading = new Reading(compilation, type);
    Places places = new Places(compilation.sources(), Place.of(type));
    Mark mark = new Annotated(List.of(type), places, reading).find(Collection.class).orElseThrow();
    if (!isCollection(type, mark, reading)) {
      return new ParsedAggregate(Optional.empty(), reading.problems(), true);
    }
    PartParser parser = new PartParser(ClassParser.displayName(type), entities, known, reading);
    List<VariableElement> fields = components(type);
    List<Part> parts = fields.stream().flatMap(field -> parser.parse(field).stream()).toList();
    Optional<AggregateModel> aggregate =
        Optional.of(parts)
            .filter(all -> all.size() == fields.size() && reading.isComplete())
            .map(all -> aggregate(type, all, reading));
    return new ParsedAggregate(aggregate, reading.problems(), reading.isComplete());
  }

  /** By their fields, as an entity's. */
  private static List<VariableElement> components(TypeElement type) {
    return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
        .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
        .toList();
  }

  private static boolean isCollection(TypeElement type, Mark mark, Reading reading) {
    String name = ClassParser.displayName(type);
    if (type.getKind() != ElementKind.RECORD) {
      refuse(mark, name + " carries @Collection but is no record.", "make it a record.", reading);
      return false;
    }
    if (!type.getTypeParameters().isEmpty()) {
      refuse(
          mark,
          name + " carries @Collection but has type parameters.",
          "name the entities that it holds, and remove the type parameters.",
          reading);
      return false;
    }
    if (type.getRecordComponents().isEmpty()) {
      refuse(
          mark,
          name + " carries @Collection but has no components.",
          "give it an entity E, an Optional<E> or a List<E> for each thing to read.",
          reading);
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

  private static void refuse(Mark mark, String what, String fix, Reading reading) {
    reading.report(Mistake.BAD_COLLECTION, mark.place(), what, fix);
  }

  private static AggregateModel aggregate(TypeElement type, List<Part> parts, Reading reading) {
    String displayName = ClassParser.displayName(type);
    AggregateModel aggregate =
        new AggregateModel(
            ClassName.get(type), displayName, Place.of(type), parts, reading.surroundings());
    reading.takes(aggregate.collectionName(), displayName, Place.of(type));
    return aggregate;
  }
}
