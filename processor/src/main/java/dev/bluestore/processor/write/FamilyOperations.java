package dev.bluestore.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.bluestore.processor.model.FamilyModel;
import dev.bluestore.processor.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Writes the methods of a family's repository that are about one item. */
final class FamilyOperations {
  private final FamilyModel family;
  private final String variable;
  private final String items;
  private final boolean versioned;
  private final TypeName key;
  private final TypeName optional;

  /**
   * Writes them.
   *
   * @param variable the parameter that holds an entity
   * @param items the field that holds the items of all classes
   */
  FamilyOperations(FamilyModel family, String variable, String items) {
    this.family = family;
    this.variable = variable;
    this.items = items;
    this.versioned =
        family.members().stream().anyMatch(each -> each.having(Role.VERSION).isPresent());
    this.key =
        ParameterizedTypeName.get(RuntimeTypes.KEY, WildcardTypeName.subtypeOf(family.name()));
    this.optional = ParameterizedTypeName.get(ClassName.get(Optional.class), family.name());
  }

  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(
        ofEntity("put", family.name()).addJavadoc(RepositoryJavadoc.putMember(versioned)).build());
    methods.add(
        ofEntity("putIfAbsent", optional)
            .addJavadoc(RepositoryJavadoc.putIfAbsent(" of whichever class it is"))
            .build());
    methods.add(
        ofKey("find", optional)
            .addJavadoc(
                "Finds the {@link $T} that has this key; empty where there is none.", family.name())
            .build());
    methods.add(
        ofKey("get", family.name()).addJavadoc(RepositoryJavadoc.get(family.name())).build());
    methods.add(
        ofKey("exists", TypeName.BOOLEAN)
            .addJavadoc("Whether a {@link $T} has this key; it is not opened.", family.name())
            .build());
    methods.add(update());
    if (!versioned) {
      methods.add(
          ofKey("delete", TypeName.VOID)
              .addJavadoc(
                  "Deletes the {@link $T} that has this key, if there is one.", family.name())
              .build());
    }
    methods.add(
        ofEntity("delete", TypeName.VOID)
            .addJavadoc(RepositoryJavadoc.deleteMember(versioned))
            .build());
    methods.add(
        ofEntity("key", key).addJavadoc(RepositoryJavadoc.keyOfMember(family.name())).build());
    return methods;
  }

  // public Payment put(Payment payment) {
  //   return this.family.put(payment);
  private MethodSpec.Builder ofEntity(String name, TypeName result) {
    return method(name, result, family.name(), variable);
  }

  // public Optional<Payment> find(Key<? extends Payment> key) {
  //   return this.family.find(key);
  private MethodSpec.Builder ofKey(String name, TypeName result) {
    return method(name, result, key, "key");
  }

  private MethodSpec.Builder method(
      String name, TypeName result, TypeName parameter, String argument) {
    CodeBlock call = CodeBlock.of("this.$L.$L($L)", items, name, argument);
    return ClassFrame.method(name, family.surroundings())
        .returns(result)
        .addParameter(parameter, argument)
        .addStatement(result.equals(TypeName.VOID) ? call : CodeBlock.of("return $L", call));
  }

  // public Payment update(Key<? extends Payment> key, UnaryOperator<Payment> change) {
  //   return this.family.update(key, change);
  private MethodSpec update() {
    return ClassFrame.method("update", family.surroundings())
        .addJavadoc(RepositoryJavadoc.updateMember(family.name()))
        .returns(family.name())
        .addParameter(key, "key")
        .addParameter(
            ParameterizedTypeName.get(ClassName.get(UnaryOperator.class), family.name()), "change")
        .addStatement("return this.$L.update(key, change)", items)
        .build();
  }
}
