package dev.bluestore.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.PartitionMark;
import dev.bluestore.processor.model.Stated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/**
 * The key of an entity in its mapper: the schema, a codec for each component, keys made of them.
 */
final class Keys {
  private final EntityModel entity;
  private final String schema;
  private final Map<String, String> codecs = new HashMap<>();

  Keys(EntityModel entity, FreshNames names) {
    this.entity = entity;
    this.schema = names.like("SCHEMA");
    for (Component key : entity.keys()) {
      codecs.put(key.name(), names.like(FreshNames.constant(key.name())));
    }
  }

  /** The name of the constant that holds the schema. */
  String schema() {
    return schema;
  }

  /** The leading parts of an entity's key that a query can ask for, the shortest first. */
  static List<List<Component>> leadingParts(EntityModel entity) {
    List<Component> keys = entity.keys();
    return IntStream.range(1, keys.size()).mapToObj(end -> keys.subList(0, end)).toList();
  }

  /** Key components as parameters. */
  static List<ParameterSpec> parameters(List<Component> keys) {
    return keys.stream()
        .map(key -> ParameterSpec.builder(key.declaredType(), key.name()).build())
        .toList();
  }

  // private static final EntitySchema SCHEMA = EntitySchema.of("Perspective", …);
  // private static final KeyCodec<Integer> ROUND = KeyCodec.int32("round", 2);
  List<FieldSpec> constants() {
    List<FieldSpec> constants = new ArrayList<>();
    constants.add(
        constant(RuntimeTypes.ENTITY_SCHEMA, schema)
            .initializer(
                "$T.of($S, $S, $S, $L)",
                RuntimeTypes.ENTITY_SCHEMA,
                entity.record().name().simpleName(),
                entity.type().value(),
                partitionName(),
                fieldNames())
            .build());
    for (Component key : entity.keys()) {
      constants.add(
          constant(
                  ParameterizedTypeName.get(RuntimeTypes.KEY_CODEC, key.type().boxed()), codec(key))
              .initializer(Codecs.key(key))
              .build());
    }
    return constants;
  }

  // static EntityKey key(String dialogueId, int round, int seq) {
  MethodSpec ofComponents() {
    return keyOf("key", entity.keys())
        .addJavadoc("The key of the {@link $T} that has these components.", entityType())
        .build();
  }

  // static EntityKey leading(String dialogueId, int round) {
  List<MethodSpec> leadingParts() {
    return leadingParts(entity).stream()
        .map(
            part ->
                keyOf("leading", part)
                    .addJavadoc(
                        "What the key of every {@link $T} that has these components begins with.",
                        entityType())
                    .build())
        .toList();
  }

  /** {@code ROUND.decode(key.sortComponent(0))}. */
  CodeBlock decode(Component key) {
    return key.partition().isPresent()
        ? CodeBlock.of("$L.decode(key.partitionComponent(0))", codec(key))
        : CodeBlock.of(
            "$L.decode(key.sortComponent($L))", codec(key), entity.sortKeys().indexOf(key));
  }

  private MethodSpec.Builder keyOf(String name, List<Component> components) {
    CodeBlock encoded =
        components.stream()
            .map(key -> CodeBlock.of("$L.encode($L)", codec(key), key.name()))
            .collect(CodeBlock.joining(", "));
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.STATIC)
        .returns(RuntimeTypes.ENTITY_KEY)
        .addParameters(parameters(components))
        .addStatement("return $L.key($L)", schema, encoded);
  }

  private String codec(Component key) {
    return Objects.requireNonNull(codecs.get(key.name()));
  }

  private ClassName entityType() {
    return entity.record().name();
  }

  private String partitionName() {
    return entity.partitionKeys().stream()
        .map(Component::partition)
        .map(mark -> mark.map(PartitionMark::name).map(Stated::value).orElseThrow())
        .findFirst()
        .orElseThrow();
  }

  private CodeBlock fieldNames() {
    return entity.keys().stream()
        .map(key -> CodeBlock.of("$S", key.name()))
        .collect(CodeBlock.joining(", "));
  }

  private static FieldSpec.Builder constant(TypeName type, String name) {
    return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
  }
}
