package dev.bluestore.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.bluestore.processor.model.ClassModel;
import dev.bluestore.processor.model.Component;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the class inside a mapper that maps one nested record or class. */
final class ClassCodecWriter {
  private final ClassModel shape;
  private final ClassName codec;
  private final String instance;
  private final Fields fields;

  ClassCodecWriter(ClassModel shape, Names names) {
    this.shape = shape;
    this.codec = names.nestedCodec(shape.type());
    this.instance = names.instance();
    this.fields = new Fields(shape.components(), names.constants(), new Codecs(names));
  }

  // static final class ReferenceCodec extends RecordCodec<Reference> {
  TypeSpec write() {
    return CodecFrame.of(codec, shape.type(), instance)
        .addJavadoc("Maps {@code $L} inside an item.", shape.displayName())
        .addFields(fields.constants(Modifier.PRIVATE))
        .addMethod(writeMethod())
        .addMethod(readMethod())
        .build();
  }

  // @Override protected void write(Reference value, FieldWriter out) {
  //   out.put(NAME, value.name());
  private MethodSpec writeMethod() {
    MethodSpec.Builder method = CodecFrame.writeMethod(shape.type());
    for (Component component : shape.components()) {
      method.addStatement(fields.put(component, "out", "value"));
    }
    return method.build();
  }

  // @Override protected Reference read(FieldReader in) {
  //   return new Reference(
  //       in.get(NAME));
  private MethodSpec readMethod() {
    List<CodeBlock> values =
        shape.components().stream().map(component -> fields.get(component, "in")).toList();
    return CodecFrame.readMethod(shape.type())
        .addCode(Constructions.of(shape, "value", values))
        .build();
  }
}
