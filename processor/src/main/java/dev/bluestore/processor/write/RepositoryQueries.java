package dev.bluestore.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.IndexModel;
import java.util.ArrayList;
import java.util.List;

/** The methods of a repository that make queries: of a partition, and of each index. */
final class RepositoryQueries {
  private final MapperParts mapper;
  private final EntityModel entity;

  RepositoryQueries(MapperParts mapper) {
    this.mapper = mapper;
    this.entity = mapper.entity();
  }

  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>();
    Keys.queryParts(entity).forEach(part -> methods.add(ofKey(part)));
    for (IndexModel index : entity.indexes()) {
      mapper.indexes().queryParts(index).forEach(part -> methods.add(ofIndex(index, part)));
    }
    return methods;
  }

  // public Query<Perspective> query(String dialogueId, int round) {
  //   return this.items.query(PerspectiveMapper.leading(dialogueId, round));
  private MethodSpec ofKey(List<Component> part) {
    String key = part.size() == entity.keys().size() ? "key" : "leading";
    return method("query", part, key)
        .addJavadoc(
            part.isEmpty()
                ? CodeBlock.of("Every {@link $T}, in the order of the key.", mapper.type())
                : CodeBlock.of(
                    "Every {@link $T} whose key begins with these components, in the order of the"
                        + " key.",
                    mapper.type()))
        .build();
  }

  // public Query<Task> queryOpenTasks(String assignee, LocalDate due) {
  //   return this.items.query(TaskMapper.openTasks(assignee, due));
  private MethodSpec ofIndex(IndexModel index, List<Component> part) {
    return method(mapper.indexes().query(index), part, mapper.indexes().method(index))
        .addJavadoc(RepositoryJavadoc.query(mapper.type(), index))
        .build();
  }

  private MethodSpec.Builder method(String name, List<Component> part, String key) {
    Parameters parameters = RepositoryWriter.parameters(entity, part);
    return ClassFrame.method(name, entity.surroundings())
        .returns(ParameterizedTypeName.get(RuntimeTypes.QUERY, mapper.type()))
        .addParameters(parameters.specs())
        .addStatement(
            "return this.items.query($T.$L($L))", entity.mapperName(), key, parameters.arguments());
  }
}
