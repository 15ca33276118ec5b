package dev.bluestore.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.bluestore.processor.model.Access;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.Presence;

/** The expressions that read the components of an instance. */
final class Accessors {
  private Accessors() {}

  /** {@code perspective.round()}, or {@code perspective.round} where it is a field. */
  static CodeBlock of(Component component, String holder) {
    Access access = component.access();
    return CodeBlock.of("$L.$L$L", holder, access.member(), access.isMethod() ? "()" : "");
  }

  /** As {@link #of}, but null where an {@code Optional} is empty. */
  static CodeBlock orNull(Component component, String holder) {
    CodeBlock value = of(component, holder);
    return isOptional(component) ? CodeBlock.of("$L.orElse(null)", value) : value;
  }

  static boolean isOptional(Component component) {
    return component.presence() == Presence.OPTIONAL
        || component.presence() == Presence.NULLABLE_OPTIONAL;
  }
}
