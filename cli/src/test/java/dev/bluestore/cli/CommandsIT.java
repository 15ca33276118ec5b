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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@ExtendWith(DynamoDbLocalExtension.class)
class CommandsIT {

  private static final String SECRET = "a word that nobody is to read";

  private @TempDir Path folder;
  private Shell shell;
  private DynamoDbClient client;

  @BeforeEach
  void write(DynamoDbLocal server) {
    shell = Shell.of(server, folder.resolve("keys"));
    client = client(server.endpoint());
    try (EncryptedStore store = shell.store()) {
      store.createTable();
      Repository<Letter> letters = store.repository(new Letter.Mapper());
      for (String box : new String[] {"ada", "grace"}) {
        for (int number = 1; number <= 5; number++) {
          letters.put(new Letter(box, number, "open", SECRET));
        }
      }
    }
  }

  @AfterEach
  void close() {
    client.close();
  }

  private static DynamoDbClient client(URI endpoint) {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .build();
  }

  private String table() {
    return shell.environment().get("BLUE_TABLE");
  }

  private void change(String pk, String sk, String attribute, AttributeValue value) {
    client.updateItem(
        update ->
            update
                .tableName(table())
                .key(Map.of("PK", AttributeValue.fromS(pk), "SK", AttributeValue.fromS(sk)))
                .updateExpression("SET #a = :v")
                .expressionAttributeNames(Map.of("#a", attribute))
                .expressionAttributeValues(Map.of(":v", value)));
  }

  @Test
  void verify_ofAWholeTable_findsNothingWrong() throws Exception {
    Shell.Ended ended = shell.run("verify", "--json");

    assertThat(ended.exitCode()).as(ended.err()).isZero();
    assertThat(ended.json().at("/counts/opened").asLong()).isEqualTo(10);
    assertThat(ended.json().at("/wrong").asLong()).isZero();
  }

  /** By which progress tells the time that is left. */
  @Test
  void rows_ofATable_areKnownBeforeItIsRead() {
    int rows = client.scan(scan -> scan.tableName(table())).count();

    try (BareTable bare = BareTable.of(new Settings(shell.environment()))) {
      assertThat(bare.setup().rows()).isEqualTo(rows).isGreaterThan(10);
    }
  }

