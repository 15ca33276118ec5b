package dev.bluestore.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.bluestore.processor.model.ClassModel;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.NestedModel;
import dev.bluestore.processor.model.VariantsModel;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the class that maps an entity to its key and fields and back. */
final class MapperWriter {
  private final MapperParts mapper;
  private final EntityModel entity;
  private final ClassName type;

  MapperWriter(MapperParts mapper) {
    this.mapper = mapper;
    this.entity = mapper.entity();
    this.type = mapper.type();
  }

  // public final class PerspectiveMapper implements EntityMapper<Perspective> {
  TypeSpec write() {
    CodeBlock javadoc =
        CodeBlock.of(
            "Maps {@link $T} to its sealed item and back. Stateless and thread-safe.", type);
    TypeSpec.Builder code =
        ClassFrame.of(entity.mapperName(), entity.surroundings(), javadoc)
            .addSuperinterface(ParameterizedTypeName.get(RuntimeTypes.ENTITY_MAPPER, type))
            .addFields(mapper.keys().constants())
            .addFields(mapper.fields().constants())
            .addField(new SchemaCode(entity, mapper.fields()).constant(mapper.schema()))
            .addMethod(constructor())
            .addMethod(mapper.keys().ofComponents())
            .addMethods(mapper.keys().leadingParts())
            .addMethods(mapper.keys().ranges())
            .addMethods(mapper.indexes().methods())
            .addMethod(schemaMethod())
            .addMethod(keyMethod())
            .addMethod(writeMethod())
            .addMethod(readMethod())
            .addMethods(new Life(entity, mapper.variable()).methods());
    entity.nested().forEach(each -> code.addType(nestedCodec(each)));
    return code.build();
  }

  /** A public method that overrides the mapper's interface. */
  static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }

  private TypeSpec nestedCodec(NestedModel nested) {
    if (nested instanceof VariantsModel variants) {
      return new VariantsCodecWriter(variants, mapper.names()).write();
    }
    return new ClassCodecWriter((ClassModel) nested, mapper.names()).write();
  }

  // Stated, since -Xlint warns of a public class that has none.
  private MethodSpec constructor() {
    return ClassFrame.constructor(entity.surroundings())
        .addJavadoc("Makes a mapper; one is as good as another.")
        .build();
  }

  // @Override public EntitySchema schema() {
  //   return SCHEMA;
  private MethodSpec schemaMethod() {
    return override("schema")
        .addJavadoc("The names and the shape of the key of {@link $T}.", type)
        .returns(RuntimeTypes.ENTITY_SCHEMA)
        .addStatement("return $L", mapper.schema())
        .build();
  }

  // @Override public EntityKey key(Perspective perspective) {
  //   return SCHEMA.key(ROUND.encode(perspective.round()));
  private MethodSpec keyMethod() {
    return override("key")
        .addJavadoc("The key that the item of an entity is stored under.")
        .returns(RuntimeTypes.ENTITY_KEY)
        .addParameter(type, mapper.variable())
        .addCode(Layout.returning(mapper.keys().of(mapper.variable())))
        .build();
  }

  // @Override public void write(Perspective perspective, FieldWriter plain, FieldWriter sealed) {
  //   sealed.put(CONTENT, perspective.content());
  private MethodSpec writeMethod() {
    MethodSpec.Builder method =
        override("write")
            .addJavadoc("Writes the plain and the encrypted fields of an entity.")
            .addParameter(type, mapper.variable())
            .addParameter(RuntimeTypes.FIELD_WRITER, "plain")
            .addParameter(RuntimeTypes.FIELD_WRITER, "sealed");
    for (Component field : entity.stored()) {
      method.addStatement(
          mapper.fields().put(field, field.isEncrypted() ? "sealed" : "plain", mapper.variable()));
    }
    return method.build();
  }

  // @Override public Perspective read(EntityKey key, FieldReader plain, FieldReader sealed) {
  //   return new Perspective(
  //       ROUND.decode(SCHEMA.component(key, 0)),
  //       sealed.get(CONTENT));
  private MethodSpec readMethod() {
    List<CodeBlock> values = entity.shape().components().stream().map(this::read).toList();
    return override("read")
        .addJavadoc("Makes the entity from its key and its plain and encrypted fields.")
        .returns(type)
        .addParameter(RuntimeTypes.ENTITY_KEY, "key")
        .addParameter(RuntimeTypes.FIELD_READER, "plain")
        .addParameter(RuntimeTypes.FIELD_READER, "sealed")
        .addCode(Constructions.of(entity.shape(), mapper.variable(), values))
        .build();
  }

  private CodeBlock read(Component component) {
    return component.isKey()
        ? mapper.keys().decode(component)
        : mapper.fields().get(component, readerOf(component));
  }

  // sealed, or sealed.or(plain) where older items have the field in the clear
  private static String readerOf(Component field) {
    if (field.isEncrypted()) {
      return field.marks().formerlyPlain().isPresent() ? "sealed.or(plain)" : "sealed";
    }
    return field.marks().formerlyEncrypted().isPresent() ? "plain.or(sealed)" : "plain";
  }
}
