package dev.bluestore.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the class that maps an entity to its key and fields and back. */
final class MapperWriter {
  private final EntityModel entity;
  private final ClassName type;
  private final String variable;
  private final Names names;
  private final Keys keys;
  private final Fields fields;

  MapperWriter(EntityModel entity) {
    this.entity = entity;
    this.type = entity.record().name();
    this.variable = Names.entityVariable(entity);
    this.names = new Names(entity);
    FreshNames constants = names.constants();
    this.keys = new Keys(entity, constants);
    this.fields = new Fields(entity.fields(), constants, new Codecs(names));
  }

  // public final class PerspectiveMapper implements EntityMapper<Perspective> {
  TypeSpec write() {
    CodeBlock javadoc =
        CodeBlock.of(
            "Maps {@link $T} to its sealed item and back. Stateless and thread-safe.", type);
    TypeSpec.Builder mapper =
        ClassFrame.of(entity.mapperName(), entity, javadoc)
            .addSuperinterface(ParameterizedTypeName.get(RuntimeTypes.ENTITY_MAPPER, type))
            .addFields(keys.constants())
            .addFields(fields.constants())
            .addMethod(constructor())
            .addMethod(keys.ofComponents())
            .addMethods(keys.leadingParts())
            .addMethod(schemaMethod())
            .addMethod(keyMethod())
            .addMethod(writeMethod())
            .addMethod(readMethod());
    entity.nested().forEach(each -> mapper.addType(new RecordCodecWriter(each, names).write()));
    return mapper.build();
  }

  // Stated, since -Xlint warns of a public class that has none.
  private MethodSpec constructor() {
    return ClassFrame.visible(MethodSpec.constructorBuilder(), entity)
        .addJavadoc("Makes a mapper; one is as good as another.")
        .build();
  }

  // @Override public EntitySchema schema() {
  private MethodSpec schemaMethod() {
    return override("schema")
        .addJavadoc("The names and the shape of the key of {@link $T}.", type)
        .returns(RuntimeTypes.ENTITY_SCHEMA)
        .addStatement("return $L", keys.schema())
        .build();
  }

  // @Override public EntityKey key(Perspective perspective) {
  private MethodSpec keyMethod() {
    CodeBlock arguments =
        entity.keys().stream()
            .map(key -> CodeBlock.of("$L.$L()", variable, key.name()))
            .collect(CodeBlock.joining(", "));
    return override("key")
        .addJavadoc("The key that the item of an entity is stored under.")
        .returns(RuntimeTypes.ENTITY_KEY)
        .addParameter(type, variable)
        .addStatement("return key($L)", arguments)
        .build();
  }

  // @Override public void write(Perspective perspective, FieldWriter plain, FieldWriter sealed) {
  private MethodSpec writeMethod() {
    MethodSpec.Builder method =
        override("write")
            .addJavadoc("Writes the plain and the encrypted fields of an entity, but not its key.")
            .addParameter(type, variable)
            .addParameter(RuntimeTypes.FIELD_WRITER, "plain")
            .addParameter(RuntimeTypes.FIELD_WRITER, "sealed");
    for (Component field : entity.fields()) {
      method.addStatement(fields.put(field, sideOf(field), variable));
    }
    return method.build();
  }

  // @Override public Perspective read(EntityKey key, FieldReader plain, FieldReader sealed) {
  private MethodSpec readMethod() {
    List<CodeBlock> arguments =
        entity.record().components().stream()
            .map(each -> each.isKey() ? keys.decode(each) : fields.get(each, sideOf(each)))
            .toList();
    return override("read")
        .addJavadoc("Makes the entity from its key and its plain and encrypted fields.")
        .returns(type)
        .addParameter(RuntimeTypes.ENTITY_KEY, "key")
        .addParameter(RuntimeTypes.FIELD_READER, "plain")
        .addParameter(RuntimeTypes.FIELD_READER, "sealed")
        .addStatement(Fields.construct(type, arguments))
        .build();
  }

  private static String sideOf(Component field) {
    return field.encrypted().isPresent() ? "sealed" : "plain";
  }

  private static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }
}
