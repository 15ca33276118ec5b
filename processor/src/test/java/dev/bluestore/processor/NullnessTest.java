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
            "plain.put(NAME",
            "plain.put(BOXED",
            "plain.put(PRIMITIVE",
            "plain.putNullable(TYPE_USE",
            "plain.putNullable(ARRAY",
            "plain.putOptional(OPTIONAL",
            "plain.get(NAME",
            "plain.getNullable(TYPE_USE",
            "plain.getOptional(OPTIONAL",
            "@NullMarked");
  }

  @Test
  void component_whereNothingIsSaid_mayBeNull() {
    assertThat(mapperOf(ENTITY.formatted("")))
        .contains(
            "plain.putNullable(NAME",
            "plain.putNullable(BOXED",
            "plain.put(PRIMITIVE",
            "plain.putOptional(OPTIONAL",
            "plain.getNullable(NAME")
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
        .contains("plain.putNullable(NAME", "out.put(LABEL");
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
        .contains("plain.putNullable(FIELD", "plain.putNullable(METHOD");
  }

  @Test
  void component_saidToBeNonNull_isRequired() {
    assertThat(
            mapperOf(
                """
                @Entity("order")
                record Order(@PartitionKey("shop") String shop, @NonNull String name) {}
                """))
        .contains("NAME, order.name()")
        .contains(".put(");
  }

  @Test
  void elements_thatMayBeNull_silenceNullAway() {
    assertThat(
            mapperOf(
                """
                @NullMarked @Entity("order")
                record Order(@PartitionKey("shop") String shop, List<@Nullable String> tags) {}
                """))
        .contains("@SuppressWarnings({\"NullAway\"})", "plain.put(TAGS, order.tags())");
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
        .contains("plain.put(NAME");
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
