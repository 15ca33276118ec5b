package dev.bluestore.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.Role;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the class through which an application stores and finds its entities. */
final class RepositoryWriter {
  private final MapperParts mapper;
  private final EntityModel entity;
  private final ClassName type;
  private final ParameterizedTypeName items;
  private final boolean versioned;

  RepositoryWriter(MapperParts mapper) {
    this.mapper = mapper;
    this.entity = mapper.entity();
    this.type = mapper.type();
    this.items = ParameterizedTypeName.get(RuntimeTypes.REPOSITORY, type);
    this.versioned = entity.having(Role.VERSION).isPresent();
  }

  // public final class PerspectiveRepository {
  TypeSpec write() {
    TypeSpec.Builder code =
        ClassFrame.of(entity.repositoryName(), entity.surroundings(), RepositoryJavadoc.of(entity))
            .addField(items, "items", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(constructor())
            .addMethod(itemsConstructor())
            .addMethod(schemaMethod())
            .addMethod(putMethod())
            .addMethod(putIfAbsentMethod())
            .addMethod(findMethod())
            .addMethod(getMethod())
            .addMethod(existsMethod());
    if (!versioned) {
      code.addMethod(deleteByKeyMethod());
    }
    return code.addMethod(deleteMethod())
        .addMethods(new RepositoryChanges(mapper).methods())
        .addMethods(new RepositoryQueries(mapper).methods())
        .addMethod(keyMethod())
        .addMethod(collectionMethod())
        .addMethod(itemsMethod())
        .addMethod(asyncMethod())
        .addMethod(eventuallyConsistentMethod())
        .build();
  }

  // public PerspectiveRepository(EncryptedStore store) {
  //   this(store.repository(new PerspectiveMapper()));
  private MethodSpec constructor() {
    return ClassFrame.constructor(entity.surroundings())
        .addJavadoc("Makes a repository.\n\n@param store where the items are kept")
        .addParameter(RuntimeTypes.ENCRYPTED_STORE, "store")
        .addStatement("this(store.repository(new $T()))", entity.mapperName())
        .build();
  }

  // private PerspectiveRepository(Repository<Perspective> items) {
  //   this.items = items;
  private MethodSpec itemsConstructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(items, "items")
        .addStatement("this.items = items")
        .build();
  }

  // public static EntitySchema schema() {
  //   return PerspectiveMapper.SCHEMA;
  private MethodSpec schemaMethod() {
    return ClassFrame.method("schema", entity.surroundings())
        .addJavadoc("What a store must know of the entity to make its table.")
        .addModifiers(Modifier.STATIC)
        .returns(RuntimeTypes.ENTITY_SCHEMA)
        .addStatement("return $T.$L", entity.mapperName(), mapper.schema())
        .build();
  }

  // public Perspective put(Perspective perspective) {
  //   return this.items.put(perspective);
  private MethodSpec putMethod() {
    return ClassFrame.method("put", entity.surroundings())
        .addJavadoc(RepositoryJavadoc.put(versioned))
        .returns(type)
        .addParameter(type, mapper.variable())
        .addStatement("return this.items.put($L)", mapper.variable())
        .build();
  }

  // public Optional<Perspective> putIfAbsent(Perspective perspective) {
  //   return this.items.putIfAbsent(perspective);
  private MethodSpec putIfAbsentMethod() {
    return ClassFrame.method("putIfAbsent", entity.surroundings())
        .addJavadoc(RepositoryJavadoc.putIfAbsent(""))
        .returns(ParameterizedTypeName.get(ClassName.get(Optional.class), type))
        .addParameter(type, mapper.variable())
        .addStatement("return this.items.putIfAbsent($L)", mapper.variable())
        .build();
  }

  // public Optional<Perspective> find(String dialogueId, int round, int seq) {
  //   return this.items.find(PerspectiveMapper.key(dialogueId, round, seq));
  private MethodSpec findMethod() {
    return reading("find", ParameterizedTypeName.get(ClassName.get(Optional.class), type))
        .addJavadoc("Finds the {@link $T} that has this key; empty where there is none.", type)
        .build();
  }

  // public Perspective get(String dialogueId, int round, int seq) {
  //   return this.items.get(PerspectiveMapper.key(dialogueId, round, seq));
  private MethodSpec getMethod() {
    return reading("get", type).addJavadoc(RepositoryJavadoc.get(type)).build();
  }

