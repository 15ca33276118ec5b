package dev.bluestore.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.bluestore.processor.model.VariantsModel;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the class inside a mapper that maps a sealed type by the codecs of its classes. */
final class VariantsCodecWriter {
  private final VariantsModel variants;
  private final Names names;
  private final ClassName codec;
  private final String discriminator;

  VariantsCodecWriter(VariantsModel variants, Names names) {
    this.variants = variants;
    this.names = names;
    this.codec = names.nestedCodec(variants.type());
    this.discriminator = names.constants().like("TYPE");
  }

  // static final class DeliveryCodec extends RecordCodec<Delivery> {
  TypeSpec write() {
    return CodecFrame.of(codec, variants.type(), names.instance())
        .addJavadoc(
            "Maps {@code $L} inside an item: {@code $L} tells the class.",
            variants.displayName(),
            ClassFrame.comment(variants.discriminator().value()))
        .addField(discriminatorField())
        .addMethod(writeMethod())
        .addMethod(readMethod())
        .build();
  }

  // private static final Field<String> TYPE = Field.of("type", ValueCodec.text());
  private FieldSpec discriminatorField() {
    return FieldSpec.builder(
            ParameterizedTypeName.get(RuntimeTypes.FIELD, ClassName.get(String.class)),
            discriminator,
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer(
            Layout.initializer(
                CodeBlock.of(
                    "$T.of($S, $T.text())",
                    RuntimeTypes.FIELD,
                    variants.discriminator().value(),
                    RuntimeTypes.VALUE_CODEC)))
        .build();
  }

  // @Override protected void write(Delivery value, FieldWriter out) {
  //   if (value instanceof Courier courier) {
  //     out.put(TYPE, "courier");
  //     CourierCodec.INSTANCE.write(courier, out);
  //   } else {
  //     throw new IllegalArgumentException(…);
  private MethodSpec writeMethod() {
    MethodSpec.Builder method = CodecFrame.writeMethod(variants.type());
    String flow = "if (value instanceof $T $L)";
    for (VariantsModel.Variant variant : variants.variants()) {
      String variable =
          new FreshNames(Set.of("value", "out"))
              .like(FreshNames.variable(variant.type().simpleName()));
      if (flow.startsWith("if")) {
        method.beginControlFlow(flow, variant.type(), variable);
      } else {
        method.nextControlFlow(flow, variant.type(), variable);
      }
      method
          .addStatement("out.put($L, $S)", discriminator, variant.name().value())
          .addStatement("$L.write($L, out)", codecOf(variant), variable);
      flow = "else if (value instanceof $T $L)";
    }
    return method
        .nextControlFlow("else")
        .addStatement(Layout.unknownClass(variants.displayName(), "value"))
        .endControlFlow()
        .build();
  }

  // @Override protected Delivery read(FieldReader in) {
  //   return switch (in.get(TYPE)) {
  //     case "courier" -> CourierCodec.INSTANCE.read(in);
  //     default -> throw unknownVariant(TYPE, "courier");
  private MethodSpec readMethod() {
    MethodSpec.Builder method =
        CodecFrame.readMethod(variants.type())
            .addCode("return switch (in.get($L)) {\n$>", discriminator);
    for (VariantsModel.Variant variant : variants.variants()) {
      method.addCode("case $S -> $L.read(in);\n", variant.name().value(), codecOf(variant));
    }
    CodeBlock known =
        Layout.strings(variants.variants().stream().map(variant -> variant.name().value()));
    return method
        .addCode("default -> throw unknownVariant($L,$W$L);\n$<};\n", discriminator, known)
        .build();
  }

  private CodeBlock codecOf(VariantsModel.Variant variant) {
    return CodeBlock.of("$T.$L", names.nestedCodec(variant.type()), names.instance());
  }
}
