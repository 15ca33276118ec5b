package dev.bluestore.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import org.junit.jupiter.api.Test;

class NullnessTest {
  private static final String ENTITY =
      """
      @Entity("order") %s record Order(
          @PartitionKey("shop") String shop, String name, Integer boxed, int primitive,
          @Nullable String typeUse, byte @Nullable [] array, Optional<String> optional) {}
      """;

  @Test
  void component_inANullMarkedScope_isRequiredUnlessItSaysOtherwise() {
    assertThat(mapperOf(ENTITY.formatted("@NullMarked")))
        .contains(
            "plain.put(\"name\"",
            "plain.put(\"boxed\"",
            "plain.put(\"primitive\"",
            "plain.putNullable(\"typeUse\"",
            "plain.putNullable(\"array\"",
            "plain.putOptional(\"optional\"",
            "plain.get(\"name\"",
            "plain.getNullable(\"typeUse\"",
            "plain.getOptional(\"optional\"",
            "@NullMarked");
  }

  @Test
  void component_whereNothingIsSaid_mayBeNull() {
    assertThat(mapperOf(ENTITY.formatted("")))
        .contains(
            "plain.putNullable(\"name\"",
            "plain.putNullable(\"boxed\"",
            "plain.put(\"primitive\"",
            "plain.putOptional(\"optional\"",
            "plain.getNullable(\"name\"")
        .doesNotContain("@NullMarked");
  }

  @Test
  void component_inTheNearestScope_followsIt() {
    assertThat(
            mapperOf(
                """
                @NullMarked
                class Outer {
                  @NullUnmarked @Entity("order")
                  record Order(@PartitionKey("shop") String shop, String name, Item item) {}
                  record Item(String label) {}
                }
                """))
        .contains("plain.putNullable(\"name\"", "out.put(\"label\"");
  }

  @Test
  void component_withADeclarationAnnotation_mayBeNull() {
    assertThat(
            mapperOf(
                """
                @NullMarked @Entity("order")
                record Order(
                    @PartitionKey("shop") String shop,
                    @OnField.Nullable String field,
                    @OnMethod.Nullable String method) {}
                """,
                """
                class OnField {
                  @java.lang.annotation.Target(java.lang.annotation.ElementType.FIELD)
                  @interface Nullable {}
                }
                """,
                """
                class OnMethod {
                  @java.lang.annotation.Target(java.lang.annotation.ElementType.METHOD)
                  @interface Nullable {}
                }
                """))
        .contains("plain.putNullable(\"field\"", "plain.putNullable(\"method\"");
  }

  @Test
  void elements_thatMayBeNull_silenceNullAway() {
    assertThat(
            mapperOf(
                """
                @NullMarked @Entity("order")
                record Order(@PartitionKey("shop") String shop, List<@Nullable String> tags) {}
                """))
        .contains("@SuppressWarnings({\"NullAway\"})", "plain.put(\"tags\", TAGS, order.tags())");
  }

  @Test
  void packageScope_markedNull_isFollowed() {
    Compilation compilation =
        EntityCompiler.compile(
            "@org.jspecify.annotations.NullMarked\npackage shop;",
            """
            package shop;
            import dev.bluestore.annotations.*;
            @Entity("order")
            record Order(@PartitionKey("shop") String shop, String name) {}
            """);

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation)
        .generatedSourceFile("shop/OrderMapper")
        .contentsAsUtf8String()
        .contains("plain.put(\"name\"");
  }

  private static String mapperOf(String... sources) {
    Compilation compilation = EntityCompiler.compile(sources);
    assertThat(compilation).succeededWithoutWarnings();
    return compilation.generatedSourceFiles().stream()
        .filter(file -> file.getName().endsWith("Mapper.java"))
        .map(EntityCompiler::contentOf)
        .findFirst()
        .orElseThrow();
  }
}
