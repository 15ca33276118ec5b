package dev.bluestore.processor.parse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Finds out how a class is made. */
final class Shapes {
  private final Members members;
  private final ConstructorShape constructor;
  private final ShapeProblems problems;

  Shapes(Members members, String name, Places places) {
    this.members = members;
    this.constructor = new ConstructorShape(members);
    this.problems = new ShapeProblems(members, name, places);
  }

  /** The shape of the class; empty where there is none, or none yet. */
  Optional<Shape> shape() {
    Optional<Shape> shape = found();
    shape.ifPresent(problems::reportLoss);
    return shape;
  }

  private Optional<Shape> found() {
    if (members.element().getKind() == ElementKind.RECORD) {
      return Optional.of(new RecordShape(members).shape());
    }
    if (BuilderShape.isAwaited(members)) {
      members.reading().unresolved();
      return Optional.empty();
    }
    Optional<Shape> built = BuilderShape.find(members).map(BuilderShape::shape);
    return built.isPresent() ? built : constructed();
  }

  private Optional<Shape> constructed() {
    TypeElement element = members.element();
    if (element.getModifiers().contains(Modifier.ABSTRACT)) {
      problems.reportAbstract();
      return Optional.empty();
    }
    if (element.getNestingKind().isNested() && !element.getModifiers().contains(Modifier.STATIC)) {
      problems.reportInner();
      return Optional.empty();
    }
    List<Shape> shapes =
        Stream.concat(constructor.shapes().stream(), new SetterShape(members).shape().stream())
            .toList();
    if (shapes.isEmpty()) {
      problems.reportConstructors(constructor);
    }
    return shapes.stream()
        .filter(shape -> shape.lost(members).isEmpty())
        .findFirst()
        .or(() -> shapes.stream().findFirst());
  }
}
