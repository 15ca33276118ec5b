package dev.bluestore.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.bluestore.processor.diagnostics.ProblemReporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Messager;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "dev.bluestore.processor", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final int MOST_LINES = 300;

  @ArchTest
  static final ArchRule packages_importOneAnotherOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("diagnostics")
          .definedBy("dev.bluestore.processor.diagnostics")
          .layer("model")
          .definedBy("dev.bluestore.processor.model")
          .layer("parse")
          .definedBy("dev.bluestore.processor.parse")
          .layer("validate")
          .definedBy("dev.bluestore.processor.validate")
          .layer("lock")
          .definedBy("dev.bluestore.processor.lock")
          .layer("write")
          .definedBy("dev.bluestore.processor.write")
          .layer("processor")
          .definedBy("dev.bluestore.processor")
          .whereLayer("processor")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("parse")
          .mayOnlyBeAccessedByLayers("processor")
          .whereLayer("validate")
          .mayOnlyBeAccessedByLayers("processor")
          .whereLayer("lock")
          .mayOnlyBeAccessedByLayers("processor")
          .whereLayer("write")
          .mayOnlyBeAccessedByLayers("processor")
          .whereLayer("diagnostics")
          .mayNotAccessAnyLayer()
          .whereLayer("model")
          .mayOnlyAccessLayers("diagnostics");

  @ArchTest
  static final ArchRule writers_reportNothing =
      noClasses()
          .that()
          .resideInAPackage("dev.bluestore.processor.write")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.bluestore.processor.diagnostics");

  @ArchTest
  static final ArchRule messager_isCalledByTheReporterAlone =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(ProblemReporter.class.getName())
          .should()
          .callMethodWhere(
              JavaCall.Predicates.target(
                  With.owner(JavaClass.Predicates.assignableTo(Messager.class))));

  @Test
  void sourceFiles_areAtMost300LinesLong() throws IOException {
    Stream<Path> roots = Stream.of(Path.of("src", "main", "java"), Path.of("src", "test", "java"));
    for (Path root : roots.toList()) {
      check(root);
    }
  }

  private static void check(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> tooLong =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> lines(file) > MOST_LINES)
              .toList();
      assertThat(tooLong).isEmpty();
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
