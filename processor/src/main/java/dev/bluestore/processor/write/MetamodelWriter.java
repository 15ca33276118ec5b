package dev.bluestore.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the class that holds a typed reference to each component, for conditions. */
final class MetamodelWriter {
  private final EntityModel entity;
  private final References references;

  MetamodelWriter(MapperParts mapper) {
    this.entity = mapper.entity();
    this.references = new References(mapper);
  }

  // public final class Perspective_ {
  TypeSpec write() {
    CodeBlock javadoc =
        CodeBlock.of("The components of {@link $T}, for conditions.", entity.name());
    return ClassFrame.of(entity.metamodelName(), entity.surroundings(), javadoc)
        .addFields(constants())
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .build();
  }

  private List<FieldSpec> constants() {
    FreshNames names = new FreshNames(reserved());
    return entity.shape().components().stream()
        .map(component -> constant(component, names.like(component.name())))
        .toList();
  }

  // public static final PlainField<Perspective, Status> status =
  //     PlainField.of(PerspectiveMapper.STATUS);
  private FieldSpec constant(Component component, String name) {
    References.Reference reference = references.to(component);
    return FieldSpec.builder(reference.type(), name)
        .addJavadoc(reference.javadoc())
        .addModifiers(ClassFrame.visibility(entity.surroundings()))
        .addModifiers(Modifier.STATIC, Modifier.FINAL)
        .initializer(Layout.initializer(reference.value()))
        .build();
  }

  /** The types in the constants' expressions, which a constant of their name would hide. */
  private Set<String> reserved() {
    Set<String> names = new HashSet<>();
    Stream.of(
            RuntimeTypes.PLAIN_FIELD,
            RuntimeTypes.ORDERED_FIELD,
            RuntimeTypes.COUNTER_FIELD,
            RuntimeTypes.TEXT_FIELD,
            RuntimeTypes.COLLECTION_FIELD,
            RuntimeTypes.SEALED_FIELD,
            RuntimeTypes.KEY_FIELD,
            RuntimeTypes.VALUE_CODEC,
            entity.mapperName())
        .map(ClassName::simpleName)
        .forEach(names::add);
    entity.shape().components().forEach(each -> names.addAll(Names.typeNames(each)));
    return names;
  }
}
