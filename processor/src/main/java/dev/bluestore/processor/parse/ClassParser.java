package dev.bluestore.processor.parse;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.bluestore.processor.model.ClassModel;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Reads a record or class, an entity's own or one inside it. */
final class ClassParser {
  private ClassParser() {}

  /** The class; empty where nothing can make it, which is reported, or not yet. */
  static Optional<ClassModel> parse(DeclaredType type, Places places, Reading reading) {
    TypeElement element = (TypeElement) type.asElement();
    Members members = new Members(type, reading);
    return new Shapes(members, displayName(element), places)
        .shape()
        .map(shape -> model(shape, members, places));
  }

  /** The name within its package. */
  static String displayName(TypeElement element) {
    return String.join(".", ClassName.get(element).simpleNames());
  }

  private static ClassModel model(Shape shape, Members members, Places places) {
    TypeElement element = members.element();
    Reading reading = members.reading();
    shape.called().forEach(reading::calls);
    ComponentParser parser =
        new ComponentParser(
            displayName(element),
            StoredNames.in(element, places, reading),
            new ConverterParser(reading).around(element, places),
            places,
            reading);
    return new ClassModel(
        TypeName.get(members.type()),
        displayName(element),
        places.of(element),
        shape.components().stream().map(parser::parse).toList(),
        shape.construction());
  }
}
