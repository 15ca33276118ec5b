package dev.bluestore.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
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
   * all but the last of the sort key.
   */
  static List<List<Component>> queryParts(EntityModel entity) {
    List<Component> keys = entity.keys();
    int shortest = entity.partitionKeys().size();
    int longest = Math.max(shortest, keys.size() - 1);
    return IntStream.rangeClosed(shortest, longest).mapToObj(end -> keys.subList(0, end)).toList();
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
        .filter(part -> part.size() < entity.keys().size())
        .map(
            part ->
                keyOf("leading", part)
                    .addJavadoc(
                        "What the key of every {@link $T} that has these components begins with.",
                        entity.name())
                    .build())
        .toList();
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
    List<CodeBlock> encoded =
        IntStream.range(0, components.size())
            .mapToObj(i -> encoded(components.get(i), CodeBlock.of(parameters.name(i))))
            .toList();
    return MethodSpec.methodBuilder(method)
        .addModifiers(Modifier.STATIC)
        .returns(RuntimeTypes.ENTITY_KEY)
        .addParameters(parameters.specs())
        .addCode(Layout.returning(key(encoded)));
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
