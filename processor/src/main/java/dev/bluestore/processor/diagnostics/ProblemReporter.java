package dev.bluestore.processor.diagnostics;

import java.util.Collection;
import java.util.LinkedHashSet;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;

/**
 * Prints problems as errors and warnings of the compiler. The only class that talks to the {@link
 * Messager}.
 */
public final class ProblemReporter {
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
    Element element = problem.place().element();
    AnnotationMirror annotation = problem.place().annotation().orElse(null);
    AnnotationValue value = problem.place().value().orElse(null);
    Kind kind = problem.mistake().isWarning() ? Kind.WARNING : Kind.ERROR;
    if (annotation == null) {
      messager.printMessage(kind, problem.message(), element);
    } else if (value == null) {
      messager.printMessage(kind, problem.message(), element, annotation);
    } else {
      messager.printMessage(kind, problem.message(), element, annotation, value);
    }
  }
}
