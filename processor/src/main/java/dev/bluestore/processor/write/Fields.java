package dev.bluestore.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.bluestore.processor.model.Component;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The stored fields of one record: a constant with the codec of each, and the code around it. */
final class Fields {
  private final List<Component> fields;
  private final Map<String, String> constants = new HashMap<>();
  private final Codecs codecs;

  Fields(List<Component> fields, FreshNames names, Codecs codecs) {
    for (Component field : fields) {
      constants.put(field.name(), names.like(FreshNames.constant(field.name())));
    }
    this.fields = fields;
    this.codecs = codecs;
  }

  /**
   * {@code private static final ValueCodec<Status> STATUS = ValueCodec.enumOf(Status.values());}.
   */
  List<FieldSpec> constants() {
    return fields.stream().map(this::constant).toList();
  }

  /** {@code plain.put("status", STATUS, perspective.status())}. */
  CodeBlock put(Component field, String writer, String holder) {
    String method =
        switch (field.presence()) {
          case REQUIRED -> "put";
          case UNSPECIFIED, NULLABLE -> "putNullable";
          case OPTIONAL, NULLABLE_OPTIONAL -> "putOptional";
        };
    return CodeBlock.of(
        "$L.$L($S, $L, $L.$L())",
        writer,
        method,
        field.storedName().text(),
        codec(field),
        holder,
        field.name());
  }

  /** {@code plain.get("status", STATUS)}. */
  CodeBlock get(Component field, String reader) {
    String method =
        switch (field.presence()) {
          case REQUIRED -> "get";
          case UNSPECIFIED, NULLABLE -> "getNullable";
          case OPTIONAL, NULLABLE_OPTIONAL -> "getOptional";
        };
    return CodeBlock.of("$L.$L($S, $L)", reader, method, field.storedName().text(), codec(field));
  }

  /** {@code return new Perspective(…)}, an argument a line. */
  static CodeBlock construct(ClassName record, List<CodeBlock> arguments) {
    if (arguments.isEmpty()) {
      return CodeBlock.of("return new $T()", record);
    }
    return CodeBlock.of("return new $T(\n$L)", record, CodeBlock.join(arguments, ",\n"));
  }

  private String codec(Component field) {
    return Objects.requireNonNull(constants.get(field.name()));
  }

  private FieldSpec constant(Component field) {
    return FieldSpec.builder(
            ParameterizedTypeName.get(RuntimeTypes.VALUE_CODEC, field.type().boxed()), codec(field))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(codecs.value(field.type()))
        .build();
  }
}
