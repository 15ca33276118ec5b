package dev.bluestore.processor;

import com.google.auto.service.AutoService;
import dev.bluestore.annotations.Entity;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.diagnostics.ProblemReporter;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.parse.EntityParser;
import dev.bluestore.processor.parse.Parsed;
import dev.bluestore.processor.parse.Sources;
import dev.bluestore.processor.validate.Rules;
import dev.bluestore.processor.write.EntityWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Generated;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Writes a mapper and a repository for each record that carries {@link Entity}.
 *
 * <p>An entity is written in the first round in which all types that it names exist and it breaks
 * no rule. The others are looked at again in each round, since another processor may still write
 * what they lack; what is wrong with them in the last round is reported then, all at once.
 */
@AutoService(Processor.class)
public final class BlueStoreProcessor extends AbstractProcessor {
  private final Sources sources = new Sources();
  private final Set<String> waiting = new LinkedHashSet<>();
  private final Map<String, EntityModel> known = new LinkedHashMap<>();

  /** What an entity is in this round. */
  private record Checked(String name, Parsed parsed, List<Problem> problems) {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("dev.bluestore.annotations.*", Generated.class.getCanonicalName());
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  // Claims the annotations, that of generated code too: javac -Xlint:all warns of every one that no
  // processor claims, so that a user's -Werror would fail.
  @SuppressWarnings("DoNotClaimAnnotations")
  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    sources.add(round.getRootElements());
    for (TypeElement type : ElementFilter.typesIn(round.getElementsAnnotatedWith(Entity.class))) {
      waiting.add(type.getQualifiedName().toString());
    }
    List<Checked> entities = check();
    if (round.processingOver()) {
      report(entities);
    } else {
      entities.forEach(this::writeIfReady);
    }
    return true;
  }

  private List<Checked> check() {
    EntityParser parser = new EntityParser(processingEnv.getElementUtils(), sources);
    Map<String, Parsed> parsed = new LinkedHashMap<>();
    for (String name : waiting) {
      parsed.put(name, parser.parse(processingEnv.getElementUtils().getTypeElement(name)));
    }
    parsed.forEach((name, each) -> each.entity().ifPresent(entity -> known.put(name, entity)));

    Rules rules = new Rules(known.values());
    List<Checked> checked = new ArrayList<>();
    parsed.forEach(
        (name, each) -> {
          List<Problem> problems = new ArrayList<>(each.problems());
          each.entity().ifPresent(entity -> problems.addAll(rules.check(entity)));
          checked.add(new Checked(name, each, problems));
        });
    return checked;
  }

  private void report(List<Checked> entities) {
    new ProblemReporter(processingEnv.getMessager())
        .report(entities.stream().flatMap(entity -> entity.problems().stream()).toList());
  }

  private void writeIfReady(Checked entity) {
    if (!entity.parsed().complete() || !entity.problems().isEmpty()) {
      return;
    }
    try {
      new EntityWriter(processingEnv.getFiler()).write(entity.parsed().entity().orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the classes generated for " + entity.name(), e);
    }
    waiting.remove(entity.name());
  }
}
