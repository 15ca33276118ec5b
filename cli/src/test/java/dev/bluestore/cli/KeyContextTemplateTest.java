package dev.bluestore.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bluestore.error.ConfigurationException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyContextTemplateTest {

  @Test
  void template_hasPlaces_namesTheComponents() {
    assertThat(KeyContextTemplate.parse("{0}/tenant-{1}").apply(List.of("box", "$1 \\ {0}")))
        .isEqualTo("box/tenant-$1 \\ {0}");
    assertThat(KeyContextTemplate.parse("all").apply(List.of("box", "a"))).isEqualTo("all");
  }

  @Test
  void partition_hasNotSoManyComponents_isRefusedWithoutAnyOfThem() {
    assertThatThrownBy(() -> KeyContextTemplate.parse("{2}").apply(List.of("box", "ada")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("3 parts")
        .hasMessageNotContaining("ada");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{}", "{a}", "{1", "1}", "{-1}", "{{1}"})
  void template_isNone_isRefused(String text) {
    assertThatThrownBy(() -> KeyContextTemplate.parse(text))
        .isInstanceOf(ConfigurationException.class);
  }
}
