package dev.bluestore.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.bluestore.processor.model.EntityModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Writes the methods of a repository that change what is there, or write where a condition holds.
 */
final class RepositoryChanges {
  private final MapperParts mapper;
  private final EntityModel entity;
  private final ClassName type;
  private final TypeName key;
  private final TypeName condition;
  private final TypeName change;
  private final TypeName optional;

  RepositoryChanges(MapperParts mapper) {
    this.mapper = mapper;
    this.entity = mapper.entity();
    this.type = mapper.type();
    this.key = ParameterizedTypeName.get(RuntimeTypes.KEY, type);
    this.condition =
        ParameterizedTypeName.get(RuntimeTypes.CONDITION, WildcardTypeName.supertypeOf(type));
    this.change = ParameterizedTypeName.get(ClassName.get(UnaryOperator.class), type);
    this.optional = ParameterizedTypeName.get(ClassName.get(Optional.class), type);
  }

  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>(List.of(putIf(), update(), updateIf(), deleteIf()));
    if (entity.fields().stream().anyMatch(References::isCounter)) {
      methods.add(increment());
    }
    return methods;
  }

  // public Optional<Perspective> putIf(Perspective perspective, Condition<…> condition) {
  //   return this.items.putIf(perspective, condition);
  private MethodSpec putIf() {
    String name = new FreshNames(List.of(mapper.variable())).like("condition");
    return ClassFrame.method("putIf", entity.surroundings())
        .addJavadoc(
            "Seals and stores an entity where a condition holds of what is there.\n\n"
                + "@return the entity as it is stored; empty where the condition does not hold")
        .returns(optional)
        .addParameter(type, mapper.variable())
        .addParameter(condition, name)
        .addStatement("return this.items.putIf($L, $L)", mapper.variable(), name)
        .build();
  }

  // public Perspective update(Key<Perspective> key, UnaryOperator<Perspective> change) {
  //   return this.items.update(key, change);
  private MethodSpec update() {
    return ClassFrame.method("update", entity.surroundings())
        .addJavadoc(
            CodeBlock.of(
                "Reads the {@link $T} of a key, and stores what the change makes of it; again"
                    + " where somebody else was faster.\n\n"
                    + "@param change leaves the key as it is, and may be asked several times\n"
                    + "@return the entity as it is stored\n"
                    + "@throws $T where there is none",
                type,
                RuntimeTypes.NOT_FOUND))
        .returns(type)
        .addParameter(key, "key")
        .addParameter(change, "change")
        .addStatement("return this.items.update(key, change)")
        .build();
  }

  // public Optional<Perspective> updateIf(Key<…> key, Condition<…> condition, UnaryOperator<…> …) {
  //   return this.items.updateIf(key, condition, change);
  private MethodSpec updateIf() {
    return ClassFrame.method("updateIf", entity.surroundings())
        .addJavadoc(
            "The same as {@link #update} where a condition holds of the entity as it was.\n\n"
                + "@return the entity as it is stored; empty where the condition does not hold")
        .returns(optional)
        .addParameter(key, "key")
        .addParameter(condition, "condition")
        .addParameter(change, "change")
        .addStatement("return this.items.updateIf(key, condition, change)")
        .build();
  }

  // public boolean deleteIf(Key<Perspective> key, Condition<? super Perspective> condition) {
  //   return this.items.deleteIf(key, condition);
  private MethodSpec deleteIf() {
    return ClassFrame.method("deleteIf", entity.surroundings())
        .addJavadoc(
            "Deletes the {@link $T} of a key where a condition holds of it.\n\n"
                + "@return whether it was there, the condition held, and it was deleted",
            type)
        .returns(TypeName.BOOLEAN)
        .addParameter(key, "key")
        .addParameter(condition, "condition")
        .addStatement("return this.items.deleteIf(key, condition)")
        .build();
  }

  // public long increment(Key<Page> key, CounterField<? super Page, ?> counter, long by) {
  //   return this.items.increment(key, counter, by);
  private MethodSpec increment() {
    TypeName counter =
        ParameterizedTypeName.get(
            RuntimeTypes.COUNTER_FIELD,
            WildcardTypeName.supertypeOf(type),
            WildcardTypeName.subtypeOf(Object.class));
    return ClassFrame.method("increment", entity.surroundings())
        .addJavadoc(
            "Adds to a counter of the {@link $T} of a key, in place."
                + "\n\n@return its value then"
                + "\n@throws $T where there is none",
            type,
            RuntimeTypes.NOT_FOUND)
        .returns(TypeName.LONG)
        .addParameter(key, "key")
        .addParameter(counter, "counter")
        .addParameter(TypeName.LONG, "by")
        .addStatement("return this.items.increment(key, counter, by)")
        .build();
  }
}
