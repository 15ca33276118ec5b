package dev.bluestore.processor.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnakeCaseTest {
  @ParameterizedTest
  @CsvSource({
    "name, name",
    "createdAt, created_at",
    "sourceURL, source_url",
    "sha256Sum, sha256_sum",
    "URLSource, url_source",
    "aB, a_b",
    "x1Y2, x1_y2",
    "HTTPServerID, http_server_id",
    "already_snake, already_snake",
    "MAX_SIZE, max_size",
    "Initial, initial",
    "idÄnderung, id_änderung"
  })
  void of_javaName_joinsLowerCaseWords(String javaName, String stored) {
    assertThat(SnakeCase.of(javaName)).isEqualTo(stored);
  }
}
