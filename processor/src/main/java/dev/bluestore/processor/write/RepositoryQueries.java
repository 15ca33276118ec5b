package dev.bluestore.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
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
  private MethodSpec ofKey(QueryPart part) {
    String key = part.components().size() == entity.keys().size() ? "key" : "leading";
    return method(
        "query",
        part,
        part.isRange() ? "range" : key,
        RepositoryJavadoc.query(mapper.type(), part));
  }

  // public Query<Task> queryOpenTasks(String assignee, LocalDate due) {
  //   return this.items.query(TaskMapper.openTasks(assignee, due));
  private MethodSpec ofIndex(IndexModel index, QueryPart part) {
    return method(
        mapper.indexes().query(index),
        part,
        mapper.indexes().method(index),
        RepositoryJavadoc.query(mapper.type(), index, part));
  }

  private MethodSpec method(String name, QueryPart part, String key, CodeBlock javadoc) {
    Parameters parameters = new Parameters(part, RepositoryWriter.taken(entity));
    return ClassFrame.method(name, entity.surroundings())
        .addJavadoc(javadoc)
        .addJavadoc(RepositoryJavadoc.of(parameters))
        .returns(ParameterizedTypeName.get(RuntimeTypes.QUERY, mapper.type()))
        .addParameters(parameters.specs())
        .addStatement(
            "return this.items.query($T.$L($L))", entity.mapperName(), key, parameters.arguments())
        .build();
  }
}
