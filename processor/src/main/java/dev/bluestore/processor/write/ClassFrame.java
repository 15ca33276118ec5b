package dev.bluestore.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.bluestore.processor.model.Surroundings;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** What all generated top-level classes have in common. */
final class ClassFrame {
  private static final ClassName GENERATED =
      ClassName.get("javax.annotation.processing", "Generated");
  private static final ClassName NULL_MARKED =
      ClassName.get("org.jspecify.annotations", "NullMarked");
  private static final String PROCESSOR = "dev.bluestore.processor.BlueStoreProcessor";

  /** What could end a comment, or be an escape or a tag in it. */
  private static final Pattern NOT_FOR_COMMENTS = Pattern.compile("[^\\w.:+#% -]");

  private ClassFrame() {}

  // @Generated("…") @NullMarked public final class PerspectiveMapper {
  static TypeSpec.Builder of(ClassName name, Surroundings surroundings, CodeBlock javadoc) {
    TypeSpec.Builder frame =
        TypeSpec.classBuilder(name)
            .addJavadoc(javadoc)
            .addModifiers(visibility(surroundings))
            .addModifiers(Modifier.FINAL)
            .alwaysQualify(surroundings.hidden().toArray(String[]::new));
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

  /** As visible as the entity: public or not at all. */
  static Modifier[] visibility(Surroundings surroundings) {
    return surroundings.isPublic() ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
  }

  /** A method that is as visible as the entity. */
  static MethodSpec.Builder method(String name, Surroundings surroundings) {
    return MethodSpec.methodBuilder(name).addModifiers(visibility(surroundings));
  }

  /** A constructor that is as visible as the entity. */
  static MethodSpec.Builder constructor(Surroundings surroundings) {
    return MethodSpec.constructorBuilder().addModifiers(visibility(surroundings));
  }

  /** A stored text as a comment can hold it. */
  static String comment(String text) {
    return NOT_FOR_COMMENTS.matcher(text).replaceAll("?");
  }

  private static CodeBlock silenced(List<String> warnings) {
    return warnings.stream()
        .map(warning -> CodeBlock.of("$S", warning))
        .collect(CodeBlock.joining(", ", "{", "}"));
  }
}
