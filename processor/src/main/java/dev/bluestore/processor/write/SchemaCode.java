package dev.bluestore.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.IndexModel;
import dev.bluestore.processor.model.KeyElement;
import dev.bluestore.processor.model.Role;
import dev.bluestore.processor.model.Stated;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The constant of a mapper that tells the store the shape of its entity. */
final class SchemaCode {
  private final EntityModel entity;
  private final Fields fields;

  SchemaCode(EntityModel entity, Fields fields) {
    this.entity = entity;
    this.fields = fields;
  }

  // static final EntitySchema SCHEMA =
  //     EntitySchema.of("Perspective", "perspective")
  //         .partition("dialogue", "dialogueId")
  //         .sort("round", "seq");
  FieldSpec constant(String name) {
    CodeBlock start =
        CodeBlock.of(
            "$T.of($S, $S)",
            RuntimeTypes.ENTITY_SCHEMA,
            entity.name().simpleName(),
            entity.type().value());
    return FieldSpec.builder(RuntimeTypes.ENTITY_SCHEMA, name, Modifier.STATIC, Modifier.FINAL)
        .initializer(Layout.initializer(Layout.chain(start, chain())))
        .build();
  }

  private List<CodeBlock> chain() {
    List<CodeBlock> chain = new ArrayList<>();
    chain.add(
        CodeBlock.of(
            ".partition($S, $L)",
            entity.partitionNames().get(0).value(),
            parts(entity.partition())));
    if (!entity.sort().isEmpty()) {
      chain.add(CodeBlock.of(".sort($L)", parts(entity.sort())));
    }
    entity.indexes().forEach(index -> chain.add(Layout.call(CodeBlock.of(".index"), of(index))));
    List<Component> unauthenticated =
        entity.fields().stream()
            .filter(field -> field.marks().unauthenticated().isPresent())
            .toList();
    if (!unauthenticated.isEmpty()) {
      chain.add(
          CodeBlock.of(
              ".unauthenticated($L)",
              Layout.strings(unauthenticated.stream().map(field -> field.storedName().text()))));
    }
    addRole(chain, Role.VERSION, "version");
    addRole(chain, Role.TIME_TO_LIVE, "timeToLive");
    if (entity.isChunked()) {
      chain.add(CodeBlock.of(".chunked()"));
    }
    return chain;
  }

  private void addRole(List<CodeBlock> chain, Role role, String call) {
    entity
        .having(role)
        .ifPresent(field -> chain.add(CodeBlock.of(".$L($S)", call, field.storedName().text())));
  }

  // KeyPart.constant("latest"), KeyPart.field("round"); "round", "seq" where all are fields
  private static CodeBlock parts(List<KeyElement> elements) {
    boolean allFields = elements.stream().allMatch(KeyElement.Field.class::isInstance);
    return elements.stream()
        .map(element -> allFields ? CodeBlock.of("$S", text(element)) : part(element))
        .collect(Layout.arguments());
  }

  private static CodeBlock part(KeyElement element) {
    String factory = element instanceof KeyElement.Field ? "field" : "constant";
    return CodeBlock.of("$T.$L($S)", RuntimeTypes.KEY_PART, factory, text(element));
  }

  private static String text(KeyElement element) {
    if (element instanceof KeyElement.Field field) {
      return field.component().name();
    }
    return ((KeyElement.Constant) element).text().value();
  }

  // IndexSchema.of("open_tasks")
  //     .partition(ASSIGNEE)
  //     .sort(DUE)
  //     .including(TITLE)
  private CodeBlock of(IndexModel index) {
    List<CodeBlock> calls = new ArrayList<>();
    calls.add(CodeBlock.of(".partition($L)", constants(index.partition())));
    if (!index.sort().isEmpty()) {
      calls.add(CodeBlock.of(".sort($L)", constants(index.sort())));
    }
    switch (index.projection()) {
      case ALL -> {}
      case KEYS_ONLY -> calls.add(CodeBlock.of(".keysOnly()"));
      case INCLUDE -> calls.add(CodeBlock.of(".including($L)", constants(index.include())));
    }
    return Layout.chain(
        CodeBlock.of("$T.of($S)", RuntimeTypes.INDEX_SCHEMA, index.name().value()), calls);
  }

  private CodeBlock constants(List<Stated<String>> javaNames) {
    return javaNames.stream()
        .map(name -> entity.component(name.value()).orElseThrow())
        .map(component -> CodeBlock.of("$L", fields.constant(component)))
        .collect(Layout.arguments());
  }
}
