package dev.bluestore.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.FamilyModel;
import dev.bluestore.processor.model.IndexModel;
import dev.bluestore.processor.model.Stated;
import dev.bluestore.processor.write.FamilyRepositoryWriter.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the queries of a family's repository by the indexes that all of its members have. */
final class FamilyIndexes {
  private final FamilyModel family;
  private final List<Member> members;
  private final List<MapperParts> mappers;

  FamilyIndexes(FamilyModel family, List<Member> members) {
    this.family = family;
    this.members = members;
    this.mappers = members.stream().map(member -> MapperParts.of(member.entity())).toList();
  }

  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>();
    for (IndexModel index : mappers.get(0).entity().indexes()) {
      List<Optional<IndexModel>> shared =
          mappers.stream().map(mapper -> counterpart(index, mapper.entity())).toList();
      if (shared.stream().allMatch(Optional::isPresent)) {
        methods.addAll(queries(shared.stream().map(Optional::orElseThrow).toList()));
      }
    }
    return methods;
  }

  /** The index of a member that has this one's name, and the same attributes on each side. */
  private Optional<IndexModel> counterpart(IndexModel index, EntityModel member) {
    EntityModel first = mappers.get(0).entity();
    return member.indexes().stream()
        .filter(
            other ->
                other.name().value().equals(index.name().value())
                    && attributes(member, other.partition())
                        .equals(attributes(first, index.partition()))
                    && attributes(member, other.sort()).equals(attributes(first, index.sort())))
        .findFirst();
  }

  private static List<String> attributes(EntityModel entity, List<Stated<String>> components) {
    return components.stream()
        .map(name -> entity.component(name.value()).orElseThrow().storedName().text())
        .toList();
  }

  private List<MethodSpec> queries(List<IndexModel> indexes) {
    List<MethodSpec> methods = new ArrayList<>();
    for (QueryPart part : mappers.get(0).indexes().queryParts(indexes.get(0))) {
      if (isShared(part, indexes)) {
        methods.add(query(indexes, new Parameters(part, FamilyParts.TAKEN)));
      }
    }
    return methods;
  }

  private boolean isShared(QueryPart part, List<IndexModel> indexes) {
    for (int i = 0; i < indexes.size(); i++) {
      if (mappers.get(i).indexes().queryParts(indexes.get(i)).stream()
          .noneMatch(own -> FamilyParts.isSame(own, part))) {
        return false;
      }
    }
    return true;
  }

  // public Query<Payment> queryOpenPayments(String customerId) {
  //   return Query.concat(
  //       List.of(
  //           this.bankTransfer.queryOpenPayments(customerId),
  //           this.cardPayment.queryOpenPayments(customerId)));
  private MethodSpec query(List<IndexModel> indexes, Parameters part) {
    List<CodeBlock> queries = new ArrayList<>();
    for (int i = 0; i < indexes.size(); i++) {
      queries.add(
          CodeBlock.of(
              "this.$L.$L($L)",
              members.get(i).field(),
              mappers.get(i).indexes().query(indexes.get(i)),
              part.arguments()));
    }
    return ClassFrame.method(mappers.get(0).indexes().query(indexes.get(0)), family.surroundings())
        .addJavadoc(
            RepositoryJavadoc.queryMembers(
                family.name(), indexes.get(0).name().value(), part.isRange()))
        .addJavadoc(RepositoryJavadoc.of(part))
        .returns(ParameterizedTypeName.get(RuntimeTypes.QUERY, family.name()))
        .addParameters(part.specs())
        .addStatement(
            "return $T.concat($T.of(\n$L))",
            RuntimeTypes.QUERY,
            List.class,
            CodeBlock.join(queries, ",\n"))
        .build();
  }
}
