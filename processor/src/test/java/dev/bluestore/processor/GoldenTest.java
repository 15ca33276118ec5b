package dev.bluestore.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares generated sources with the ones on file, character by character; each case is a package.
 * To accept what the processor writes now: {@code mvn test -pl processor -Dgolden.update=true}.
 */
class GoldenTest {
  static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

  private static final boolean UPDATE = Boolean.getBoolean("golden.update");
  private static final int MOST_COLUMNS = 100;

  private static Compilation compilation;

  @BeforeAll
  static void compileAllCases() throws IOException {
    List<String> sources = new ArrayList<>();
    for (String name : cases()) {
      for (Path file : filesIn(GOLDEN.resolve(name))) {
        sources.add(Files.readString(file));
      }
    }
    compilation = EntityCompiler.compile(sources.toArray(String[]::new));
    assertThat(compilation).succeededWithoutWarnings();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void generatedSources_ofAnEntity_areTheGoldenOnes(String name) throws IOException {
    Path expected = GOLDEN.resolve(name).resolve("generated");
    List<JavaFileObject> generated = generatedIn(name);
    if (UPDATE) {
      update(expected, generated);
    }

    assertThat(filesIn(expected))
        .extracting(file -> file.getFileName().toString())
        .containsExactlyInAnyOrderElementsOf(generated.stream().map(GoldenTest::nameOf).toList());
    for (JavaFileObject file : generated) {
      assertThat(EntityCompiler.contentOf(file))
          .as(nameOf(file))
          .isEqualTo(Files.readString(expected.resolve(nameOf(file))));
    }
  }

  /** A declaration is on one line; nothing else is longer than a line may be. */
  @Test
  void generatedLines_butForDeclarations_areAtMost100ColumnsLong() {
    assertThat(compilation.generatedSourceFiles())
        .flatMap(file -> EntityCompiler.contentOf(file).lines().toList())
        .filteredOn(line -> !line.endsWith(" ="))
        .allMatch(line -> line.length() <= MOST_COLUMNS);
  }

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  /** The files of a folder, without those of the folders in it. */
  static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static List<JavaFileObject> generatedIn(String packageName) {
    return compilation.generatedSourceFiles().stream()
        .filter(file -> file.getName().contains("/" + packageName + "/"))
        .toList();
  }

  private static void update(Path folder, List<JavaFileObject> generated) throws IOException {
    Files.createDirectories(folder);
    for (Path stale : filesIn(folder)) {
      Files.delete(stale);
    }
    for (JavaFileObject file : generated) {
      Files.writeString(folder.resolve(nameOf(file)), EntityCompiler.contentOf(file));
    }
  }

  private static String nameOf(JavaFileObject file) {
    return Path.of(file.getName()).getFileName().toString();
  }
}
