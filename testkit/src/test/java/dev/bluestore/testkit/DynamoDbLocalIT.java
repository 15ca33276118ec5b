package dev.bluestore.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@ExtendWith(DynamoDbLocalExtension.class)
class DynamoDbLocalIT {

  @Test
  void item_isPut_isFound(DynamoDbLocal server) {
    String table = server.freshTableName();
    Map<String, AttributeValue> item =
        Map.of("PK", AttributeValue.fromS("p"), "value", AttributeValue.fromN("42"));
    try (DynamoDbClient client = Clients.of(server.endpoint())) {
      Clients.createTable(client, table);
      client.putItem(request -> request.tableName(table).item(item));
      Map<String, AttributeValue> found =
          client
              .getItem(
                  request -> request.tableName(table).key(Map.of("PK", AttributeValue.fromS("p"))))
              .item();
      assertThat(found).isEqualTo(item);
    }
  }

  @Test
  void freshTableName_isCalledTwice_differs(DynamoDbLocal server) {
    assertThat(server.freshTableName())
        .isNotEqualTo(server.freshTableName())
        .matches("[a-zA-Z0-9_.-]{3,255}");
  }

  @Test
  void server_isClosed_isGoneAndCanBeClosedAgain() {
    DynamoDbLocal server = DynamoDbLocal.start(Map.of());
    assertThat(Answers.at(server.endpoint())).isTrue();
    server.close();
    assertThat(Answers.at(server.endpoint())).isFalse();
    assertThatCode(server::close).doesNotThrowAnyException();
  }

  @Test
  void servers_startAtOnce_haveTablesOfTheirOwn() {
    CompletableFuture<DynamoDbLocal> one =
        CompletableFuture.supplyAsync(() -> DynamoDbLocal.start(Map.of()));
    CompletableFuture<DynamoDbLocal> other =
        CompletableFuture.supplyAsync(() -> DynamoDbLocal.start(Map.of()));
    try (DynamoDbLocal first = one.join();
        DynamoDbLocal second = other.join();
        DynamoDbClient ofFirst = Clients.of(first.endpoint());
        DynamoDbClient ofSecond = Clients.of(second.endpoint())) {
      assertThat(first.endpoint()).isNotEqualTo(second.endpoint());
      Clients.createTable(ofFirst, "only-first");
      assertThat(ofFirst.listTables().tableNames()).containsExactly("only-first");
      assertThat(ofSecond.listTables().tableNames()).isEmpty();
    }
  }

  @Test
  void serverOnDisk_holdsATable_leavesItsDatabaseFile(@TempDir Path directory) throws IOException {
    try (DynamoDbLocal server = DynamoDbLocal.startOnDisk(directory);
        DynamoDbClient client = Clients.of(server.endpoint())) {
      Clients.createTable(client, "canary-table");
      client.putItem(
          request ->
              request
                  .tableName("canary-table")
                  .item(Map.of("PK", AttributeValue.fromS("canary-key"))));
    }
    Path database = directory.resolve("shared-local-instance.db");
    assertThat(new String(Files.readAllBytes(database), StandardCharsets.ISO_8859_1))
        .contains("canary-table", "canary-key");
  }

  @Test
  void serverOnDisk_withoutItsFolder_isRefused(@TempDir Path directory) {
    assertThatThrownBy(() -> DynamoDbLocal.startOnDisk(directory.resolve("absent")))
        .isInstanceOf(DynamoDbLocalException.class)
        .hasMessageContaining("Create it first");
  }

  @Test
  void serverNamedByTheEnvironment_isClosed_stays(DynamoDbLocal running) {
    DynamoDbLocal named =
        DynamoDbLocal.start(Map.of("DYNAMODB_ENDPOINT", running.endpoint().toString()));
    assertThat(named.endpoint()).isEqualTo(running.endpoint());
    named.close();
    assertThat(Answers.at(running.endpoint())).isTrue();
  }

  @Test
  void serverNamedByTheEnvironment_doesNotAnswer_isRefusedWithItsEndpoint() throws IOException {
    URI nobody;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = URI.create("http://127.0.0.1:" + free.getLocalPort());
    }
    assertThatThrownBy(() -> DynamoDbLocal.start(Map.of("DYNAMODB_ENDPOINT", nobody.toString())))
        .isInstanceOf(DynamoDbLocalException.class)
        .hasMessageContaining(nobody.toString())
        .hasMessageContaining("start a DynamoDB Local there");
  }

  @Test
  void serverProcess_isAskedOnAnotherInterface_doesNotAnswer(@TempDir Path directory)
      throws SocketException {
    try (DynamoDbLocal server = DynamoDbLocal.startOnDisk(directory)) {
      List<URI> elsewhere =
          NetworkInterface.networkInterfaces()
              .flatMap(NetworkInterface::inetAddresses)
              .filter(address -> address instanceof Inet4Address)
              .filter(address -> !address.isLoopbackAddress())
              .map(InetAddress::getHostAddress)
              .map(host -> URI.create("http://" + host + ":" + server.endpoint().getPort()))
              .toList();
      assertThat(elsewhere).noneMatch(Answers::at);
    }
  }
}
