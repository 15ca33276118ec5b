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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares generated sources with the ones on file, character by character. To accept what the
 * processor writes now: {@code mvn test -pl processor -Dgolden.update=true}.
 */
class GoldenTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  @ParameterizedTest
  @ValueSource(strings = {"dialogues", "shop", "clash", "everything"})
  void generatedSources_ofAnEntity_areTheGoldenOnes(String name) throws IOException {
    Compilation compilation = EntityCompiler.compile(sources(GOLDEN.resolve(name)));
    assertThat(compilation).succeededWithoutWarnings();
    Path expected = GOLDEN.resolve(name).resolve("generated");
    List<JavaFileObject> generated = compilation.generatedSourceFiles();
    if (UPDATE) {
      update(expected, generated);
    }
    assertThat(fileNames(expected))
        .containsExactlyInAnyOrderElementsOf(generated.stream().map(GoldenTest::nameOf).toList());
    for (JavaFileObject file : generated) {
      assertThat(EntityCompiler.contentOf(file))
          .as(nameOf(file))
          .isEqualTo(Files.readString(expected.resolve(nameOf(file))));
    }
  }

  private static void update(Path folder, List<JavaFileObject> generated) throws IOException {
    Files.createDirectories(folder);
    for (String stale : fileNames(folder)) {
      Files.delete(folder.resolve(stale));
    }
    for (JavaFileObject file : generated) {
      Files.writeString(folder.resolve(nameOf(file)), EntityCompiler.contentOf(file));
    }
  }

  private static String[] sources(Path folder) throws IOException {
    List<String> texts = new ArrayList<>();
    for (String name : fileNames(folder)) {
      texts.add(Files.readString(folder.resolve(name)));
    }
    return texts.toArray(String[]::new);
  }

  private static List<String> fileNames(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private static String nameOf(JavaFileObject file) {
    return Path.of(file.getName()).getFileName().toString();
  }
}
