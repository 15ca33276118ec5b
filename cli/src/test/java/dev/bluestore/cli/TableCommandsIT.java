package dev.bluestore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bluestore.EncryptedStore;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(DynamoDbLocalExtension.class)
class TableCommandsIT {

  private @TempDir Path keys;
  private Shell shell;

  @BeforeEach
  void open(DynamoDbLocal server) {
    shell = Shell.of(server, keys.resolve("keys"));
  }

  private String result(JsonNode checks, String subject) {
    for (JsonNode check : checks.get("checks")) {
      if (check.get("subject").asText().equals(subject)) {
        return check.get("result").asText();
      }
    }
    throw new AssertionError("no check of " + subject);
  }

  @Test
  void create_isDoneOnceAndNeedsNoKey() throws Exception {
    Shell.Ended first = shell.run("table", "create", "--json");
    Shell.Ended again = shell.run("table", "create", "--json");

    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.json().get("created").asBoolean()).isTrue();
    assertThat(again.exitCode()).as(again.err()).isZero();
    assertThat(again.json().get("created").asBoolean()).isFalse();
    assertThat(keys.resolve("keys")).doesNotExist();
  }

  @Test
  void describe_ofATable_showsItInEveryForm() throws Exception {
    shell.run("table", "create", "--deletion-protection");
    String name = shell.environment().get("BLUE_TABLE");

    Shell.Ended text = shell.run("table", "describe");
    Shell.Ended template = shell.run("table", "describe", "--as", "cloudformation");
    Shell.Ended terraform = shell.run("table", "describe", "--as", "terraform");

    assertThat(text.out())
        .contains(name, "PK S HASH, SK S RANGE", "on demand", "deletion protection     on");
    assertThat(template.json().at("/Resources/Table/Properties/TableName").asText())
        .isEqualTo(name);
    assertThat(terraform.out()).contains("resource \"aws_dynamodb_table\"", "hash_key = \"PK\"");
  }

  @Test
  void describe_ofNoTable_fails() {
    Shell.Ended ended = shell.run("table", "describe");

    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(ended.err()).startsWith("bluestore: expected the table");
  }

  @Test
  void doctor_whereAllIsWell_saysSo() throws Exception {
    try (EncryptedStore store = shell.store()) {
      store.createTable();
    }

    Shell.Ended ended = shell.run("doctor");

    assertThat(ended.exitCode()).as(ended.out()).isZero();
    assertThat(ended.out().lines()).hasSize(7).allMatch(line -> line.startsWith("ok "));
  }

  @Test
  void doctor_withoutTableAndKey_saysWhatToDoAndMakesNeither() throws Exception {
    JsonNode checks = shell.run("doctor", "--json").json();
    Shell.Ended ended = shell.run("doctor");

    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.out()).contains("bluestore table create").contains("umk.key, found none");
    assertThat(result(checks, "endpoint")).isEqualTo("ok");
    assertThat(result(checks, "clock")).isEqualTo("ok");
    assertThat(result(checks, "table")).isEqualTo("wrong");
    assertThat(result(checks, "master key")).isEqualTo("wrong");
    assertThat(result(checks, "key use")).isEqualTo("not-checked");
    assertThat(keys.resolve("keys")).doesNotExist();
  }

  @Test
  void doctor_withoutServer_saysThatNothingAnswers() throws Exception {
    JsonNode checks = shell.run("doctor", "--endpoint", "http://localhost:1", "--json").json();

    assertThat(result(checks, "endpoint")).isEqualTo("wrong");
    assertThat(result(checks, "table")).isEqualTo("not-checked");
  }

  @Test
  void verify_withoutServer_mayBeTriedAgain() {
    Shell.Ended ended = shell.run("verify", "--endpoint", "http://localhost:1");

    assertThat(ended.exitCode()).isEqualTo(4);
    assertThat(ended.err().lines()).hasSize(1);
  }
}
