package dev.bluestore.processor.parse;

import dev.bluestore.processor.model.Construction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** A record: made by its canonical constructor, read by its accessors. */
final class RecordShape {
  private final Members members;

  RecordShape(Members members) {
    this.members = members;
  }

  Shape shape() {
    List<? extends RecordComponentElement> components = members.element().getRecordComponents();
    return new Shape(
        IntStream.range(0, components.size())
            .mapToObj(i -> component(components.get(i), i))
            .toList(),
        new Construction.Constructor(),
        List.of());
  }

  // The field stands for the component: on JDK 17 a component's own type is out of date in later
  // rounds, and its annotations have no position.
  private DeclaredComponent component(RecordComponentElement component, int index) {
    String name = component.getSimpleName().toString();
    VariableElement field = members.fieldOf(name).orElseThrow();
    ExecutableElement accessor = members.accessor(name).orElseGet(component::getAccessor);
    List<Element> own = new ArrayList<>(List.of(field, component, accessor));
    canonical().ifPresent(constructor -> own.add(constructor.getParameters().get(index)));
    return new DeclaredComponent(
        name,
        members.typeOf(field),
        field,
        accessor,
        own,
        DeclaredComponent.furtherOf(name, accessor, members));
  }

  // By its types: class files need not name parameters.
  private Optional<ExecutableElement> canonical() {
    List<TypeMirror> types = members.fields().stream().map(Element::asType).toList();
    return ElementFilter.constructorsIn(members.element().getEnclosedElements()).stream()
        .filter(constructor -> isOf(constructor, types))
        .findFirst();
  }

  private boolean isOf(ExecutableElement constructor, List<TypeMirror> types) {
    List<? extends VariableElement> parameters = constructor.getParameters();
    return parameters.size() == types.size()
        && IntStream.range(0, types.size())
            .allMatch(
                i ->
                    members.reading().types().isSameType(parameters.get(i).asType(), types.get(i)));
  }
}
