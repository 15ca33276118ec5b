package dev.bluestore.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MistakeTest {
  private static final Path TESTS = Path.of("src", "test", "java");
  private static final Pattern ID_IN_FIXTURE = Pattern.compile("// .*?(BLUE\\d{3})");

  @Test
  void ids_ofAllMistakes_countFromOne() {
    assertThat(Arrays.stream(Mistake.values()).map(Mistake::id))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, Mistake.values().length)
                .mapToObj(number -> "BLUE%03d".formatted(number))
                .toList());
  }

  @Test
  void mistake_eachOfThem_hasAFixture() throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      Stream<String> fixtures =
          files.filter(file -> file.toString().endsWith("MisuseTest.java")).map(MistakeTest::read);
      assertThat(
              fixtures
                  .flatMap(text -> ID_IN_FIXTURE.matcher(text).results())
                  .map((MatchResult found) -> found.group(1)))
          .containsAll(Arrays.stream(Mistake.values()).map(Mistake::id).toList());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
