package dev.bluestore.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ClassName;
import dev.bluestore.annotations.Collection;
import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.EntityFamily;
import dev.bluestore.processor.diagnostics.Place;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.diagnostics.ProblemReporter;
import dev.bluestore.processor.lock.SchemaLock;
import dev.bluestore.processor.model.AggregateModel;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.FamilyModel;
import dev.bluestore.processor.parse.AggregateParser;
import dev.bluestore.processor.parse.EntityParser;
import dev.bluestore.processor.parse.FamilyParser;
import dev.bluestore.processor.parse.Parsed;
import dev.bluestore.processor.parse.ParsedAggregate;
import dev.bluestore.processor.parse.ParsedFamily;
import dev.bluestore.processor.parse.Sources;
import dev.bluestore.processor.validate.AggregateRules;
import dev.bluestore.processor.validate.FamiliesShareTheirPartition;
import dev.bluestore.processor.validate.Rules;
import dev.bluestore.processor.write.AggregateWriter;
import dev.bluestore.processor.write.EntityWriter;
import dev.bluestore.processor.write.FamilyWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Generated;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Writes a mapper, a repository and a metamodel for each class that carries {@link Entity}, a
 * repository for each {@link EntityFamily}, and a reader for each {@link Collection}.
 *
 * <p>An entity is written in the first round in which all types that it names exist and it breaks
 * no rule, a family after its members, a collection after what it holds. The others are looked at
 * again in each round, since another processor may still write what they lack; what is wrong with
 * them in the last round is reported then, all at once.
 *
 * <p>The option {@code -Abluestore.schemaLock=FILE} names a file that keeps what each entity
 * stores. It is written in the last round, where no error was raised until then.
 */
@AutoService(Processor.class)
@SupportedOptions(BlueStoreProcessor.SCHEMA_LOCK)
public final class BlueStoreProcessor extends AbstractProcessor {
  static final String SCHEMA_LOCK = "bluestore.schemaLock";

  private final Sources sources = new Sources();
  private final Set<String> waiting = new LinkedHashSet<>();
  private final Set<String> waitingFamilies = new LinkedHashSet<>();
  private final Set<String> waitingAggregates = new LinkedHashSet<>();
  private final Map<String, AggregateModel> knownAggregates = new LinkedHashMap<>();
  private final Set<String> storedNames = new LinkedHashSet<>();
  private final Map<String, EntityModel> known = new LinkedHashMap<>();
  private SchemaLock lock = SchemaLock.none();

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    String file = environment.getOptions().get(SCHEMA_LOCK);
    if (file != null && !file.isEmpty()) {
      lock = SchemaLock.in(Path.of(file));
    }
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(
        "dev.bluestore.annotations.*",
        Generated.class.getCanonicalName(),
        "org.jspecify.annotations.*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  // Claims the annotations, those of generated code too: javac -Xlint:all warns of every one that
  // no
  // processor claims, so that a user's -Werror would fail.
  @SuppressWarnings("DoNotClaimAnnotations")
  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    sources.add(round.getRootElements());
    waiting.addAll(namesOf(round, Entity.class));
    waitingFamilies.addAll(namesOf(round, EntityFamily.class));
    Stream.concat(waiting.stream(), waitingFamilies.stream())
        .map(name -> name.substring(name.lastIndexOf('.') + 1))
        .forEach(storedNames::add);
    waitingAggregates.addAll(namesOf(round, Collection.class));
    List<Waiting<EntityModel>> entities = entities();
    if (round.processingOver()) {
      report(Stream.of(entities, families(), aggregates()).flatMap(List::stream));
      if (!round.errorRaised() && nothingWaits()) {
        writeLock();
      }
    } else {
      entities.stream().filter(Waiting::isReady).forEach(this::write);
      families().stream().filter(this::isReady).forEach(this::writeFamily);
      aggregates().stream().filter(Waiting::isReady).forEach(this::writeAggregate);
    }
    return true;
  }

  private boolean nothingWaits() {
    return waiting.isEmpty() && waitingFamilies.isEmpty() && waitingAggregates.isEmpty();
  }

