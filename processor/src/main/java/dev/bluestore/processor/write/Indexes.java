package dev.bluestore.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.IndexModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** The indexes of an entity in its mapper: a key of each, by all that a query can ask for. */
final class Indexes {
  /** Methods of a mapper, its own and those of every object. */
  private static final Set<String> METHODS =
      Set.of(
          "key",
          "leading",
          "range",
          "schema",
          "write",
          "read",
          "stamped",
          "version",
          "clone",
          "equals",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait");

  private final EntityModel entity;
  private final Fields fields;
  private final Map<String, String> methods = new HashMap<>();
  private final Map<String, String> queries = new HashMap<>();

  Indexes(EntityModel entity, Fields fields) {
    this.entity = entity;
    this.fields = fields;
    FreshNames methodNames = new FreshNames(METHODS);
    FreshNames queryNames = new FreshNames(Set.of());
    for (IndexModel index : entity.indexes()) {
      String name = FreshNames.camelCase(index.name().value());
      boolean startsName = !name.isEmpty() && Character.isJavaIdentifierStart(name.charAt(0));
      methods.put(index.name().value(), methodNames.like(startsName ? name : "index" + name));
      queries.put(index.name().value(), queryNames.like("query" + FreshNames.capitalised(name)));
    }
  }

  /** The mapper's method that makes keys of an index. */
  String method(IndexModel index) {
    return Objects.requireNonNull(methods.get(index.name().value()));
  }

  /** The repository's method that queries an index. */
  String query(IndexModel index) {
    return Objects.requireNonNull(queries.get(index.name().value()));
  }

  /** What queries of an index can ask for: its partition, then more and more of its sort key. */
  List<QueryPart> queryParts(IndexModel index) {
    List<Component> keys =
        index.keys().stream().map(name -> entity.component(name.value()).orElseThrow()).toList();
    return QueryPart.of(keys, index.partition().size(), keys.size());
  }

  List<MethodSpec> methods() {
    return entity.indexes().stream()
        .flatMap(index -> queryParts(index).stream().map(part -> methodOf(index, part)))
        .toList();
  }

  // static IndexKey openTasks(String assignee, LocalDate due) {
  //   return IndexKey.of("open_tasks")
  //       .and(ASSIGNEE, assignee)
  //       .and(DUE, due);                  // or .within(DUE, due), where it is a range
  private MethodSpec methodOf(IndexModel index, QueryPart part) {
    Parameters parameters = new Parameters(part, Set.of(RuntimeTypes.INDEX_KEY.simpleName()));
    List<CodeBlock> values =
        IntStream.range(0, part.components().size())
            .mapToObj(
                i ->
                    CodeBlock.of(
                        ".$L($L, $L)",
                        i < part.values().size() ? "and" : "within",
                        fields.constant(part.components().get(i)),
                        parameters.name(i)))
            .toList();
    CodeBlock start = CodeBlock.of("$T.of($S)", RuntimeTypes.INDEX_KEY, index.name().value());
    return MethodSpec.methodBuilder(method(index))
        .addJavadoc(
            "What every {@link $T} of the index {@code $L} that has these values$L is found by.",
            entity.name(),
            ClassFrame.comment(index.name().value()),
            part.isRange() ? ", the last of them in a range," : "")
        .addModifiers(Modifier.STATIC)
        .returns(RuntimeTypes.INDEX_KEY)
        .addParameters(parameters.specs())
        .addCode(Layout.returning(Layout.chain(start, values)))
        .build();
  }
}
