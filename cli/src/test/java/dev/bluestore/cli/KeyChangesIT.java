package dev.bluestore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bluestore.EncryptedStore;
import dev.bluestore.Repository;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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
    String[] finish = {"keys", "finish", "--hold", "PT0S", "--json"};
    long drained =
        shell
            .run("keys", "finish", "--hold", "PT0S", "--dry-run", "--json")
            .json()
            .at("/removed")
            .asLong();
    assertThat(drained).isGreaterThanOrEqualTo(2);
    assertThat(shell.run("keys", "finish", "--dry-run", "--json").json().at("/removed").asLong())
        .as("within the usual hold")
        .isZero();
    assertThat(shell.answering("finish").run(finish).json().at("/changed").asLong())
        .isEqualTo(drained);
  }

  @Test
  void plainItems_areSealedOnceTheyFit() throws Exception {
    putPlain();
    String[] command = {
      "migrate",
      "--class-path",
      folder.toString(),
      "--mapper",
      Letter.Mapper.class.getName(),
      "--attribute",
      "text=Text",
      "--json"
    };
    Shell.Ended refused = shell.run(command);
    assertThat(refused.exitCode()).as(refused.err()).isEqualTo(1);
    assertThat(refused.err()).contains("[color]").doesNotContain("hopper", "hidden");
    String[] dropping =
        Stream.concat(Stream.of(command), Stream.of("--drop", "color")).toArray(String[]::new);
    assertThat(
            shell
                .run(
                    Stream.concat(Stream.of(dropping), Stream.of("--dry-run"))
                        .toArray(String[]::new))
                .json()
                .at("/items")
                .asLong())
        .isEqualTo(1);

    assertThat(shell.run(dropping).exitCode()).as("nobody confirmed it").isEqualTo(5);

    Shell.Ended ended = shell.answering("drop").run(dropping);

    assertThat(ended.exitCode()).as(ended.err()).isZero();
    assertThat(ended.json().at("/changed").asLong()).isEqualTo(1);
    assertOpened(3);
    try (EncryptedStore store = shell.store()) {
      Repository<Letter> letters = store.repository(new Letter.Mapper());
      assertThat(letters.get(new Letter.Mapper().schema().key("hopper", "0001")))
          .isEqualTo(new Letter("hopper", 1, "open", "hidden"));
    }
  }

  private void putPlain() {
    try (DynamoDbClient client =
        DynamoDbClient.builder()
            .endpointOverride(URI.create(shell.environment().get("DYNAMODB_ENDPOINT")))
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .build()) {
      client.putItem(
          put ->
              put.tableName(shell.environment().get("BLUE_TABLE"))
                  .item(
                      Map.of(
                          "PK", AttributeValue.fromS("box#hopper"),
                          "SK", AttributeValue.fromS("letter#0001"),
                          "status", AttributeValue.fromS("open"),
                          "color", AttributeValue.fromS("red"),
                          "Text", AttributeValue.fromS("hidden"))));
    }
  }

  @Test
  void mapper_thatIsNotThere_isSaid() {
    Shell.Ended ended =
        shell.run("migrate", "--class-path", folder.toString(), "--mapper", "com.acme.NoMapper");

    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(ended.err()).contains("--mapper", "ClassNotFoundException");
    assertThat(
            shell
                .run("migrate", "--class-path", "nowhere.jar", "--mapper", "com.acme.NoMapper")
                .err())
        .contains("--class-path", "nowhere.jar");
  }

  @Test
  void sweep_ofATableWithoutChunks_isConfirmedAndRemovesNothing() throws Exception {
    assertThat(shell.run("sweep").exitCode()).isEqualTo(5);
    assertThat(shell.run("sweep", "--yes", "--grace", "PT1M").err()).contains("60 minutes");
    assertThat(shell.run("sweep", "--dry-run", "--grace", "PT1M").err()).contains("60 minutes");
    assertThat(shell.run("sweep", "--dry-run").out())
        .startsWith("0 chunks of 0 bytes would be removed, and 0 be dated");

    Shell.Ended ended = shell.answering("sweep").run("sweep", "--json");

    assertThat(ended.exitCode()).as(ended.err()).isZero();
    assertThat(ended.json().at("/finished").asBoolean()).isTrue();
    assertThat(ended.json().at("/changed").asLong()).isZero();
    assertOpened(2);
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
    assertThat(shell.run("shred", "box#ada", "--yes").exitCode()).as("for whom?").isEqualTo(2);
    assertThat(shell.run("shred", "box#nobody", "--dry-run").exitCode()).isEqualTo(3);
    assertThat(shell.run("shred", "box#ada", "--dry-run").out())
        .contains("1 data keys would be destroyed, and 1 items of ", "No item would be removed");
    assertThat(dryRun().at("/removed").asLong()).isEqualTo(1);
    assertThat(shell.answering("box#grace").run(command).exitCode()).isEqualTo(5);
    assertThat(certificate).doesNotExist();
    assertOpened(2);

    Shell.Ended ended = shell.answering("box#ada").run(command);

    assertThat(ended.exitCode()).as(ended.err()).isZero();
    assertThat(ended.err()).contains("until no process has one opened");
    assertOpened(1);
    assertThat(dryRun().at("/keys").asLong()).isZero();
    assertThat(dryRun().at("/items").asLong()).isZero();
    assertThat(dryRun().at("/removed").asLong()).as("was shredded before").isEqualTo(1);
    assertThat(shell.run("certificate", certificate.toString()).out()).contains("is shredded");
    assertReopened(certificate);
    Files.writeString(certificate, Files.readString(certificate).replace("17", "18"));
    assertThat(shell.run("certificate", certificate.toString()).exitCode()).isEqualTo(3);
  }

  private JsonNode dryRun() throws Exception {
    return shell.run("shred", "box#ada", "--delete-items", "--dry-run", "--json").json();
  }

  private void assertReopened(Path certificate) {
    assertThat(shell.run("reopen", "box#ada").exitCode()).isEqualTo(5);
    assertThat(shell.answering("box#ada").run("reopen", "box#ada").exitCode()).isZero();
    assertThat(shell.run("certificate", certificate.toString()).out()).contains("is reopened");
    try (EncryptedStore store = shell.store()) {
      Letter again = new Letter("ada", 2, "open", "again");
      Repository<Letter> letters = store.repository(new Letter.Mapper());
      letters.put(again);
      assertThat(letters.get(new Letter.Mapper().schema().key("ada", "0002"))).isEqualTo(again);
    }
  }
}
