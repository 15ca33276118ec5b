package dev.bluestore.processor.diagnostics;

import java.util.Collection;
import java.util.LinkedHashSet;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic.Kind;

/** Prints problems as compile errors. The only class that talks to the {@link Messager}. */
public final class ProblemReporter {
  // javac knows the position of a record component since JDK 20 (JDK-8295184).
  private static final boolean COMPONENTS_HAVE_POSITIONS = Runtime.version().feature() > 20;

  private final Messager messager;

  public ProblemReporter(Messager messager) {
    this.messager = messager;
  }

  /** Prints each problem once, in the order given. */
  public void report(Collection<Problem> problems) {
    for (Problem problem : new LinkedHashSet<>(problems)) {
      report(problem);
    }
  }

  private void report(Problem problem) {
    Element element = positioned(problem.place().element());
    AnnotationMirror annotation = problem.place().annotation().orElse(null);
    AnnotationValue value = problem.place().value().orElse(null);
    if (annotation == null) {
      messager.printMessage(Kind.ERROR, problem.message(), element);
    } else if (value == null) {
      messager.printMessage(Kind.ERROR, problem.message(), element, annotation);
    } else {
      messager.printMessage(Kind.ERROR, problem.message(), element, annotation, value);
    }
  }

  /** For a record component on an older compiler, its field, which stands at the same place. */
  private static Element positioned(Element element) {
    if (COMPONENTS_HAVE_POSITIONS
        || element.getKind() != ElementKind.RECORD_COMPONENT
        || !(element.getEnclosingElement() instanceof TypeElement record)) {
      return element;
    }
    return ElementFilter.fieldsIn(record.getEnclosedElements()).stream()
        .filter(field -> field.getSimpleName().equals(element.getSimpleName()))
        .findFirst()
        .map(Element.class::cast)
        .orElse(element);
  }
}
