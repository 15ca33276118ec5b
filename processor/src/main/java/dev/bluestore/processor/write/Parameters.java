package dev.bluestore.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import dev.bluestore.processor.model.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Components as the parameters of a method, named as they are where the names are free. */
final class Parameters {
  private final List<Component> components;
  private final List<String> names = new ArrayList<>();

  /**
   * Names them.
   *
   * @param taken what the method's body names otherwise
   */
  Parameters(List<Component> components, Set<String> taken) {
    FreshNames fresh = new FreshNames(taken);
    this.components = components;
    components.forEach(component -> names.add(fresh.like(component.name())));
  }

  String name(int index) {
    return names.get(index);
  }

  /** {@code String dialogueId, int round}. */
  List<ParameterSpec> specs() {
    List<ParameterSpec> specs = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      specs.add(ParameterSpec.builder(components.get(i).declaredType(), names.get(i)).build());
    }
    return specs;
  }

  /** {@code dialogueId, round}. */
  CodeBlock arguments() {
    return names.stream().map(CodeBlock::of).collect(Layout.arguments());
  }
}
