package dev.bluestore.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.Surroundings;
import java.util.List;
import javax.lang.model.element.Modifier;

/** What all generated top-level classes have in common. */
final class ClassFrame {
  private static final ClassName GENERATED =
      ClassName.get("javax.annotation.processing", "Generated");
  private static final ClassName NULL_MARKED =
      ClassName.get("org.jspecify.annotations", "NullMarked");
  private static final String PROCESSOR = "dev.bluestore.processor.BlueStoreProcessor";

  private ClassFrame() {}

  // @Generated("…") @NullMarked public final class PerspectiveMapper {
  static TypeSpec.Builder of(ClassName name, EntityModel entity, CodeBlock javadoc) {
    Surroundings surroundings = entity.surroundings();
    TypeSpec.Builder frame =
        TypeSpec.classBuilder(name)
            .addJavadoc(javadoc)
            .addModifiers(visibility(entity))
            .addModifiers(Modifier.FINAL)
            .addOriginatingElement(entity.origin());
    if (surroundings.generatedAnnotation()) {
      frame.addAnnotation(
          AnnotationSpec.builder(GENERATED).addMember("value", "$S", PROCESSOR).build());
    }
    if (surroundings.nullMarked()) {
      frame.addAnnotation(NULL_MARKED);
    }
    if (!surroundings.silenced().isEmpty()) {
      frame.addAnnotation(
          AnnotationSpec.builder(SuppressWarnings.class)
              .addMember("value", silenced(surroundings.silenced()))
              .build());
    }
    return frame;
  }

  /** A constructor or method as visible as the entity. */
  static MethodSpec.Builder visible(MethodSpec.Builder member, EntityModel entity) {
    return member.addModifiers(visibility(entity));
  }

  private static CodeBlock silenced(List<String> warnings) {
    return warnings.stream()
        .map(warning -> CodeBlock.of("$S", warning))
        .collect(CodeBlock.joining(", ", "{", "}"));
  }

  private static Modifier[] visibility(EntityModel entity) {
    return entity.surroundings().isPublic() ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
  }
}
