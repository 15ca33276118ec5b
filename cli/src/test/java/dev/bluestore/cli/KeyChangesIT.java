package dev.bluestore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.EncryptedStore;
import dev.bluestore.Repository;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the tool does to keys: only what is confirmed, and nothing is lost that is to be kept. */
@ExtendWith(DynamoDbLocalExtension.class)
class KeyChangesIT {

  private @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void write(DynamoDbLocal server) {
    shell = Shell.of(server, folder.resolve("keys"));
    try (EncryptedStore store = shell.store()) {
      store.createTable();
      Repository<Letter> letters = store.repository(new Letter.Mapper());
      letters.put(new Letter("ada", 1, "open", "text"));
      letters.put(new Letter("grace", 1, "open", "text"));
    }
  }

  private void assertOpened(long items) throws Exception {
    Shell.Ended ended = shell.run("verify", "--json");
    assertThat(ended.exitCode()).as(ended.err()).isZero();
    assertThat(ended.json().at("/counts/opened").asLong()).isEqualTo(items);
  }

  @Test
  void masterKey_isRotatedRewrappedAndRetired() throws Exception {
    Shell.Ended rotated = shell.answering("rotate").run("keys", "rotate", "--json");
    assertThat(rotated.exitCode()).as(rotated.err()).isZero();
    assertThat(shell.run("keys", "rewrap", "--dry-run", "--json").json().at("/found").asLong())
        .isGreaterThanOrEqualTo(2);

    Shell.Ended rewrapped = shell.run("keys", "rewrap", "--json");

    assertThat(rewrapped.exitCode()).as(rewrapped.err()).isZero();
    assertThat(rewrapped.json().at("/rewrapped").asLong())
        .isEqualTo(rewrapped.json().at("/found").asLong());
    assertThat(shell.run("keys", "retire", rotated.json().at("/umk").asText(), "--yes").exitCode())
        .as("the current one cannot be retired")
        .isEqualTo(3);
    assertOpened(2);
  }

  @Test
  void table_isResealed() throws Exception {
    assertThat(shell.run("reseal", "--dry-run", "--json").json().at("/items").asLong())
        .isGreaterThanOrEqualTo(2);

    Shell.Ended ended = shell.run("reseal", "--caches-end-within", "PT0.001S", "--json");

    assertThat(ended.exitCode()).as(ended.err()).isZero();
    assertThat(ended.json().at("/finished").asBoolean()).isTrue();
    assertOpened(2);
    assertThat(shell.run("keys", "finish").exitCode()).isEqualTo(5);
  }

  @Test
  void partition_isShreddedWithACertificateThatVerifies() throws Exception {
    Path certificate = folder.resolve("certificate.json");
    String[] command = {
      "shred",
      "box#ada",
      "--by",
      "request 17",
      "--certificate",
      certificate.toString(),
      "--caches-end-within",
      "PT0.001S"
    };
    assertThat(shell.answering("box#grace").run(command).exitCode()).isEqualTo(5);
    assertThat(certificate).doesNotExist();
    assertOpened(2);

    Shell.Ended ended = shell.answering("box#ada").run(command);

    assertThat(ended.exitCode()).as(ended.err()).isZero();
    assertOpened(1);
    assertThat(shell.run("certificate", certificate.toString()).out()).contains("is shredded");
    Files.writeString(certificate, Files.readString(certificate).replace("17", "18"));
    assertThat(shell.run("certificate", certificate.toString()).exitCode()).isEqualTo(3);
  }
}
