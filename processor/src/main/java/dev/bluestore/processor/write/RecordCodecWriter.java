package dev.bluestore.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.RecordModel;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the class inside a mapper that maps one nested record. */
final class RecordCodecWriter {
  private final RecordModel record;
  private final ClassName codec;
  private final String instance;
  private final Fields fields;

  RecordCodecWriter(RecordModel record, Names names) {
    this.record = record;
    this.codec = ClassName.get("", names.nestedCodec(record.name()));
    this.instance = names.instance();
    this.fields = new Fields(record.components(), names.constants(), new Codecs(names));
  }

  // private static final class ReferenceCodec extends RecordCodec<Reference> {
  TypeSpec write() {
    return TypeSpec.classBuilder(codec)
        .addJavadoc("Maps {@link $T} inside an item.", record.name())
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .superclass(ParameterizedTypeName.get(RuntimeTypes.RECORD_CODEC, record.name()))
        .addField(instanceField())
        .addFields(fields.constants())
        .addMethod(writeMethod())
        .addMethod(readMethod())
        .build();
  }

  // Comes first: codecs of records that hold one another refer to it while they are initialised.
  private FieldSpec instanceField() {
    return FieldSpec.builder(codec, instance, Modifier.STATIC, Modifier.FINAL)
        .initializer("new $T()", codec)
        .build();
  }

  // @Override protected void write(Reference value, FieldWriter out) {
  private MethodSpec writeMethod() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("write")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .addParameter(record.name(), "value")
            .addParameter(RuntimeTypes.FIELD_WRITER, "out");
    for (Component component : record.components()) {
      method.addStatement(fields.put(component, "out", "value"));
    }
    return method.build();
  }

  // @Override protected Reference read(FieldReader in) {
  private MethodSpec readMethod() {
    List<CodeBlock> arguments =
        record.components().stream().map(component -> fields.get(component, "in")).toList();
    return MethodSpec.methodBuilder("read")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(record.name())
        .addParameter(RuntimeTypes.FIELD_READER, "in")
        .addStatement(Fields.construct(record.name(), arguments))
        .build();
  }
}
