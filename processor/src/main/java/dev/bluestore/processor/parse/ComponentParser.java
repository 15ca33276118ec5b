package dev.bluestore.processor.parse;

import com.palantir.javapoet.TypeName;
import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Place;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.Marks;
import dev.bluestore.processor.model.Role;
import dev.bluestore.processor.model.ScalarType;
import dev.bluestore.processor.model.ValueType;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;

/** Reads the components of one class. */
final class ComponentParser {
  private final String className;
  private final StoredNames names;
  private final List<Conversion> conversions;
  private final Places places;
  private final Reading reading;

  /**
   * A parser for a class.
   *
   * @param conversions the converters of the class and around it
   */
  ComponentParser(
      String className,
      StoredNames names,
      List<Conversion> conversions,
      Places places,
      Reading reading) {
    this.className = className;
    this.names = names;
    this.conversions = conversions;
    this.places = places;
    this.reading = reading;
  }

  Component parse(DeclaredComponent declared) {
    Place place = places.of(declared.element());
    String path = className + "." + declared.name();
    Annotated annotated = new Annotated(declared.elements(), places.orElse(place), reading);
    List<Conversion> own = new ConverterParser(reading).on(annotated);
    Converters converters =
        Converters.of(reading.types(), Stream.concat(own.stream(), conversions.stream()));
    boolean optional = Optionals.is(declared.type()) && converters.find(declared.type()).isEmpty();
    Subject subject = new Subject(place, path, converters, reading);
    ValueType type =
        optional
            ? insideOptional(declared.type(), subject)
            : ValueTypeParser.parse(declared.type(), subject);
    reportUnused(own, subject, declared);
    reading.calls(declared.reader());
    Marks marks = MarkReader.marks(annotated);
    return new Component(
        declared.name(),
        path,
        place,
        stored(type, marks),
        TypeName.get(
            optional ? Optionals.held(declared.type()).orElse(declared.type()) : declared.type()),
        optional ? Nullness.presenceOfOptional(declared) : Nullness.presenceOf(declared, places),
        declared.access(),
        names.of(declared.name(), annotated, place),
        marks);
  }

  private static ValueType insideOptional(TypeMirror optional, Subject subject) {
    return Optionals.held(optional)
        .map(held -> ValueTypeParser.parse(held, subject))
        .orElseGet(
            () ->
                subject.refuse(
                    Mistake.UNSUPPORTED_TYPE,
                    subject.path() + " is a raw Optional, so that its type is not known.",
                    "say what it holds, as in Optional<String>."));
  }

  private static ValueType stored(ValueType type, Marks marks) {
    return type == ScalarType.INSTANT && marks.has(Role.TIME_TO_LIVE)
        ? ScalarType.EPOCH_SECOND
        : type;
  }

  private void reportUnused(List<Conversion> own, Subject subject, DeclaredComponent declared) {
    if (!reading.isComplete()) {
      return;
    }
    own.stream()
        .filter(conversion -> !subject.converters().used(conversion))
        .forEach(
            conversion ->
                reading.report(
                    Mistake.UNUSED_CONVERTER,
                    conversion.mark().text("value").place(),
                    conversion.converter().simpleName()
                        + " converts "
                        + conversion.type()
                        + ", but "
                        + subject.path()
                        + " has the type "
                        + declared.type()
                        + ".",
                    "name a converter for it, or remove @Convert."));
  }
}
