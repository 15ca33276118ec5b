package dev.bluestore.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.FamilyModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the class through which an application stores and finds the entities of a family. */
final class FamilyRepositoryWriter {
  private final FamilyModel family;
  private final String variable;
  private final String items;
  private final TypeName itemsType;
  private final List<Member> members = new ArrayList<>();

  /**
   * An entity of the family.
   *
   * @param field the field that holds its repository
   */
  record Member(EntityModel entity, String field) {}

  FamilyRepositoryWriter(FamilyModel family) {
    FreshNames names = new FreshNames(Set.of());
    this.family = family;
    this.variable = names.like(FreshNames.variable(family.name().simpleName()));
    for (EntityModel entity : family.members()) {
      String field = names.like(FreshNames.variable(entity.name().simpleName()));
      members.add(new Member(entity, field));
    }
    this.items = names.like("family");
    this.itemsType = ParameterizedTypeName.get(RuntimeTypes.FAMILY, family.name());
  }

  // public final class PaymentRepository {
  TypeSpec write() {
    return ClassFrame.of(family.repositoryName(), family.surroundings(), javadoc())
        .addFields(members.stream().map(FamilyRepositoryWriter::field).toList())
        .addField(itemsType, items, Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(constructor())
        .addMethod(membersConstructor())
        .addMethod(schemasMethod())
        .addMethods(new FamilyOperations(family, variable, items).methods())
        .addMethods(FamilyParts.of(family.members()).stream().map(this::queryMethod).toList())
        .addMethods(new FamilyIndexes(family, members).methods())
        .addMethods(new FamilyCollections(family, members).methods())
        .addMethod(asyncMethod())
        .addMethod(eventuallyConsistentMethod())
        .build();
  }

  private CodeBlock javadoc() {
    CodeBlock links =
        members.stream()
            .map(member -> CodeBlock.of("{@link $T}", member.entity().name()))
            .collect(CodeBlock.joining(", "));
    return CodeBlock.of(
        "Stores every {@link $T} as what it is: $L. Thread-safe.", family.name(), links);
  }

  private static FieldSpec field(Member member) {
    return FieldSpec.builder(
            member.entity().repositoryName(), member.field(), Modifier.PRIVATE, Modifier.FINAL)
        .build();
  }

  // public PaymentRepository(EncryptedStore store) {
  //   this(new BankTransferRepository(store), new CardPaymentRepository(store));
  private MethodSpec constructor() {
    CodeBlock repositories =
        members.stream()
            .map(member -> CodeBlock.of("new $T(store)", member.entity().repositoryName()))
            .collect(Layout.arguments());
    return ClassFrame.constructor(family.surroundings())
        .addJavadoc("Makes a repository.\n\n@param store where the items are kept")
        .addParameter(RuntimeTypes.ENCRYPTED_STORE, "store")
        .addStatement("this($L)", repositories)
        .build();
  }

  // private PaymentRepository(BankTransferRepository bankTransfer, …) {
  //   this.bankTransfer = bankTransfer;
  //   this.family =
  //       new Family<>(
  //           "Payment",
  //           List.of(new Family.Member<>(BankTransfer.class, bankTransfer.items()), …));
  private MethodSpec membersConstructor() {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
    for (Member member : members) {
      constructor
          .addParameter(member.entity().repositoryName(), member.field())
          .addStatement("this.$L = $L", member.field(), member.field());
    }
    CodeBlock all =
        members.stream()
            .map(
                member ->
                    CodeBlock.of(
                        "new $T<>($T.class, $L.items())",
                        RuntimeTypes.FAMILY_MEMBER,
                        member.entity().name(),
                        member.field()))
            .collect(CodeBlock.joining(",\n"));
    return constructor
        .addStatement(
            "this.$L = new $T<>($S, $T.of(\n$L))",
            items,
            RuntimeTypes.FAMILY,
            family.name().simpleName(),
            List.class,
            all)
        .build();
  }

  // public static EntitySchema[] schemas() {
  //   return new EntitySchema[] {BankTransferRepository.schema(), CardPaymentRepository.schema()};
  private MethodSpec schemasMethod() {
    CodeBlock schemas =
        members.stream()
            .map(member -> CodeBlock.of("$T.schema()", member.entity().repositoryName()))
            .collect(CodeBlock.joining(",\n"));
    return ClassFrame.method("schemas", family.surroundings())
        .addJavadoc("What a store must know of the entities to make their table.")
        .addModifiers(Modifier.STATIC)
        .returns(ArrayTypeName.of(RuntimeTypes.ENTITY_SCHEMA))
        .addStatement("return new $T[] {\n$L}", RuntimeTypes.ENTITY_SCHEMA, schemas)
        .build();
  }

  // public Query<Payment> query(String orderId) {
  //   return Query.concat(
  //       List.of(this.bankTransfer.query(orderId), this.cardPayment.query(orderId)));
  private MethodSpec queryMethod(Parameters part) {
    CodeBlock queries =
        members.stream()
            .map(member -> CodeBlock.of("this.$L.query($L)", member.field(), part.arguments()))
            .collect(CodeBlock.joining(",\n"));
    return ClassFrame.method("query", family.surroundings())
        .addJavadoc(
            "Every {@link $T} whose key begins with these components$L, one class after the other:"
                + " in the order of their entity types, and within one in the order of the key.",
            family.name(),
            part.isRange() ? ", the last of them in a range" : "")
        .addJavadoc(RepositoryJavadoc.of(part))
        .returns(ParameterizedTypeName.get(RuntimeTypes.QUERY, family.name()))
        .addParameters(part.specs())
        .addStatement("return $T.concat($T.of(\n$L))", RuntimeTypes.QUERY, List.class, queries)
        .build();
  }

  // public AsyncFamily<Payment> async() {
  //   return this.family.async();
  private MethodSpec asyncMethod() {
    return ClassFrame.method("async", family.surroundings())
        .addJavadoc(RepositoryJavadoc.ASYNC)
        .returns(ParameterizedTypeName.get(RuntimeTypes.ASYNC_FAMILY, family.name()))
        .addStatement("return this.$L.async()", items)
        .build();
  }

  // public PaymentRepository eventuallyConsistent() {
  //   return new PaymentRepository(this.bankTransfer.eventuallyConsistent(), …);
  private MethodSpec eventuallyConsistentMethod() {
    CodeBlock repositories =
        members.stream()
            .map(member -> CodeBlock.of("this.$L.eventuallyConsistent()", member.field()))
            .collect(CodeBlock.joining(",\n"));
    return ClassFrame.method("eventuallyConsistent", family.surroundings())
        .addJavadoc(RepositoryJavadoc.EVENTUALLY_CONSISTENT)
        .returns(family.repositoryName())
        .addStatement("return new $T(\n$L)", family.repositoryName(), repositories)
        .build();
  }
}
