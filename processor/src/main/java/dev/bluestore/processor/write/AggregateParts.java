package dev.bluestore.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.bluestore.processor.model.AggregateModel;
import dev.bluestore.processor.model.AggregateModel.Content;
import dev.bluestore.processor.model.AggregateModel.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The method of a collection that says what its components are made of, and makes the record. */
final class AggregateParts {
  private final AggregateModel aggregate;
  private final List<Variable> variables = new ArrayList<>();

  /** A part in a local variable of its own. */
  private record Variable(String name, Part part) {}

  AggregateParts(AggregateModel aggregate) {
    FreshNames names = new FreshNames(Set.of("store", "parts"));
    this.aggregate = aggregate;
    aggregate.parts().forEach(part -> variables.add(new Variable(names.like(part.name()), part)));
  }

  // private static Aggregate<Discussion> aggregate(EncryptedStore store) {
  //   AggregatePart<Dialogue> dialogue =
  //       AggregatePart.one("dialogue", List.of(new DialogueRepository(store).items()));
  //   return new Aggregate<>(
  //       "Discussion",
  //       List.of(dialogue),
  //       parts -> new Discussion(parts.get(dialogue)));
  MethodSpec method() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("aggregate")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(ParameterizedTypeName.get(RuntimeTypes.AGGREGATE, aggregate.name()))
            .addParameter(RuntimeTypes.ENCRYPTED_STORE, "store");
    for (Variable variable : variables) {
      method.addStatement(
          "$T $L =\n$L",
          ParameterizedTypeName.get(RuntimeTypes.AGGREGATE_PART, value(variable.part())),
          variable.name(),
          part(variable.part()));
    }
    CodeBlock all =
        variables.stream().map(each -> CodeBlock.of(each.name())).collect(Layout.arguments());
    CodeBlock made =
        variables.stream()
            .map(each -> CodeBlock.of("parts.get($L)", each.name()))
            .collect(Layout.arguments());
    return method
        .addStatement(
            "return new $T<>(\n$S,\n$T.of($L),\nparts -> new $T($L))",
            RuntimeTypes.AGGREGATE,
            aggregate.displayName(),
            List.class,
            all,
            aggregate.name(),
            made)
        .build();
  }

  private static CodeBlock part(Part part) {
    Content content = part.content();
    CodeBlock items = CodeBlock.of("new $T(store).items()", content.repository());
    return CodeBlock.of(
        "$T.$L($S, $L)",
        RuntimeTypes.AGGREGATE_PART,
        switch (part.cardinality()) {
          case ONE -> "one";
          case OPTIONAL -> "optional";
          case ALL -> "all";
        },
        part.name(),
        content.isFamily() ? items : CodeBlock.of("$T.of($L)", List.class, items));
  }

  /** The type of a component as it is declared. */
  private static TypeName value(Part part) {
    ClassName type = part.content().type();
    return switch (part.cardinality()) {
      case ONE -> type;
      case OPTIONAL -> ParameterizedTypeName.get(ClassName.get(Optional.class), type);
      case ALL -> ParameterizedTypeName.get(ClassName.get(List.class), type);
    };
  }
}
