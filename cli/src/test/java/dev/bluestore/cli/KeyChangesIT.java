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

    Shell.Ended ended = shell.run(dropping);

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
    JsonNode before =
        shell
            .run(
                Stream.concat(Stream.of(command), Stream.of("--dry-run", "--json"))
                    .toArray(String[]::new))
            .json();
    assertThat(before.at("/keys").asLong()).isEqualTo(1);
    assertThat(before.at("/items").asLong()).isEqualTo(1);
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
