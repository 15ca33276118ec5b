package dev.bluestore.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.Presence;
import dev.bluestore.processor.model.Role;
import dev.bluestore.processor.model.Stated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The stored fields of one class: a constant for each, and the code around it. */
final class Fields {
  private final List<Component> components;
  private final Map<String, String> constants = new HashMap<>();
  private final Codecs codecs;

  Fields(List<Component> components, FreshNames names, Codecs codecs) {
    for (Component component : components) {
      constants.put(component.name(), names.like(wantedName(component)));
    }
    this.components = components;
    this.codecs = codecs;
  }

  /** The name of the constant of a component. */
  String constant(Component component) {
    return Objects.requireNonNull(constants.get(component.name()));
  }

  // static final Field<Status> STATUS = Field.of("status", ValueCodec.enumOf(Status.values()));
  List<FieldSpec> constants(Modifier... visibility) {
    return components.stream()
        .map(
            component ->
                FieldSpec.builder(
                        ParameterizedTypeName.get(RuntimeTypes.FIELD, component.type().boxed()),
                        constant(component))
                    .addModifiers(visibility)
                    .addModifiers(Modifier.STATIC, Modifier.FINAL)
                    .initializer(
                        Layout.initializer(Layout.chain(field(component), changes(component))))
                    .build())
        .toList();
  }

  /** {@code plain.put(STATUS, perspective.status())}. */
  CodeBlock put(Component component, String writer, String holder) {
    return CodeBlock.of(
        "$L.put$L($L, $L)",
        writer,
        variant(component),
        constant(component),
        Accessors.of(component, holder));
  }

  /** {@code plain.get(STATUS)}. */
  CodeBlock get(Component component, String reader) {
    return CodeBlock.of("$L.get$L($L)", reader, variant(component), constant(component));
  }

  // Field.of("status", ValueCodec.enumOf(Status.values()))
  private CodeBlock field(Component component) {
    return Layout.call(
        CodeBlock.of("$T.of", RuntimeTypes.FIELD),
        CodeBlock.of("$S", component.storedName().text()),
        codecs.value(component.type()));
  }

  // .formerly("state")
  // .orElse(Status.OPEN)
  private static List<CodeBlock> changes(Component component) {
    List<CodeBlock> changes = new ArrayList<>();
    List<Stated<String>> aliases = component.marks().aliases();
    if (!aliases.isEmpty()) {
      changes.add(
          CodeBlock.of(".formerly($L)", Layout.strings(aliases.stream().map(Stated::value))));
    }
    component
        .marks()
        .fallback()
        .ifPresent(
            literal ->
                changes.add(
                    CodeBlock.of(".orElse($L)", Literals.of(component.type(), literal.value()))));
    if (isVersionOfOldItems(component)) {
      changes.add(CodeBlock.of(".orElse($L)", Literals.of(component.type(), "0")));
    }
    return changes;
  }

  // Items that were stored before the entity had a version read as never stored.
  private static boolean isVersionOfOldItems(Component component) {
    return component.marks().has(Role.VERSION)
        && component.marks().fallback().isEmpty()
        && component.presence() == Presence.REQUIRED;
  }

  private static String wantedName(Component component) {
    String name = FreshNames.constant(component.name());
    return component.isKey() ? name + "_ATTRIBUTE" : name;
  }

  private static String variant(Component component) {
    return switch (component.presence()) {
      case REQUIRED -> "";
      case UNSPECIFIED, NULLABLE -> "Nullable";
      case OPTIONAL, NULLABLE_OPTIONAL -> "Optional";
    };
  }
}
