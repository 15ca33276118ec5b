package dev.bluestore.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncrementalTest {
  private static final String ITEM = "record Item(String name) {}";

  @Test
  void processor_isFoundAsAService() {
    assertThat(ServiceLoader.load(Processor.class))
        .hasAtLeastOneElementOfType(BlueStoreProcessor.class);
  }

  @Test
  void processor_declaresItselfIsolating() throws IOException {
    String file = "META-INF/gradle/incremental.annotation.processors";
    try (InputStream declared =
        BlueStoreProcessor.class.getClassLoader().getResourceAsStream(file)) {
      assertThat(declared).isNotNull();
      assertThat(new String(declared.readAllBytes(), StandardCharsets.UTF_8).lines())
          .containsExactly(BlueStoreProcessor.class.getName() + ",isolating");
    }
  }

  @Test
  void generatedFile_originatesFromItsEntityFamilyOrCollectionAlone() {
    OriginRecorder recorder = new OriginRecorder(new BlueStoreProcessor());

    Compilation compilation =
        EntityCompiler.compile(
            List.of(recorder),
            order("note"),
            ITEM,
            """
            class Outer {
              @Entity("offer")
              record Offer(@PartitionKey("shop") String shop, Item item) implements Paper {}
            }
            """,
            "@EntityFamily sealed interface Paper permits Outer.Offer {}",
            "@Collection record Desk(List<Paper> papers) {}");

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(recorder.origins())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "example.OrderMapper", List.of("example.Order"),
                "example.OrderRepository", List.of("example.Order"),
                "example.Order_", List.of("example.Order"),
                "example.Outer_OfferMapper", List.of("example.Outer.Offer"),
                "example.Outer_OfferRepository", List.of("example.Outer.Offer"),
                "example.Outer_Offer_", List.of("example.Outer.Offer"),
                "example.PaperRepository", List.of("example.Paper"),
                "example.DeskCollection", List.of("example.Desk")));
  }

  /** What an incremental build does: the touched source, and the class files of all others. */
  @Test
  void entity_touched_hasItsFilesAloneGeneratedAgain(@TempDir Path classes) throws IOException {
    String offer =
        "@Entity(\"offer\") record Offer(@PartitionKey(\"shop\") String shop, Item item) {}";
    Compilation whole = EntityCompiler.compile(order("note"), offer, ITEM);
    assertThat(whole).succeededWithoutWarnings();
    writeClasses(whole, classes);

    Compilation again = recompile(classes, order("remark"));

    assertThat(again).succeededWithoutWarnings();
    assertThat(again.generatedSourceFiles())
        .extracting(file -> file.getName().substring(file.getName().lastIndexOf('/') + 1))
        .containsExactlyInAnyOrder("OrderMapper.java", "OrderRepository.java", "Order_.java");
    assertThat(again.generatedSourceFile("example.OrderMapper").map(EntityCompiler::contentOf))
        .hasValueSatisfying(
            mapper ->
                assertThat(mapper)
                    .isEqualTo(
                        EntityCompiler.contentOf(
                                whole.generatedSourceFile("example.OrderMapper").orElseThrow())
                            .replace("note", "remark")
                            .replace("NOTE", "REMARK")));
  }

  private static void writeClasses(Compilation compilation, Path folder) throws IOException {
    String output = "/" + StandardLocation.CLASS_OUTPUT.getName() + "/";
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        Path target = folder.resolve(file.getName().substring(output.length()));
        Files.createDirectories(target.getParent());
        try (InputStream bytes = file.openInputStream()) {
          Files.copy(bytes, target);
        }
      }
    }
  }

  private static Compilation recompile(Path classes, String source) {
    List<File> classPath =
        Stream.concat(
                Stream.of(classes),
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(Path::of))
            .map(Path::toFile)
            .toList();
    return EntityCompiler.javac()
        .withProcessors(new BlueStoreProcessor())
        .withClasspath(classPath)
        .withOptions("-Xlint:all,-processing,-path", "-Werror")
        .compile(EntityCompiler.source(source));
  }

  private static String order(String field) {
    return "@Entity(\"order\") record Order(@PartitionKey(\"shop\") String shop, Item item, String "
        + field
        + ") {}";
  }
}
