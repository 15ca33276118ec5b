package dev.bluestore.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.bluestore.processor.model.FamilyModel;
import dev.bluestore.processor.write.FamilyRepositoryWriter.Member;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes the methods of a family's repository that read its partition as a whole. */
final class FamilyCollections {
  private final FamilyModel family;
  private final List<Member> members;

  FamilyCollections(FamilyModel family, List<Member> members) {
    this.family = family;
    this.members = members;
  }

  List<MethodSpec> methods() {
    return List.of(collectionMethod(), allMethod(), itemsMethod());
  }

  // public ItemCollection collection(String orderId) {
  //   return this.bankTransfer.collection(orderId);
  private MethodSpec collectionMethod() {
    Parameters parameters = new Parameters(family.members().get(0).partitionKeys(), Set.of());
    return ClassFrame.method("collection", family.surroundings())
        .addJavadoc(RepositoryJavadoc.collection(family.name()))
        .returns(RuntimeTypes.ITEM_COLLECTION)
        .addParameters(parameters.specs())
        .addStatement(
            "return this.$L.collection($L)", members.get(0).field(), parameters.arguments())
        .build();
  }

  // public List<Payment> all(CollectedItems collected) {
  //   return Stream.of(
  //       collected.all(this.bankTransfer.items()), collected.all(this.cardPayment.items()))
  //       .<Payment>flatMap(List::stream).toList();
  private MethodSpec allMethod() {
    return ClassFrame.method("all", family.surroundings())
        .addJavadoc(
            "Every {@link $T} of a partition that was read as a whole, one class after the other.",
            family.name())
        .returns(ParameterizedTypeName.get(ClassName.get(List.class), family.name()))
        .addParameter(RuntimeTypes.COLLECTED_ITEMS, "collected")
        .addStatement(
            "return $T.of(\n$L)\n.<$T>flatMap($T::stream)\n.toList()",
            Stream.class,
            each(member -> CodeBlock.of("collected.all(this.$L.items())", member.field())),
            family.name(),
            List.class)
        .build();
  }

  // public List<Repository<? extends Payment>> items() {
  //   return List.of(this.bankTransfer.items(), this.cardPayment.items());
  private MethodSpec itemsMethod() {
    TypeName items =
        ParameterizedTypeName.get(
            RuntimeTypes.REPOSITORY, WildcardTypeName.subtypeOf(family.name()));
    return ClassFrame.method("items", family.surroundings())
        .addJavadoc(RepositoryJavadoc.itemsOfMembers(family.name()))
        .returns(ParameterizedTypeName.get(ClassName.get(List.class), items))
        .addStatement(
            "return $T.of(\n$L)",
            List.class,
            each(member -> CodeBlock.of("this.$L.items()", member.field())))
        .build();
  }

  private CodeBlock each(Function<Member, CodeBlock> part) {
    return members.stream().map(part).collect(CodeBlock.joining(",\n"));
  }
}