  @Test
  void verify_ofChangedItems_countsThemByKindAndShowsAddressesOnlyWhenAsked() {
    change("box#ada", "letter#0001", "status", AttributeValue.fromS("closed"));
    change("box#ada", "letter#0002", "key_id", AttributeValue.fromS(otherKeyId()));
    change("box#eve", "letter#0001", "text", AttributeValue.fromS("plain"));

    Shell.Ended ended = shell.run("verify");
    Shell.Ended shown = shell.run("verify", "--show-addresses=1");

    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.out())
        .containsPattern("tampered +1\n")
        .containsPattern("key-missing +1\n")
        .containsPattern("unsealed +1\n")
        .containsPattern("opened +8\n")
        .contains("3 items do not open")
        .doesNotContain("box#");
    assertThat(shown.out().lines().filter(line -> line.contains(" at box#"))).hasSize(1);
  }

  private static String otherKeyId() {
    return "dek#2026-11-22T10:38:00Z#" + "A".repeat(32);
  }

  @Test
  void verify_underAnotherKey_saysWhichIsNeeded() {
    Shell other = shell.with("BLUE_KEYS_DIR", folder.resolve("others").toString());

    Shell.Ended ended = other.run("verify");

    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.out()).containsPattern("unknown-master-key +11\n");
  }

  @Test
  void keys_areListedByMasterKeyAndState() throws Exception {
    Shell.Ended ended = shell.run("keys", "list", "--json");
    Shell.Ended partition = shell.run("keys", "list", "--partition", "box#ada", "--json");

    JsonNode group = ended.json().at("/keys/0");
    assertThat(group.get("masterKey").asText()).startsWith("local:");
    assertThat(group.get("state").asText()).isEqualTo("active");
    assertThat(group.get("count").asLong()).as("two boxes and the audit log").isEqualTo(3);
    assertThat(partition.json().get("keys")).hasSize(1);
    assertThat(partition.json().at("/keys/0/keyId").asText()).startsWith("dek#");
    assertThat(shell.run("keys", "list").out()).containsPattern("local:\\S+  active +3, of 0 to 0");
  }

  @Test
  void keysVerify_ofAChangedRecord_findsIt() throws Exception {
    assertThat(shell.run("keys", "verify").exitCode()).isZero();
    String keyId =
        shell
            .run("keys", "list", "--partition", "box#ada", "--json")
            .json()
            .at("/keys/0/keyId")
            .asText();
    change("box#ada", keyId, "dek_state", AttributeValue.fromS("retired"));

    Shell.Ended ended = shell.run("keys", "verify", "--json");

    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.json().at("/counts/tampered").asLong()).isEqualTo(1);
    assertThat(ended.json().at("/counts/opened").asLong()).isEqualTo(2);
  }

  @Test
  void inspect_ofAnItem_showsItsKeyAndSizesAndNoContentUnlessAsked() throws Exception {
    Shell.Ended ended = shell.run("inspect", "box#ada", "letter#0001");
    JsonNode byParts =
        shell
            .run("inspect", "-p", "box", "-p", "ada", "-s", "letter", "-s", "0001", "--json")
            .json();
    Shell.Ended opened = shell.run("inspect", "box#ada", "letter#0001", "--open", "--json");

    assertThat(ended.exitCode()).as(ended.err()).isZero();
    assertThat(ended.out())
        .contains("box#ada", "letter#0001", "active, of 0 days, under local:", "135 what sealing")
        .doesNotContain(SECRET, "open\"");
    assertThat(byParts.at("/bytes/overhead").asLong()).isEqualTo(135);
    assertThat(byParts.at("/bytes/attributes/status").asLong()).isEqualTo(10);
    assertThat(opened.json().at("/content/text").asText()).isEqualTo(SECRET);
    assertThat(opened.json().at("/plain/status").asText()).isEqualTo("open");
    assertThat(Files.readString(folder.resolve("audit").resolve("audit.jsonl")))
        .containsPattern("\"operation\":\"open\".*\"entity_type\":\"letter\"")
        .doesNotContain(SECRET);
  }

  @Test
  void inspect_ofNothing_failsWithoutTheAddressUnlessAsked() {
    Shell.Ended ended = shell.run("inspect", "box#ada", "letter#0099");
    Shell.Ended verbose = shell.run("inspect", "box#ada", "letter#0099", "--verbose");

    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(ended.err().lines()).hasSize(1);
    assertThat(ended.err()).doesNotContain("0099");
    assertThat(verbose.err()).contains("0099").contains("NotFoundException");
  }

  @Test
  void export_ofAWholeTable_hasEveryItemInTheClear() throws Exception {
    Path file = folder.resolve("letters.jsonl");

    Shell.Ended ended = shell.run("export", file.toString());
    Shell.Ended again = shell.run("export", file.toString());

    assertThat(ended.exitCode()).as(ended.err()).isZero();
    assertThat(Files.readAllLines(file))
        .hasSize(10)
        .allMatch(line -> line.contains("\"content\":{\"text\":\"" + SECRET + "\"}"))
        .anyMatch(
            line ->
                line.startsWith(
                    "{\"partition\":[\"box\",\"ada\"],\"sort\":[\"letter\",\"0001\"],\"keyId\":"));
    assertThat(again.exitCode()).isEqualTo(3);
    assertThat(again.err()).contains("found one");
  }

  @Test
  void export_ofATableThatDoesNotAllOpen_makesNoFileUnlessAsked() throws Exception {
    change("box#ada", "letter#0001", "status", AttributeValue.fromS("closed"));
    Path file = folder.resolve("letters.jsonl");

    Shell.Ended refused = shell.run("export", file.toString());

    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(file).doesNotExist();
    assertThat(shell.run("export", "--skip-unopened", file.toString()).exitCode()).isEqualTo(1);
    assertThat(Files.readAllLines(file)).hasSize(9);
  }

  @Test
  void audit_ofWhatWasDone_isVerifiedAndSearched() throws Exception {
    Path log = folder.resolve("audit").resolve("audit.jsonl");
    assertThat(shell.run("verify").exitCode()).isZero();

    Shell.Ended intact = shell.run("audit", "verify", "--anchored", "--json", log.toString());
    Shell.Ended opened =
        shell.run("audit", "search", "--operation", "open", "--type", "letter", log.toString());
    Shell.Ended none = shell.run("audit", "search", "--since", "2999-01-01", log.toString());
    Shell.Ended last = shell.run("audit", "tail", "-n", "1", log.toString());

    assertThat(intact.exitCode()).as(intact.out()).isZero();
    assertThat(intact.json().get("chains").size()).isGreaterThanOrEqualTo(2);
    assertThat(opened.out().lines())
        .as("one for each box")
        .hasSize(2)
        .allMatch(line -> line.contains("\"count\":5,"));
    assertThat(none.out()).isEmpty();
    assertThat(last.out().lines()).hasSize(1);

    List<String> lines = Files.readAllLines(log);
    Files.write(log, lines.subList(1, lines.size()));
    Shell.Ended damaged = shell.run("audit", "verify", log.toString());

    assertThat(damaged.exitCode()).isEqualTo(1);
    assertThat(damaged.out()).contains("missing");
  }

  @Test
  void audit_inATable_isVerifiedAndSearchedThere() throws Exception {
    String log = table() + "-audit";
    try (EncryptedStore creating = shell.with("BLUE_TABLE", log).store()) {
      creating.createTable();
    }
    Shell audited = shell.with("BLUE_AUDIT_SINK", "table").with("BLUE_AUDIT_TABLE", log);
    try (EncryptedStore store = audited.store()) {
      store.repository(new Letter.Mapper()).put(new Letter("ada", 6, "open", SECRET));
    }

    Shell.Ended intact = shell.run("audit", "verify", "--json", "--audit-table", log);
    Shell.Ended last = shell.run("audit", "tail", "-n", "1", "--audit-table", log);
    String trace = last.json().get("trace_id").asText();
    Shell.Ended found = shell.run("audit", "search", "--trace", trace, "--audit-table", log);

    assertThat(intact.exitCode()).as(intact.err()).isZero();
    assertThat(intact.json().get("events").asLong()).isPositive();
    assertThat(last.out().lines()).hasSize(1);
    assertThat(found.out()).isEqualTo(last.out());
    assertThat(shell.run("audit", "tail").exitCode()).as("neither file nor table").isEqualTo(3);
  }
}
