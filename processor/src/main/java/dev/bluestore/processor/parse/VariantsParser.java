package dev.bluestore.processor.parse;

import com.palantir.javapoet.ClassName;
import dev.bluestore.annotations.Discriminator;
import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.Variant;
import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Place;
import dev.bluestore.processor.model.Stated;
import dev.bluestore.processor.model.VariantsModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Reads a sealed type inside an entity with the classes that it permits. */
final class VariantsParser {
  private static final String DISCRIMINATOR = "type";

  private final Reading reading;
  private final Places places;

  VariantsParser(Places places, Reading reading) {
    this.places = places;
    this.reading = reading;
  }

  VariantsModel parse(Reading.Pending pending) {
    TypeElement type = pending.element();
    Place place = places.of(type);
    if (!type.getModifiers().contains(Modifier.ABSTRACT)) {
      refuse(
          type,
          displayName(type) + " is sealed but not abstract, so that its own values are no variant.",
          "make it abstract or an interface.");
    }
    List<VariantsModel.Variant> variants = new ArrayList<>();
    for (TypeElement permitted : SealedType.leaves(type, reading)) {
      variant(permitted, type, pending).ifPresent(variants::add);
    }
    return new VariantsModel(
        ClassName.get(type),
        displayName(type),
        place,
        new Annotated(List.of(type), places, reading)
            .find(Discriminator.class)
            .map(mark -> mark.text("value"))
            .orElse(new Stated<>(DISCRIMINATOR, place)),
        variants);
  }

  private Optional<VariantsModel.Variant> variant(
      TypeElement permitted, TypeElement sealed, Reading.Pending pending) {
    Optional<String> fault = fault(permitted);
    if (fault.isPresent()) {
      refuse(
          permitted,
          displayName(permitted)
              + ", which "
              + displayName(sealed)
              + " permits, "
              + fault.get()
              + ".",
          "make it a record, or a class without subclasses.");
      return Optional.empty();
    }
    if (!reading.visibility().reaches(permitted)) {
      reading.report(
          Mistake.NOT_VISIBLE,
          places.of(permitted),
          displayName(permitted)
              + ", which "
              + displayName(sealed)
              + " permits, cannot be seen by generated code.",
          "make it and the classes around it visible to package " + reading.scope() + ".");
      return Optional.empty();
    }
    reading.uses(permitted);
    reading.nested(
        new Reading.Pending((DeclaredType) permitted.asType(), pending.namedAt(), pending.path()));
    return Optional.of(new VariantsModel.Variant(ClassName.get(permitted), name(permitted)));
  }

  private static Optional<String> fault(TypeElement permitted) {
    if (permitted.getKind() == ElementKind.ENUM) {
      return Optional.of("is an enum");
    }
    if (!permitted.getTypeParameters().isEmpty()) {
      return Optional.of("has type parameters");
    }
    if (Annotations.has(permitted, Entity.class)) {
      return Optional.of("is an entity");
    }
    if (permitted.getModifiers().contains(Modifier.ABSTRACT)) {
      return Optional.empty();
    } else if (permitted.getModifiers().contains(Modifier.NON_SEALED)) {
      return Optional.of("is non-sealed, so that a value may be of a class that is not known");
    }
    return permitted.getModifiers().contains(Modifier.SEALED)
        ? Optional.of("has subclasses of its own and is not abstract, so that they would be lost")
        : Optional.empty();
  }

  private Stated<String> name(TypeElement permitted) {
    return new Annotated(List.of(permitted), places, reading)
        .find(Variant.class)
        .map(mark -> mark.text("value"))
        .orElseGet(
            () ->
                new Stated<>(
                    StoredNames.in(permitted, places, reading)
                        .of(permitted.getSimpleName().toString()),
                    places.of(permitted)));
  }

  private void refuse(TypeElement type, String what, String fix) {
    reading.report(Mistake.BAD_VARIANT, places.of(type), what, fix);
  }

  private static String displayName(TypeElement type) {
    return ClassParser.displayName(type);
  }
}
