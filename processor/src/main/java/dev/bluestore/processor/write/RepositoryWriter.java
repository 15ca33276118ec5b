package dev.bluestore.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the class through which an application stores and finds its entities. */
final class RepositoryWriter {
  private final EntityModel entity;
  private final ClassName type;
  private final String variable;
  private final ParameterizedTypeName items;

  RepositoryWriter(EntityModel entity) {
    this.entity = entity;
    this.type = entity.record().name();
    this.variable = Names.entityVariable(entity);
    this.items = ParameterizedTypeName.get(RuntimeTypes.REPOSITORY, type);
  }

  // public final class PerspectiveRepository {
  TypeSpec write() {
    return ClassFrame.of(entity.repositoryName(), entity, javadoc())
        .addField(items, "items", Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(constructor())
        .addMethod(itemsConstructor())
        .addMethod(putMethod())
        .addMethod(findMethod())
        .addMethod(deleteMethod())
        .addMethods(Keys.leadingParts(entity).stream().map(this::queryMethod).toList())
        .addMethod(eventuallyConsistentMethod())
        .build();
  }

  private CodeBlock javadoc() {
    Component partition = entity.partitionKeys().get(0);
    String partitionName = partition.partition().orElseThrow().name().value();
    String sort =
        entity.sortKeys().stream()
            .map(key -> "#{" + key.name() + "}")
            .collect(Collectors.joining("", entity.type().value(), ""));
    return CodeBlock.builder()
        .add("Stores {@link $T}s as sealed items. Thread-safe.\n\n", type)
        .add("<p>PK is {@code $L#{$L}}, SK is {@code $L}.", partitionName, partition.name(), sort)
        .build();
  }

  // public PerspectiveRepository(EncryptedStore store) {
  private MethodSpec constructor() {
    return ClassFrame.visible(MethodSpec.constructorBuilder(), entity)
        .addJavadoc("Makes a repository.\n\n@param store where the items are kept")
        .addParameter(RuntimeTypes.ENCRYPTED_STORE, "store")
        .addStatement("this(store.repository(new $T()))", entity.mapperName())
        .build();
  }

  // private PerspectiveRepository(Repository<Perspective> items) {
  private MethodSpec itemsConstructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(items, "items")
        .addStatement("this.items = items")
        .build();
  }

  // public void put(Perspective perspective) {
  private MethodSpec putMethod() {
    return method("put")
        .addJavadoc("Seals and stores an entity, in place of one that has the same key.")
        .addParameter(type, variable)
        .addStatement("this.items.put($L)", variable)
        .build();
  }

  // public Optional<Perspective> find(String dialogueId, int round, int seq) {
  private MethodSpec findMethod() {
    return method("find")
        .addJavadoc("Finds the {@link $T} that has this key; empty where there is none.", type)
        .returns(ParameterizedTypeName.get(ClassName.get(Optional.class), type))
        .addParameters(Keys.parameters(entity.keys()))
        .addStatement("return this.items.find($L)", key("key", entity.keys()))
        .build();
  }

  // public void delete(String dialogueId, int round, int seq) {
  private MethodSpec deleteMethod() {
    return method("delete")
        .addJavadoc("Deletes the {@link $T} that has this key, if there is one.", type)
        .addParameters(Keys.parameters(entity.keys()))
        .addStatement("this.items.delete($L)", key("key", entity.keys()))
        .build();
  }

  // public Query<Perspective> query(String dialogueId, int round) {
  private MethodSpec queryMethod(List<Component> part) {
    return method("query")
        .addJavadoc(
            "Every {@link $T} whose key begins with these components, in the order of the key.",
            type)
        .returns(ParameterizedTypeName.get(RuntimeTypes.QUERY, type))
        .addParameters(Keys.parameters(part))
        .addStatement("return this.items.query($L)", key("leading", part))
        .build();
  }

  // public PerspectiveRepository eventuallyConsistent() {
  private MethodSpec eventuallyConsistentMethod() {
    return method("eventuallyConsistent")
        .addJavadoc(
            "The same repository with eventually consistent reads: they cost half, and may miss what\n"
                + "was stored a moment ago.")
        .returns(entity.repositoryName())
        .addStatement("return new $T(this.items.eventuallyConsistent())", entity.repositoryName())
        .build();
  }

  private MethodSpec.Builder method(String name) {
    return ClassFrame.visible(MethodSpec.methodBuilder(name), entity).returns(TypeName.VOID);
  }

  private CodeBlock key(String method, List<Component> components) {
    String arguments = components.stream().map(Component::name).collect(Collectors.joining(", "));
    return CodeBlock.of("$T.$L($L)", entity.mapperName(), method, arguments);
  }
}
