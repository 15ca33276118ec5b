package dev.bluestore.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.bluestore.processor.EntityCompiler.Finding;
import dev.bluestore.processor.SourcesByRound.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {
  private static final String ORDER =
      """
      @Entity("order")
      record Order(
          @PartitionKey("shop") String shop,
          List<Item> items,
          Status status) {}
      """;

  private static final String ITEM = "package example; record Item(String name, Price price) {}";
  private static final String STATUS = "package example; enum Status { OPEN }";
  private static final String CODES =
      """
      package example;
      final class Codes implements dev.bluestore.annotations.Converter<java.util.Locale, String> {
        @Override public String toStored(java.util.Locale value) { return value.toLanguageTag(); }
        @Override public java.util.Locale fromStored(String stored) {
          return java.util.Locale.forLanguageTag(stored);
        }
      }
      """;
  private static final String BUILDER =
      """
      package example;
      final class ValueBuilder {
        private String shop = "";
        ValueBuilder shop(String shop) { this.shop = shop; return this; }
        Value build() { return new Built(shop); }
      }
      """;
  private static final String PRICE = "package example; record Price(long cents) {}";

  @Test
  void entity_ofTypesThatAnotherProcessorWrites_isWrittenOnceTheyExist() {
    Compilation compilation =
        EntityCompiler.compile(
            List.of(
                new SourcesByRound(
                    new Source("Item", ITEM),
                    new Source("Status", STATUS),
                    new Source("Price", PRICE)),
                new BlueStoreProcessor()),
            ORDER);

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation)
        .generatedSourceFile("example/OrderMapper")
        .contentsAsUtf8String()
        .contains("out.put(CENTS, value.cents())");
  }

  @Test
  void entity_ofASupertypeConverterArgumentOrBuilderThatAnotherProcessorWrites_awaitsIt() {
    Compilation compilation =
        EntityCompiler.compile(
            List.of(
                new SourcesByRound(
                    new Source("Base", "package example; interface Base { String shop(); }"),
                    new Source("Codes", CODES),
                    new Source("Held", "package example; record Held(String name) {}"),
                    new Source(
                        "Built", "package example; record Built(String shop) implements Value {}"),
                    new Source("ValueBuilder", BUILDER)),
                new BlueStoreProcessor()),
            "@Entity(\"a\") record A(@PartitionKey(\"p\") String shop) implements Base {}",
            "@Entity(\"b\") record B(@PartitionKey(\"p\") String s, @Convert(Codes.class) Locale l) {}",
            "@Entity(\"c\") record C(@PartitionKey(\"p\") String s, Page<Held> p) {}",
            "record Page<T>(List<T> values) {}",
            """
            @Entity("value")
            interface Value {
              @PartitionKey("p") String shop();
              static ValueBuilder builder() { return new ValueBuilder(); }
            }
            """,
            """
            @EntityFamily
            sealed interface Family {
              @Entity("d") record D(@PartitionKey("p") String s, Held h) implements Family {}
              @Entity("e") record E(@PartitionKey("p") String s) implements Family {}
            }
            """);

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation).generatedSourceFile("example/AMapper");
    assertThat(compilation).generatedSourceFile("example/BMapper");
    assertThat(compilation).generatedSourceFile("example/CMapper");
    assertThat(compilation).generatedSourceFile("example/ValueMapper");
    assertThat(compilation).generatedSourceFile("example/FamilyRepository");
  }

  @Test
  void collection_ofAnEntityThatAnotherProcessorWrites_awaitsIt() {
    Compilation compilation =
        EntityCompiler.compile(
            List.of(
                new SourcesByRound(
                    new Source(
                        "Late",
                        """
                        package example;
                        import dev.bluestore.annotations.*;
                        @Entity("late") record Late(@PartitionKey("p") String s, Held held) {}
                        """),
                    new Source("Held", "package example; record Held(String name) {}")),
                new BlueStoreProcessor()),
            "@Collection record Whole(Optional<Early> early, List<Late> late) {}",
            "@Entity(\"early\") record Early(@PartitionKey(\"p\") String s) {}");

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation).generatedSourceFile("example/WholeCollection");
  }

  @Test
  void type_thatNeverExists_isLeftToTheCompilerWhereverItStands() {
    OriginRecorder recorder = new OriginRecorder(new BlueStoreProcessor());

    Compilation compilation =
        EntityCompiler.compile(
            List.of(recorder),
            "@Entity(\"a\") record A(@PartitionKey(\"p\") String s) implements Missing {}",
            "@Entity(\"b\") record B(@PartitionKey(\"p\") String s, @Convert(Missing.class) Locale l) {}",
            "@Entity(\"c\") record C(@PartitionKey(\"p\") String s, Page<Missing> p) {}",
            "record Page<T>(List<T> values) {}",
            "@Entity(\"d\") interface D { static Missing.Builder builder() { return null; } }",
            "@Entity(\"e\") class E { E(@PartitionKey(\"p\") Missing s) {} Missing s() { return null; } }",
            "@EntityFamily sealed interface F permits Missing {}",
            "@Entity(\"g\") @Index(name = Missing.N, partition = \"p\") record G(String p) {}",
            "@Entity(\"h\") record H(@PartitionKey(\"p\") String s, @Aliases({\"x\", Missing.N}) int n) {}",
            "@Collection record I(Missing one, List<Missing> all) {}");

    assertThat(compilation).failed();
    assertThat(EntityCompiler.findings(compilation)).isEmpty();
    assertThat(recorder.origins()).isEmpty();
  }

  @Test
  void entity_writtenByAnotherProcessor_isProcessed() {
    Compilation compilation =
        EntityCompiler.compile(
            List.of(
                new SourcesByRound(
                    new Source(
                        "Late",
                        """
                        package example;
                        import dev.bluestore.annotations.*;
                        @Entity("late") record Late(@PartitionKey("shop") String shop) {}
                        """)),
                new BlueStoreProcessor()),
            "class Anything {}");

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation).generatedSourceFile("example/LateRepository");
  }

  @Test
  void entityType_thatAnotherProcessorWrites_isAwaited() {
    Compilation compilation =
        EntityCompiler.compile(
            List.of(
                new SourcesByRound(
                    new Source(
                        "Types", "package example; interface Types { String ORDER = \"order\"; }")),
                new BlueStoreProcessor()),
            "@Entity(Types.ORDER) record Order(@PartitionKey(\"shop\") String shop) {}");

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation)
        .generatedSourceFile("example/OrderMapper")
        .contentsAsUtf8String()
        .contains("EntitySchema.of(\"Order\", \"order\"");
  }

  @Test
  void annotation_thatTheCompilerRefuses_isLeftToIt() {
    OriginRecorder recorder = new OriginRecorder(new BlueStoreProcessor());

    Compilation compilation =
        EntityCompiler.compile(
            List.of(recorder),
            "@Entity record Order(@PartitionKey(\"shop\") String shop) {}",
            "@Entity(Missing.TYPE) record Item(@PartitionKey(\"shop\") String shop) {}",
            "@Entity(\"box\") record Box(@PartitionKey String shop) {}",
            "@Entity(\"bag\") record Bag(@PartitionKey(\"shop\") String shop, Inside inside) {}",
            "record Inside(@Attribute(Missing.NAME) String name) {}");

    assertThat(compilation).failed();
    assertThat(EntityCompiler.findings(compilation)).isEmpty();
    assertThat(recorder.origins()).isEmpty();
  }

  @Test
  void entityType_takenInAnEarlierRound_isReported() {
    Compilation compilation =
        EntityCompiler.compile(
            List.of(
                new SourcesByRound(
                    new Source(
                        "Late",
                        """
                        package example;
                        import dev.bluestore.annotations.*;
                        @Entity("order") record Late(@PartitionKey("shop") String shop) {}
                        """)),
                new BlueStoreProcessor()),
            "@Entity(\"order\") record Order(@PartitionKey(\"shop\") String shop) {}");

    assertThat(EntityCompiler.findings(compilation))
        .containsExactly(new Finding("BLUE020", "Late.java", 3));
  }

  @Test
  void type_thatNeverExists_isLeftToTheCompilerWhileOtherProblemsAreReported() {
    String source =
        """
        @Entity("order")
        record Order(
            @PartitionKey("Shop") String shop, // BLUE015
            Missing missing) {}
        """;
    OriginRecorder recorder = new OriginRecorder(new BlueStoreProcessor());
    Compilation compilation = EntityCompiler.compile(List.of(recorder), source);

    assertThat(EntityCompiler.findings(compilation))
        .containsExactlyElementsOf(EntityCompiler.expected(source));
    assertThat(compilation).hadErrorContaining("cannot find symbol");
    assertThat(recorder.origins()).isEmpty();
  }

  @Test
  void problems_ofAllEntities_areReportedAtOnceAndOnlyCleanEntitiesAreWritten() {
    String[] sources = {
      "@Entity(\"order\") record Order(String shop) {} // BLUE004",
      "@Entity(\"dek\") record Item(@PartitionKey(\"x\") @Encrypted String x) {} // BLUE014 BLUE008",
      "@Entity(\"clean\") record Clean(@PartitionKey(\"shop\") String shop) {}"
    };
    OriginRecorder recorder = new OriginRecorder(new BlueStoreProcessor());
    Compilation compilation = EntityCompiler.compile(List.of(recorder), sources);

    assertThat(EntityCompiler.findings(compilation))
        .containsExactlyInAnyOrderElementsOf(EntityCompiler.expected(sources));
    assertThat(recorder.origins())
        .containsOnlyKeys("example.CleanMapper", "example.CleanRepository", "example.Clean_");
  }
}
