package dev.bluestore.processor.parse;

import com.palantir.javapoet.ClassName;
import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.EntityFamily;
import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Place;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.FamilyModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Reads a sealed type whose permitted classes are entities. */
public final class FamilyParser {
  private final Compilation compilation;
  private final EntityParser entities;

  /** A parser that reads the members with another. */
  public FamilyParser(EntityParser entities) {
    this.compilation = entities.compilation();
    this.entities = entities;
  }

  /** Reads a type that carries {@code @EntityFamily}. */
  public ParsedFamily parse(TypeElement type) {
    Reading reading = new Reading(compilation, type);
    Places places = new Places(compilation.sources(), Place.of(type));
    Mark mark =
        new Annotated(List.of(type), places, reading).find(EntityFamily.class).orElseThrow();
    if (!isFamily(type, mark, reading)) {
      return new ParsedFamily(Optional.empty(), reading.problems(), true);
    }
    Set<TypeElement> leaves = SealedType.leaves(type, reading);
    leaves.stream()
        .filter(leaf -> !Annotations.has(leaf, Entity.class))
        .forEach(leaf -> reportNoEntity(leaf, type, places.orElse(mark.place()), reading));
    List<EntityModel> members = members(leaves, reading);
    Optional<FamilyModel> family =
        Optional.of(members)
            .filter(all -> all.size() == leaves.size() && reading.isComplete())
            .map(all -> family(type, all, reading));
    return new ParsedFamily(family, reading.problems(), reading.isComplete());
  }

  private static boolean isFamily(TypeElement type, Mark mark, Reading reading) {
    String name = ClassParser.displayName(type);
    if (!SealedType.is(type) || !type.getModifiers().contains(Modifier.ABSTRACT)) {
      reading.report(
          Mistake.BAD_FAMILY,
          mark.place(),
          name + " carries @EntityFamily but is no sealed interface or sealed abstract class.",
          "make " + name + " sealed, with the entities as the classes that it permits.");
      return false;
    }
    if (!type.getTypeParameters().isEmpty()) {
      reading.report(
          Mistake.BAD_FAMILY,
          mark.place(),
          name + " carries @EntityFamily but has type parameters.",
          "remove the type parameters.");
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

  private static void reportNoEntity(
      TypeElement leaf, TypeElement family, Places places, Reading reading) {
    String name = ClassParser.displayName(leaf);
    reading.report(
        Mistake.BAD_FAMILY,
        places.of(leaf),
        name + ", which the family " + ClassParser.displayName(family) + " permits, is no entity.",
        "put @Entity on " + name + ", or take it out of the family.");
  }

  private List<EntityModel> members(Set<TypeElement> leaves, Reading reading) {
    List<EntityModel> members = new ArrayList<>();
    for (TypeElement leaf : leaves) {
      if (Annotations.has(leaf, Entity.class)) {
        Parsed parsed = entities.parse(leaf);
        if (!parsed.complete()) {
          reading.unresolved();
        }
        parsed.entity().ifPresent(members::add);
        reading.uses(leaf);
      }
    }
    members.sort(Comparator.comparing(member -> member.type().value()));
    return members;
  }

  private static FamilyModel family(TypeElement type, List<EntityModel> members, Reading reading) {
    FamilyModel family =
        new FamilyModel(ClassName.get(type), Place.of(type), members, reading.surroundings());
    reading.takes(family.repositoryName(), ClassParser.displayName(type), Place.of(type));
    return family;
  }
}
