package dev.bluestore.processor.parse;

import com.palantir.javapoet.ClassName;
import dev.bluestore.annotations.Convert;
import dev.bluestore.annotations.Converter;
import dev.bluestore.processor.diagnostics.Mistake;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads which converters annotations name. */
final class ConverterParser {
  private final Reading reading;

  ConverterParser(Reading reading) {
    this.reading = reading;
  }

  /** The converters of a class, of the classes around it and of its package. */
  List<Conversion> around(TypeElement type, Places places) {
    return Stream.<Element>iterate(
            type, scope -> scope instanceof QualifiedNameable, Element::getEnclosingElement)
        .takeWhile(scope -> scope.getKind() != ElementKind.MODULE)
        .flatMap(scope -> on(new Annotated(List.of(scope), places, reading)).stream())
        .toList();
  }

  /** The converters that are named in one place. */
  List<Conversion> on(Annotated annotated) {
    return annotated.findAll(Convert.class, Convert.All.class).stream()
        .flatMap(mark -> conversion(mark).stream())
        .toList();
  }

  private Optional<Conversion> conversion(Mark mark) {
    return mark.type("value")
        .filter(DeclaredType.class::isInstance)
        .flatMap(converter -> conversion(mark, (DeclaredType) converter));
  }

  private Optional<Conversion> conversion(Mark mark, DeclaredType converter) {
    TypeElement element = (TypeElement) converter.asElement();
    boolean usable = canBeMade(element);
    if (!usable) {
      reading.report(
          Mistake.BAD_CONVERTER,
          mark.text("value").place(),
          "the converter " + element + " cannot be made by generated code.",
          "make it a class with a constructor without parameters, both visible to package "
              + reading.scope()
              + ", and static if it is nested.");
    }
    reading.uses(element);
    // The compiler itself refuses a converter without type arguments.
    return supertypes(converter)
        .filter(ConverterParser::isConverter)
        .map(each -> ((DeclaredType) each).getTypeArguments())
        .filter(arguments -> arguments.size() == 2)
        .filter(this::areResolved)
        .findFirst()
        .map(
            arguments ->
                new Conversion(
                    mark, ClassName.get(element), arguments.get(0), arguments.get(1), usable));
  }

  private boolean areResolved(List<? extends TypeMirror> arguments) {
    boolean resolved = arguments.stream().noneMatch(each -> each.getKind() == TypeKind.ERROR);
    if (!resolved) {
      reading.unresolved();
    }
    return resolved;
  }

  private boolean canBeMade(TypeElement element) {
    boolean nested = element.getNestingKind().isNested();
    return element.getKind().isClass()
        && !element.getModifiers().contains(Modifier.ABSTRACT)
        && (!nested || element.getModifiers().contains(Modifier.STATIC))
        && reading.visibility().reaches(element)
        && ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
            .filter(constructor -> constructor.getParameters().isEmpty())
            .anyMatch(reading.visibility()::canCall);
  }

  private Stream<TypeMirror> supertypes(TypeMirror type) {
    return Stream.concat(
        Stream.of(type), reading.supertypes(type).stream().flatMap(this::supertypes));
  }

  private static boolean isConverter(TypeMirror type) {
    return type instanceof DeclaredType declared
        && ((TypeElement) declared.asElement())
            .getQualifiedName()
            .contentEquals(Converter.class.getName());
  }
}
