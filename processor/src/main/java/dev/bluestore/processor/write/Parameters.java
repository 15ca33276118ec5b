package dev.bluestore.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.bluestore.processor.model.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Components as the parameters of a method, named as they are where the names are free. */
final class Parameters {
  private final QueryPart part;
  private final List<String> names = new ArrayList<>();

  /**
   * Names them.
   *
   * @param taken what the method's body names otherwise
   */
  Parameters(List<Component> components, Set<String> taken) {
    this(new QueryPart(components, false), taken);
  }

  /**
   * Names those of a query.
   *
   * @param taken what the method's body names otherwise
   */
  Parameters(QueryPart part, Set<String> taken) {
    FreshNames fresh = new FreshNames(taken);
    this.part = part;
    part.components().forEach(component -> names.add(fresh.like(component.name())));
  }

  boolean isRange() {
    return part.isRange();
  }

  List<String> names() {
    return List.copyOf(names);
  }

  String name(int index) {
    return names.get(index);
  }

  /**
   * {@code String dialogueId, int round}, or {@code String dialogueId, KeyRange<Integer> round}.
   */
  List<ParameterSpec> specs() {
    List<ParameterSpec> specs = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      specs.add(ParameterSpec.builder(type(i), names.get(i)).build());
    }
    return specs;
  }

  private TypeName type(int index) {
    Component component = part.components().get(index);
    return index < part.values().size()
        ? component.declaredType()
        : ParameterizedTypeName.get(RuntimeTypes.KEY_RANGE, component.type().boxed());
  }

  /** A line for each of them, which says whether it takes a value or a range. */
  CodeBlock javadoc() {
    return IntStream.range(0, names.size())
        .mapToObj(
            i ->
                CodeBlock.of(
                    "@param $L $L\n",
                    names.get(i),
                    i < part.values().size() ? "its value" : "the range it is in"))
        .collect(CodeBlock.joining(""));
  }

  /** {@code dialogueId, round}. */
  CodeBlock arguments() {
    return names.stream().map(CodeBlock::of).collect(Layout.arguments());
  }
}
