package dev.bluestore.processor.parse;

import com.palantir.javapoet.ClassName;
import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.NamingStrategy;
import dev.bluestore.annotations.PartitionKey;
import dev.bluestore.annotations.SortKey;
import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Place;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.PartitionMark;
import dev.bluestore.processor.model.Presence;
import dev.bluestore.processor.model.RecordModel;
import dev.bluestore.processor.model.SortMark;
import dev.bluestore.processor.model.Stated;
import dev.bluestore.processor.model.ValueType;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Reads the components of a record, an entity's or a nested one's. */
final class RecordParser {
  /** What all components of one record share. */
  private record Scope(
      String recordName,
      NamingStrategy naming,
      boolean nullMarked,
      Places places,
      Reading reading) {}

  private final Annotations annotations;
  private final StoredNames storedNames;
  private final ValueTypeParser types;

  RecordParser(Elements elements, Annotations annotations, Visibility visibility) {
    this.annotations = annotations;
    this.storedNames = new StoredNames(elements, annotations);
    this.types = new ValueTypeParser(visibility);
  }

  RecordModel parse(TypeElement type, Places places, Reading reading) {
    if (!annotations.areResolved(type)) {
      reading.unresolved();
    }
    ClassName name = ClassName.get(type);
    Scope scope =
        new Scope(
            String.join(".", name.simpleNames()),
            storedNames.strategyOf(type),
            Nullness.isNullMarked(type) && places.showTypeAnnotations(),
            places,
            reading);
    return new RecordModel(
        name,
        places.of(type),
        DeclaredComponent.of(type).stream().map(each -> component(each, scope)).toList());
  }

  private Component component(DeclaredComponent declared, Scope scope) {
    RecordComponentElement element = declared.element();
    Place place = scope.places().of(element);
    String path = scope.recordName() + "." + declared.name();
    scope.reading().calls(declared.accessor());
    boolean optional = isOptional(declared.type());
    ValueTypeParser.Subject subject = new ValueTypeParser.Subject(place, path, scope.reading());
    return new Component(
        declared.name(),
        path,
        place,
        optional ? insideOptional(declared.type(), subject) : types.parse(declared.type(), subject),
        declared.type().getKind().isPrimitive(),
        optional ? optionalPresence(declared) : Nullness.presenceOf(declared, scope.nullMarked()),
        storedNames.nameOf(element, scope.naming(), scope.places()),
        Annotations.find(element, PartitionKey.class)
            .map(mirror -> partitionMark(element, mirror, scope.places())),
        Annotations.find(element, SortKey.class)
            .map(mirror -> sortMark(element, mirror, scope.places())),
        Annotations.find(element, Encrypted.class)
            .map(mirror -> scope.places().of(element, mirror)));
  }

  private static boolean isOptional(TypeMirror type) {
    return type instanceof DeclaredType declared
        && ((TypeElement) declared.asElement())
            .getQualifiedName()
            .contentEquals(Optional.class.getName());
  }

  private ValueType insideOptional(TypeMirror optional, ValueTypeParser.Subject subject) {
    return ((DeclaredType) optional)
        .getTypeArguments().stream()
            .findFirst()
            .<ValueType>map(argument -> types.parse(argument, subject))
            .orElseGet(
                () ->
                    subject.refuse(
                        Mistake.UNSUPPORTED_TYPE,
                        subject.path() + " is a raw Optional, so that its type is not known.",
                        "say what it holds, as in Optional<String>."));
  }

  private static Presence optionalPresence(DeclaredComponent declared) {
    return Nullness.isNullable(declared) ? Presence.NULLABLE_OPTIONAL : Presence.OPTIONAL;
  }

  private PartitionMark partitionMark(
      RecordComponentElement element, AnnotationMirror mirror, Places places) {
    return new PartitionMark(
        places.of(element, mirror),
        new Stated<>(annotations.text(mirror, "value"), places.of(element, mirror, "value")),
        number(element, mirror, "width", places));
  }

  private SortMark sortMark(
      RecordComponentElement element, AnnotationMirror mirror, Places places) {
    return new SortMark(
        places.of(element, mirror),
        number(element, mirror, "order", places),
        number(element, mirror, "width", places));
  }

  private Stated<Integer> number(
      RecordComponentElement element, AnnotationMirror mirror, String name, Places places) {
    return new Stated<>(annotations.number(mirror, name), places.of(element, mirror, name));
  }
}