  // public boolean exists(String dialogueId, int round, int seq) {
  //   return this.items.exists(PerspectiveMapper.key(dialogueId, round, seq));
  private MethodSpec existsMethod() {
    return reading("exists", TypeName.BOOLEAN)
        .addJavadoc("Whether a {@link $T} has this key; it is not opened.", type)
        .build();
  }

  private MethodSpec.Builder reading(String name, TypeName result) {
    Parameters parameters = new Parameters(entity.keys(), taken(entity));
    return ClassFrame.method(name, entity.surroundings())
        .returns(result)
        .addParameters(parameters.specs())
        .addStatement(
            "return this.items.$L($T.key($L))", name, entity.mapperName(), parameters.arguments());
  }

  // public void delete(String dialogueId, int round, int seq) {
  //   this.items.delete(PerspectiveMapper.key(dialogueId, round, seq));
  private MethodSpec deleteByKeyMethod() {
    Parameters parameters = new Parameters(entity.keys(), taken(entity));
    return ClassFrame.method("delete", entity.surroundings())
        .addJavadoc("Deletes the {@link $T} that has this key, if there is one.", type)
        .returns(TypeName.VOID)
        .addParameters(parameters.specs())
        .addStatement("this.items.delete($T.key($L))", entity.mapperName(), parameters.arguments())
        .build();
  }

  // public void delete(Perspective perspective) {
  //   this.items.delete(perspective);
  private MethodSpec deleteMethod() {
    return ClassFrame.method("delete", entity.surroundings())
        .addJavadoc(RepositoryJavadoc.delete(versioned))
        .returns(TypeName.VOID)
        .addParameter(type, mapper.variable())
        .addStatement("this.items.delete($L)", mapper.variable())
        .build();
  }

  // public Key<Perspective> key(String dialogueId, int round, int seq) {
  //   return this.items.key(PerspectiveMapper.key(dialogueId, round, seq));
  private MethodSpec keyMethod() {
    return reading("key", ParameterizedTypeName.get(RuntimeTypes.KEY, type))
        .addJavadoc(RepositoryJavadoc.key(type))
        .build();
  }

  // public ItemCollection collection(String dialogueId) {
  //   return this.items.collection(PerspectiveMapper.leading(dialogueId));
  private MethodSpec collectionMethod() {
    Parameters parameters = new Parameters(entity.partitionKeys(), taken(entity));
    boolean whole = entity.partitionKeys().size() == entity.keys().size();
    return ClassFrame.method("collection", entity.surroundings())
        .addJavadoc(RepositoryJavadoc.collection(type))
        .returns(RuntimeTypes.ITEM_COLLECTION)
        .addParameters(parameters.specs())
        .addStatement(
            "return this.items.collection($T.$L($L))",
            entity.mapperName(),
            whole ? "key" : "leading",
            parameters.arguments())
        .build();
  }

  // public Repository<Perspective> items() {
  //   return this.items;
  private MethodSpec itemsMethod() {
    return ClassFrame.method("items", entity.surroundings())
        .addJavadoc(RepositoryJavadoc.ITEMS)
        .returns(items)
        .addStatement("return this.items")
        .build();
  }

  // public AsyncRepository<Perspective> async() {
  //   return this.items.async();
  private MethodSpec asyncMethod() {
    return ClassFrame.method("async", entity.surroundings())
        .addJavadoc(RepositoryJavadoc.ASYNC)
        .returns(ParameterizedTypeName.get(RuntimeTypes.ASYNC_REPOSITORY, type))
        .addStatement("return this.items.async()")
        .build();
  }

  // public PerspectiveRepository eventuallyConsistent() {
  //   return new PerspectiveRepository(this.items.eventuallyConsistent());
  private MethodSpec eventuallyConsistentMethod() {
    return ClassFrame.method("eventuallyConsistent", entity.surroundings())
        .addJavadoc(RepositoryJavadoc.EVENTUALLY_CONSISTENT)
        .returns(entity.repositoryName())
        .addStatement("return new $T(this.items.eventuallyConsistent())", entity.repositoryName())
        .build();
  }

  /** What the body of a method that calls the mapper names beside its parameters. */
  static Set<String> taken(EntityModel entity) {
    return Set.of(entity.mapperName().simpleName());
  }
}
