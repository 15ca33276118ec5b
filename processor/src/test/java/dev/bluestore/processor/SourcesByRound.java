package dev.bluestore.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Another processor of the same compilation: writes one source in each round. */
final class SourcesByRound extends AbstractProcessor {
  /** A class of the package {@code example}. */
  record Source(String className, String text) {}

  private final Iterator<Source> sources;

  SourcesByRound(Source... sources) {
    this.sources = List.of(sources).iterator();
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (sources.hasNext()) {
      Source source = sources.next();
      try (Writer out =
          processingEnv.getFiler().createSourceFile("example." + source.className()).openWriter()) {
        out.write(source.text());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return false;
  }
}