  private static List<String> namesOf(
      RoundEnvironment round, Class<? extends Annotation> annotation) {
    return ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation)).stream()
        .map(type -> type.getQualifiedName().toString())
        .toList();
  }

  private List<Waiting<EntityModel>> entities() {
    EntityParser parser = entityParser();
    Map<String, Parsed> parsed = new LinkedHashMap<>();
    waiting.forEach(name -> parsed.put(name, parser.parse(typeOf(name))));
    parsed.forEach((name, each) -> each.entity().ifPresent(entity -> known.put(name, entity)));

    Rules rules = new Rules(known.values());
    List<Waiting<EntityModel>> checked = new ArrayList<>();
    parsed.forEach(
        (name, each) -> {
          List<Problem> problems = new ArrayList<>(each.problems());
          each.entity().ifPresent(entity -> problems.addAll(rules.check(entity)));
          checked.add(withLock(new Waiting<>(name, each.entity(), problems, each.complete())));
        });
    return checked;
  }

  private Waiting<EntityModel> withLock(Waiting<EntityModel> entity) {
    if (!entity.isReady()) {
      return entity;
    }
    List<Problem> problems = new ArrayList<>(entity.problems());
    problems.addAll(lock.check(entity.model().orElseThrow()));
    return new Waiting<>(entity.name(), entity.model(), problems, true);
  }

  private List<Waiting<FamilyModel>> families() {
    FamilyParser parser = new FamilyParser(entityParser());
    List<Waiting<FamilyModel>> families = new ArrayList<>();
    for (String name : waitingFamilies) {
      ParsedFamily parsed = parser.parse(typeOf(name));
      List<Problem> problems = new ArrayList<>(parsed.problems());
      parsed
          .family()
          .ifPresent(family -> new FamiliesShareTheirPartition().check(family, problems::add));
      families.add(new Waiting<>(name, parsed.family(), problems, parsed.complete()));
    }
    return families;
  }

  /** A family calls the repositories of its members. */
  private boolean isReady(Waiting<FamilyModel> family) {
    return family.isReady()
        && family.model().orElseThrow().members().stream()
            .noneMatch(member -> waiting.contains(member.name().canonicalName()));
  }

  // What holds an entity or family with problems of its own says nothing before they are solved.
  private List<Waiting<AggregateModel>> aggregates() {
    AggregateParser parser = new AggregateParser(entityParser(), storedNames);
    Map<String, ParsedAggregate> parsed = new LinkedHashMap<>();
    waitingAggregates.forEach(name -> parsed.put(name, parser.parse(typeOf(name))));
    parsed.forEach(
        (name, each) ->
            each.aggregate().ifPresent(aggregate -> knownAggregates.put(name, aggregate)));

    AggregateRules rules = new AggregateRules(knownAggregates.values());
    List<Waiting<AggregateModel>> aggregates = new ArrayList<>();
    parsed.forEach(
        (name, each) -> {
          Optional<AggregateModel> written = each.aggregate().filter(this::isOfWritten);
          List<Problem> problems = new ArrayList<>(each.problems());
          written.ifPresent(aggregate -> problems.addAll(rules.check(aggregate)));
          aggregates.add(new Waiting<>(name, written, problems, each.complete()));
        });
    return aggregates;
  }

  private boolean isOfWritten(AggregateModel aggregate) {
    return Stream.concat(
            aggregate.parts().stream().map(part -> part.content().type()),
            aggregate.entities().map(EntityModel::name))
        .map(ClassName::canonicalName)
        .noneMatch(name -> waiting.contains(name) || waitingFamilies.contains(name));
  }

  private void report(Stream<? extends Waiting<?>> all) {
    new ProblemReporter(processingEnv.getMessager())
        .report(all.flatMap(each -> each.problems().stream()).toList());
  }

  private void write(Waiting<EntityModel> entity) {
    report(Stream.of(entity));
    try {
      new EntityWriter(processingEnv.getFiler()).write(entity.model().orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the classes generated for " + entity.name(), e);
    }
    waiting.remove(entity.name());
    lock.accept(entity.model().orElseThrow());
  }

  // In the last round, so that a build which fails leaves the lock alone: under -Werror a warning
  // of an earlier round is an error too. What the compiler finds wrong later, nobody tells us.
  private void writeLock() {
    known.keySet().stream()
        .findFirst()
        .ifPresent(
            name ->
                new ProblemReporter(processingEnv.getMessager())
                    .report(lock.write(this::isGone, Place.of(typeOf(name)))));
  }

  private boolean isGone(String className) {
    TypeElement type = typeOf(className);
    return type == null || type.getAnnotation(Entity.class) == null;
  }

  private void writeFamily(Waiting<FamilyModel> family) {
    try {
      new FamilyWriter(processingEnv.getFiler()).write(family.model().orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the repository of " + family.name(), e);
    }
    waitingFamilies.remove(family.name());
  }

  private void writeAggregate(Waiting<AggregateModel> aggregate) {
    try {
      new AggregateWriter(processingEnv.getFiler()).write(aggregate.model().orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the collection of " + aggregate.name(), e);
    }
    waitingAggregates.remove(aggregate.name());
  }

  private EntityParser entityParser() {
    return new EntityParser(processingEnv.getElementUtils(), processingEnv.getTypeUtils(), sources);
  }

  private TypeElement typeOf(String name) {
    return processingEnv.getElementUtils().getTypeElement(name);
  }
}
