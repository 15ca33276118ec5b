package dev.bluestore.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds of applications that are stricter, or put together in another way, than most. */
class ConsumerBuildIT {
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  private static final List<String> ERROR_PRONE =
      List.of(
          "-XDcompilePolicy=simple",
          "--should-stop=ifError=FLOW",
          "-processorpath",
          CLASS_PATH,
          "-processor",
          BlueStoreProcessor.class.getName(),
          "-Xplugin:ErrorProne -Xep:NullAway:WARN -XepOpt:NullAway:OnlyNullMarked=true"
              + " -XepOpt:NullAway:JSpecifyMode=true");

  @TempDir Path output;

  /** Whoever exports an entity exports its annotations and the types of its repository. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "requires dev.bluestore.annotations; requires dev.bluestore.runtime;",
        "requires transitive dev.bluestore.annotations; requires transitive dev.bluestore.runtime;"
            + " exports orders;"
      })
  void application_onTheModulePath_compilesWithAllWarningsAsErrors(
      String directives, @TempDir Path sources) throws IOException {
    Path module = sources.resolve("module-info.java");
    Files.writeString(module, "module orders { " + directives + " }");
    Path order = sources.resolve("Order.java");
    Files.writeString(
        order,
        """
        package orders;
        import dev.bluestore.annotations.*;
        import java.util.List;
        import org.jspecify.annotations.NullMarked;
        @NullMarked
        @Entity("order")
        @Index(name = "by_state", partition = "state")
        public record Order(
            @PartitionKey("shop") String shop,
            @SortKey long number,
            State state,
            @Version long version,
            @Encrypted List<Item> items) {
          public enum State { OPEN }
          public record Item(String name, byte[] picture) {}
        }
        """);

    assertThat(
            compile(
                List.of(
                    "--module-path",
                    modulePath(),
                    "-processorpath",
                    CLASS_PATH,
                    "-processor",
                    BlueStoreProcessor.class.getName(),
                    "-Xlint:all",
                    "-Werror"),
                List.of(module, order)))
        .isEmpty();
    assertThat(output.resolve("orders").resolve("Order_.class")).exists();
  }

  @Test
  void generatedCode_underErrorProneAndNullAway_hasNoWarning() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String golden : GoldenTest.cases()) {
      sources.addAll(GoldenTest.filesIn(GoldenTest.GOLDEN.resolve(golden)));
    }

    List<String> findings = compile(ERROR_PRONE, sources);

    assertThat(output.resolve("life").resolve("TaskMapper.java")).exists();
    assertThat(findings)
        .noneMatch(finding -> finding.startsWith(Diagnostic.Kind.ERROR.name()))
        .noneMatch(finding -> finding.contains(output.toString()));
  }

  /** Shows that the two are at work in the test above: what they refuse, they refuse here. */
  @Test
  void handwrittenCode_underErrorProneAndNullAway_isWarnedOf(@TempDir Path sources)
      throws IOException {
    Path careless = sources.resolve("Careless.java");
    Files.writeString(
        careless,
        """
        import org.jspecify.annotations.*;
        @NullMarked
        class Careless {
          int length(@Nullable String text) {
            return text.length();
          }
          boolean isNew(String text) {
            return text == new String("new");
          }
        }
        """);

    assertThat(compile(ERROR_PRONE, List.of(careless)))
        .anySatisfy(finding -> assertThat(finding).contains("[NullAway]"))
        .anySatisfy(finding -> assertThat(finding).contains("[ReferenceEquality]"));
  }

  /** What javac says but for notes, each with its file. */
  private List<String> compile(List<String> options, List<Path> sources) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    List<String> all = Stream.concat(options.stream(), Stream.of("-d", output.toString())).toList();
    try (StandardJavaFileManager files = javac.getStandardFileManager(said, Locale.ROOT, null)) {
      javac
          .getTask(null, files, said, all, null, files.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    return said.getDiagnostics().stream()
        .filter(each -> each.getKind() != Diagnostic.Kind.NOTE)
        .map(each -> each.getKind() + " " + each.getSource() + ": " + each.getMessage(Locale.ROOT))
        .toList();
  }

  /** Of the class path what an application has: this project's modules and their libraries. */
  private static String modulePath() {
    return Arrays.stream(CLASS_PATH.split(File.pathSeparator))
        .map(Path::of)
        .filter(ConsumerBuildIT::isOfTheApplication)
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static boolean isOfTheApplication(Path entry) {
    return Files.isRegularFile(entry.resolve("module-info.class"))
        || Stream.of("bluestore-", "software", "jspecify", "caffeine", "bc-fips", "opentelemetry-")
            .anyMatch(part -> entry.toString().contains(part));
  }
}
