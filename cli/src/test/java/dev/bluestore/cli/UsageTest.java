package dev.bluestore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageTest {

  @Test
  void commandLine_unknown_exitsWithTwo() {
    assertThat(Shell.empty().run("verifi").exitCode()).isEqualTo(2);
    assertThat(Shell.empty().run("verify", "--nothing").exitCode()).isEqualTo(2);
  }

  @Test
  void group_withoutCommand_exitsWithTwoAndTellsTheCommands() {
    Shell.Ended ended = Shell.empty().run("keys");

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.err()).contains("Missing required subcommand").contains("list");
  }

  @Test
  void store_withoutTable_isRefusedInOneLine() {
    Shell.Ended ended = Shell.empty().run("verify");

    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err().lines()).singleElement().asString().contains("BLUE_TABLE");
  }

  @Test
  void failure_verbose_showsWhereItHappened() {
    Shell.Ended ended = Shell.empty().run("verify", "--verbose");

    assertThat(ended.err()).contains("ConfigurationException").contains("StoreSettings");
  }

  @Test
  void keyContext_withStrayBraces_isRefused() {
    Shell.Ended ended = Shell.empty().run("verify", "--table", "t", "--key-context", "{tenant}");

    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(ended.err()).contains("--key-context");
  }

  @Test
  void inspect_withHalfAnAddress_isRefused(@TempDir Path keys) {
    Shell.Ended ended =
        Shell.empty().run("inspect", "--table", "t", "--keys-dir", keys.toString(), "box#a");

    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(ended.err()).contains("PK and SK").doesNotContain("box#a");
  }

  @Test
  void completion_ofBash_knowsTheCommands() throws Exception {
    Shell.Ended ended = Shell.empty().run("completion", "bash");

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.out()).startsWith("#!/usr/bin/env bash").contains("--show-addresses");
    assertThat(Shell.empty().run("completion", "--json").json().get("script").asText())
        .isEqualTo(ended.out());
  }
}
