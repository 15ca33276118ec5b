package dev.bluestore.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
  private static final List<String> NAMES = List.of("Instant", "Duration", "Set", "List");

  @Test
  void closest_withASlip_findsTheName() {
    assertThat(Spelling.closest("Instnat", NAMES)).contains("Instant");
    assertThat(Spelling.closest("Durations", NAMES)).contains("Duration");
    assertThat(Spelling.closest("LIST", NAMES)).contains("List");
  }

  @Test
  void closest_withAnotherWord_findsNone() {
    assertThat(Spelling.closest("Thread", NAMES)).isEmpty();
    assertThat(Spelling.closest("Object", NAMES)).isEmpty();
  }

  @Test
  void closest_betweenTwo_takesTheNearer() {
    assertThat(Spelling.closest("Lst", List.of("Last", "Lsts", "Lst"))).contains("Lst");
  }
}
