package dev.bluestore.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshNamesTest {
  @Test
  void like_takenName_getsUnderscoresUntilItIsFree() {
    FreshNames names = new FreshNames(List.of("SCHEMA"));

    assertThat(names.like("SCHEMA")).isEqualTo("SCHEMA_");
    assertThat(names.like("SCHEMA")).isEqualTo("SCHEMA__");
    assertThat(names.like("ROUND")).isEqualTo("ROUND");
  }

  @Test
  void like_keyword_isNoName() {
    assertThat(new FreshNames(List.of()).like("class")).isEqualTo("class_");
  }

  @ParameterizedTest
  @CsvSource({
    "round, ROUND",
    "createdAt, CREATED_AT",
    "sourceURL, SOURCE_URL",
    "sha256Sum, SHA256_SUM",
    "created_at, CREATED_AT"
  })
  void constant_ofCamelCase_isUpperSnakeCase(String camelCase, String constant) {
    assertThat(FreshNames.constant(camelCase)).isEqualTo(constant);
  }

  @ParameterizedTest
  @CsvSource({
    "Perspective, perspective",
    "URLEntry, urlEntry",
    "URL, url",
    "X, x",
    "LineItem, lineItem",
    "lower, lower"
  })
  void variable_ofATypeName_isCamelCase(String typeName, String variable) {
    assertThat(FreshNames.variable(typeName)).isEqualTo(variable);
  }

  @ParameterizedTest
  @CsvSource({
    "open_tasks, openTasks",
    "open-tasks, openTasks",
    "openTasks, openTasks",
    "OpenTasks, openTasks",
    "OPEN_TASKS, openTasks",
    "gsi.1, gsi1",
    "GSI1, gsi1",
    "___, ''"
  })
  void camelCase_ofWords_startsSmall(String words, String name) {
    assertThat(FreshNames.camelCase(words)).isEqualTo(name);
  }
}
