package dev.bluestore.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"plain", "#", "%", "%23", "a#b%c", "##", "%%25", "水 🙂"})
  void component_joinedAndParsed_comesBackUnchanged(String component) {
    List<String> components = List.of("note", component, "02");
    assertThat(KeyText.parse(KeyText.join(components))).contains(components);
  }

  @Test
  void separators_inAComponent_areEscaped() {
    assertThat(KeyText.join(List.of("note", "a#b%c"))).isEqualTo("note#a%23b%25c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "#",
        "note#",
        "#01",
        "note##01",
        "note#%",
        "note#%2",
        "note#%24",
        "note#%41",
        "note#%2523%",
        "Note#01",
        "1note#01",
        "note #01",
        "no%74e#01",
        "%23#01"
      })
  void text_thatNoKeyHas_isRefused(String text) {
    assertThat(KeyText.parse(text)).isEmpty();
  }
}
