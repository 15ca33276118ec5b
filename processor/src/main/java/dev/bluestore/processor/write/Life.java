package dev.bluestore.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.Presence;
import dev.bluestore.processor.model.Role;
import dev.bluestore.processor.model.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The methods of a mapper that fill in what the store sets by itself. */
final class Life {
  private static final Set<Role> SET_ON_WRITE =
      Set.of(Role.VERSION, Role.CREATED_AT, Role.UPDATED_AT, Role.GENERATED);

  private final EntityModel entity;
  private final String variable;
  private final String version;

  Life(EntityModel entity, String variable) {
    this.entity = entity;
    this.variable = variable;
    this.version = Names.local("version", variable);
  }

  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>();
    if (SET_ON_WRITE.stream().anyMatch(role -> entity.having(role).isPresent())
        || entity.having(Role.TIME_TO_LIVE).filter(Life::isOfSeconds).isPresent()) {
      methods.add(stampedMethod());
    }
    entity.having(Role.VERSION).ifPresent(field -> methods.add(versionMethod(field)));
    return methods;
  }

  // @Override public Task stamped(Task task, Stamp stamp) {
  //   return new Task(
  //       stamp.id(task.id()),
  //       stamp.nextVersion(task.version()));
  private MethodSpec stampedMethod() {
    List<CodeBlock> values = entity.shape().components().stream().map(this::stamped).toList();
    return MapperWriter.override("stamped")
        .addJavadoc("The entity as it will be stored, with what the store sets by itself.")
        .returns(entity.name())
        .addParameter(entity.name(), variable)
        .addParameter(RuntimeTypes.STAMP, "stamp")
        .addCode(entity.having(Role.VERSION).map(this::boxedVersion).orElse(CodeBlock.of("")))
        .addCode(Constructions.of(entity.shape(), Names.local("stamped", variable), values))
        .build();
  }

  // @Override public OptionalLong version(Task task) {
  //   return OptionalLong.of(task.version());
  private MethodSpec versionMethod(Component field) {
    return MapperWriter.override("version")
        .addJavadoc("The version that an entity has; 0 where it was never stored.")
        .returns(OptionalLong.class)
        .addParameter(entity.name(), variable)
        .addCode(boxedVersion(field))
        .addStatement("return $T.of($L)", OptionalLong.class, currentVersion(field))
        .build();
  }

  private CodeBlock stamped(Component component) {
    if (component.marks().has(Role.GENERATED)) {
      String id = component.type() == ScalarType.UUID ? "id" : "idText";
      return present(
          component, CodeBlock.of("stamp.$L($L)", id, Accessors.orNull(component, variable)));
    } else if (component.marks().has(Role.CREATED_AT)) {
      return present(
          component, CodeBlock.of("stamp.created($L)", Accessors.orNull(component, variable)));
    } else if (component.marks().has(Role.UPDATED_AT)) {
      return present(component, CodeBlock.of("stamp.now()"));
    } else if (component.marks().has(Role.VERSION)) {
      return present(component, CodeBlock.of("stamp.nextVersion($L)", currentVersion(component)));
    } else if (component.marks().has(Role.TIME_TO_LIVE) && isOfSeconds(component)) {
      return wholeSecond(component);
    }
    return Accessors.of(component, variable);
  }

  private static boolean isOfSeconds(Component field) {
    return field.type() == ScalarType.EPOCH_SECOND;
  }

  private CodeBlock wholeSecond(Component field) {
    CodeBlock value = Accessors.of(field, variable);
    if (Accessors.isOptional(field)) {
      return CodeBlock.of("$L.map($T::wholeSecond)", value, RuntimeTypes.STAMP);
    }
    CodeBlock whole = CodeBlock.of("$T.wholeSecond($L)", RuntimeTypes.STAMP, value);
    return field.presence() == Presence.REQUIRED
        ? whole
        : CodeBlock.of("$L == null ? null : $L", value, whole);
  }

  // Long version = task.version();
  private CodeBlock boxedVersion(Component field) {
    if (!isBoxed(field)) {
      return CodeBlock.of("");
    }
    TypeName type = field.declaredType();
    return CodeBlock.builder()
        .addStatement("$T $L = $L", type, version, Accessors.of(field, variable))
        .build();
  }

  private CodeBlock currentVersion(Component field) {
    if (isBoxed(field)) {
      return CodeBlock.of("$L == null ? 0 : $L", version, version);
    }
    CodeBlock value = Accessors.of(field, variable);
    if (Accessors.isOptional(field)) {
      return CodeBlock.of("$L.orElse($L)", value, field.type() == ScalarType.INT64 ? "0L" : "0");
    }
    return value;
  }

  private static boolean isBoxed(Component field) {
    return !field.declaredType().isPrimitive() && !Accessors.isOptional(field);
  }

  private static CodeBlock present(Component component, CodeBlock value) {
    return Accessors.isOptional(component)
        ? CodeBlock.of("$T.of($L)", Optional.class, value)
        : value;
  }
}
