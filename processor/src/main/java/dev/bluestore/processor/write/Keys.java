package dev.bluestore.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** The key of an entity in its mapper: a codec for each component, and keys made of them. */
final class Keys {
  private final EntityModel entity;
  private final String schema;
  private final Map<String, String> codecs = new HashMap<>();

  Keys(EntityModel entity, String schema, FreshNames names) {
    this.entity = entity;
    this.schema = schema;
    for (Component key : entity.keys()) {
      codecs.put(key.name(), names.like(FreshNames.constant(key.name())));
    }
  }

  /**
   * The parts of an entity's key that a query can ask for, the shortest first: the partition, and
   * all but the last of the sort key; each also with a range of the next one.
   */
  static List<QueryPart> queryParts(EntityModel entity) {
    List<Component> keys = entity.keys();
    int shortest = entity.partitionKeys().size();
    return QueryPart.of(keys, shortest, Math.max(shortest, keys.size() - 1));
  }

  // private static final KeyCodec<Integer> ROUND = KeyCodec.int32("round", 2);
  List<FieldSpec> constants() {
    return entity.keys().stream()
        .map(
            key ->
                FieldSpec.builder(
                        ParameterizedTypeName.get(RuntimeTypes.KEY_CODEC, key.type().boxed()),
                        codec(key),
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                    .initializer(Layout.initializer(Codecs.key(key)))
                    .build())
        .toList();
  }

  // static EntityKey key(String dialogueId, int round, int seq) {
  //   return SCHEMA.key(DIALOGUE_ID.encode(dialogueId), ROUND.encode(round), SEQ.encode(seq));
  MethodSpec ofComponents() {
    return keyOf("key", entity.keys())
        .addJavadoc("The key of the {@link $T} that has these components.", entity.name())
        .build();
  }

  // static EntityKey leading(String dialogueId, int round) {
  //   return SCHEMA.key(DIALOGUE_ID.encode(dialogueId), ROUND.encode(round));
  List<MethodSpec> leadingParts() {
    return queryParts(entity).stream()
        .filter(part -> !part.isRange() && part.components().size() < entity.keys().size())
        .map(
            part ->
                keyOf("leading", part.components())
                    .addJavadoc(
                        "What the key of every {@link $T} that has these components begins with.",
                        entity.name())
                    .build())
        .toList();
  }

  // static EntityKeyRange range(String dialogueId, KeyRange<Integer> round) {
  //   return SCHEMA.range(ROUND.range(round), DIALOGUE_ID.encode(dialogueId));
  List<MethodSpec> ranges() {
    return queryParts(entity).stream().filter(QueryPart::isRange).map(this::rangeOf).toList();
  }

  private MethodSpec rangeOf(QueryPart part) {
    Parameters parameters = new Parameters(part, Set.of());
    int values = part.values().size();
    List<CodeBlock> arguments = new ArrayList<>();
    arguments.add(
        CodeBlock.of(
            "$L.range($L)", codec(part.components().get(values)), parameters.name(values)));
    arguments.addAll(encoded(part.values(), parameters));
    return MethodSpec.methodBuilder("range")
        .addJavadoc(
            "What the key of every {@link $T} that has these components, the last of them in a"
                + " range, begins with.",
            entity.name())
        .addModifiers(Modifier.STATIC)
        .returns(RuntimeTypes.ENTITY_KEY_RANGE)
        .addParameters(parameters.specs())
        .addCode(
            Layout.returning(
                Layout.call(CodeBlock.of("$L.range", schema), arguments.toArray(CodeBlock[]::new))))
        .build();
  }

  /** {@code SCHEMA.key(DIALOGUE_ID.encode(perspective.dialogueId()), …)}. */
  CodeBlock of(String holder) {
    return key(
        entity.keys().stream().map(key -> encoded(key, Accessors.orNull(key, holder))).toList());
  }

  /** {@code ROUND.decode(SCHEMA.component(key, 1))}. */
  CodeBlock decode(Component key) {
    CodeBlock value =
        CodeBlock.of(
            "$L.decode($L.component(key, $L))", codec(key), schema, entity.keys().indexOf(key));
    return Accessors.isOptional(key) ? CodeBlock.of("$T.of($L)", Optional.class, value) : value;
  }

  private MethodSpec.Builder keyOf(String method, List<Component> components) {
    Parameters parameters = new Parameters(components, Set.of());
    return MethodSpec.methodBuilder(method)
        .addModifiers(Modifier.STATIC)
        .returns(RuntimeTypes.ENTITY_KEY)
        .addParameters(parameters.specs())
        .addCode(Layout.returning(key(encoded(components, parameters))));
  }

  private List<CodeBlock> encoded(List<Component> components, Parameters parameters) {
    return IntStream.range(0, components.size())
        .mapToObj(i -> encoded(components.get(i), CodeBlock.of(parameters.name(i))))
        .toList();
  }

  private CodeBlock key(List<CodeBlock> components) {
    return Layout.call(CodeBlock.of("$L.key", schema), components.toArray(CodeBlock[]::new));
  }

  private CodeBlock encoded(Component key, CodeBlock value) {
    return CodeBlock.of("$L.encode($L)", codec(key), value);
  }

  private String codec(Component key) {
    return Objects.requireNonNull(codecs.get(key.name()));
  }
}
