package dev.bluestore.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.bluestore.processor.model.AggregateModel;
import dev.bluestore.processor.model.Surroundings;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.lang.model.element.Modifier;

/** Writes the class through which an application reads what a partition holds as one record. */
final class CollectionWriter {
  private final AggregateModel aggregate;
  private final Surroundings surroundings;
  private final ClassName name;
  private final ParameterizedTypeName type;
  private final ClassName repository;
  private final Parameters parameters;
  private final String field;
  private final String whole;

  CollectionWriter(AggregateModel aggregate) {
    AggregateModel.Part first = aggregate.parts().get(0);
    this.aggregate = aggregate;
    this.surroundings = aggregate.surroundings();
    this.name = aggregate.collectionName();
    this.type = ParameterizedTypeName.get(RuntimeTypes.AGGREGATE, aggregate.name());
    this.repository = first.content().repository();
    this.parameters = new Parameters(first.content().entities().get(0).partitionKeys(), Set.of());
    FreshNames fields = new FreshNames(parameters.names());
    this.field = fields.like(first.name());
    this.whole = fields.like("aggregate");
  }

  // public final class DiscussionCollection {
  TypeSpec write() {
    return ClassFrame.of(name, surroundings, CollectionJavadoc.of(aggregate))
        .addField(repository, field, Modifier.PRIVATE, Modifier.FINAL)
        .addField(type, whole, Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(constructor())
        .addMethod(aggregateConstructor())
        .addMethod(new AggregateParts(aggregate).method())
        .addMethod(
            reading("find", optional())
                .addJavadoc(CollectionJavadoc.find(aggregate.name()))
                .build())
        .addMethod(
            reading("get", aggregate.name())
                .addJavadoc(CollectionJavadoc.get(aggregate.name()))
                .build())
        .addMethod(asyncMethod())
        .addMethod(eventuallyConsistentMethod())
        .addType(async())
        .build();
  }

  // public DiscussionCollection(EncryptedStore store) {
  //   this(new DialogueRepository(store), aggregate(store));
  private MethodSpec constructor() {
    return ClassFrame.constructor(surroundings)
        .addJavadoc("Makes a collection.\n\n@param store where the items are kept")
        .addParameter(RuntimeTypes.ENCRYPTED_STORE, "store")
        .addStatement("this(new $T(store), aggregate(store))", repository)
        .build();
  }

  // private DiscussionCollection(DialogueRepository dialogue, Aggregate<Discussion> aggregate) {
  //   this.dialogue = dialogue;
  private MethodSpec aggregateConstructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(repository, field)
        .addParameter(type, whole)
        .addStatement("this.$L = $L", field, field)
        .addStatement("this.$L = $L", whole, whole)
        .build();
  }

  // public Optional<Discussion> find(String dialogueId) {
  //   return this.aggregate.find(this.dialogue.collection(dialogueId));
  private MethodSpec.Builder reading(String method, TypeName result) {
    return ClassFrame.method(method, surroundings)
        .returns(result)
        .addParameters(parameters.specs())
        .addStatement(
            "return this.$L.$L(this.$L.collection($L))",
            whole,
            method,
            field,
            parameters.arguments());
  }

  // public Async async() {
  //   return new Async();
  private MethodSpec asyncMethod() {
    return ClassFrame.method("async", surroundings)
        .addJavadoc(CollectionJavadoc.ASYNC)
        .returns(asyncName())
        .addStatement("return new $T()", asyncName())
        .build();
  }

  // public DiscussionCollection eventuallyConsistent() {
  //   return new DiscussionCollection(this.dialogue.eventuallyConsistent(), this.aggregate);
  private MethodSpec eventuallyConsistentMethod() {
    return ClassFrame.method("eventuallyConsistent", surroundings)
        .addJavadoc(CollectionJavadoc.EVENTUALLY_CONSISTENT)
        .returns(name)
        .addStatement("return new $T(this.$L.eventuallyConsistent(), this.$L)", name, field, whole)
        .build();
  }

  // public final class Async {
  private TypeSpec async() {
    return TypeSpec.classBuilder(asyncName())
        .addJavadoc(CollectionJavadoc.ASYNC + " Thread-safe.")
        .addModifiers(ClassFrame.visibility(surroundings))
        .addModifiers(Modifier.FINAL)
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethod(readingAsync("find", optional()))
        .addMethod(readingAsync("get", aggregate.name()))
        .build();
  }

  // public CompletableFuture<Optional<Discussion>> find(String dialogueId) {
  //   return aggregate.findAsync(dialogue.collection(dialogueId));
  private MethodSpec readingAsync(String method, TypeName result) {
    return ClassFrame.method(method, surroundings)
        .addJavadoc(
            CodeBlock.of("The same as {@link $T#$L} without a thread that waits.", name, method))
        .returns(ParameterizedTypeName.get(ClassName.get(CompletableFuture.class), result))
        .addParameters(parameters.specs())
        .addStatement(
            "return $L.$LAsync($L.collection($L))", whole, method, field, parameters.arguments())
        .build();
  }

  private ClassName asyncName() {
    return name.nestedClass("Async");
  }

  private ParameterizedTypeName optional() {
    return ParameterizedTypeName.get(ClassName.get(Optional.class), aggregate.name());
  }
}
