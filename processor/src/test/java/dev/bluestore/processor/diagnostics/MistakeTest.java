package dev.bluestore.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MistakeTest {
  @Test
  void ids_ofErrors_countFromOne() {
    assertThat(ids(false)).containsExactlyElementsOf(idsFrom(1, ids(false).size()));
  }

  @Test
  void ids_ofWarnings_countFrom101() {
    assertThat(ids(true)).containsExactlyElementsOf(idsFrom(101, ids(true).size()));
  }

  private static List<String> ids(boolean warnings) {
    return Stream.of(Mistake.values())
        .filter(mistake -> mistake.isWarning() == warnings)
        .map(Mistake::id)
        .toList();
  }

  private static List<String> idsFrom(int first, int count) {
    return IntStream.range(first, first + count).mapToObj("BLUE%03d"::formatted).toList();
  }
}
