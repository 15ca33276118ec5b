package dev.bluestore.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** What all classes inside mappers have in common. */
final class CodecFrame {
  private CodecFrame() {}

  // static final class ReferenceCodec extends RecordCodec<Reference> {
  //   static final ReferenceCodec INSTANCE = new ReferenceCodec();
  static TypeSpec.Builder of(ClassName codec, TypeName type, String instance) {
    return TypeSpec.classBuilder(codec)
        .addModifiers(Modifier.STATIC, Modifier.FINAL)
        .superclass(ParameterizedTypeName.get(RuntimeTypes.RECORD_CODEC, type))
        .addField(instanceField(codec, instance));
  }

  // Comes first: codecs of types that hold one another refer to it while they are initialised.
  private static FieldSpec instanceField(ClassName codec, String instance) {
    return FieldSpec.builder(codec, instance, Modifier.STATIC, Modifier.FINAL)
        .initializer("new $T()", codec)
        .build();
  }

  // @Override protected void write(Reference value, FieldWriter out) {
  static MethodSpec.Builder writeMethod(TypeName type) {
    return MethodSpec.methodBuilder("write")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .addParameter(type, "value")
        .addParameter(RuntimeTypes.FIELD_WRITER, "out");
  }

  // @Override protected Reference read(FieldReader in) {
  static MethodSpec.Builder readMethod(TypeName type) {
    return MethodSpec.methodBuilder("read")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(type)
        .addParameter(RuntimeTypes.FIELD_READER, "in");
  }
}
