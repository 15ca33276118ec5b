package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.error.StoreUnavailableException;
import dev.bluestore.error.TableMissingException;
import dev.bluestore.keys.LocalFileKeyProvider;
import dev.bluestore.testing.Note;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@ExtendWith(DynamoDbLocalExtension.class)
class UnavailableStoreIT {

  private static final Duration PROMISED = Duration.ofSeconds(10);

  @TempDir private Path keys;

  @Test
  void server_thatIsNotThere_isReportedInOneLineInTime() throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    assertUnavailable("http://localhost:" + closed);
  }

  @Test
  void server_thatNeverAnswers_isReportedInTime() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      assertUnavailable("http://127.0.0.1:" + silent.getLocalPort());
    }
  }

  @Test
  void server_thatHasNoAddress_isReportedInTime() {
    LocalFileKeyProvider.create(keys).close();
    System.setProperty("aws.accessKeyId", "any");
    System.setProperty("aws.secretAccessKey", "any");
    try {
      assertUnavailable("http://no-such-host.invalid:8000");
    } finally {
      System.clearProperty("aws.accessKeyId");
      System.clearProperty("aws.secretAccessKey");
    }
  }

  private void assertUnavailable(String endpoint) {
    try (EncryptedStore store =
        EncryptedStore.builder()
            .table("notes")
            .endpoint(endpoint)
            .region("us-east-1")
            .keysFolder(keys)
            .build()) {
      Repository<Note> notes = store.repository(new Note.Mapper());
      Assertions.assertTimeout(
          PROMISED,
          () ->
              assertThatExceptionOfType(StoreUnavailableException.class)
                  .isThrownBy(() -> notes.find(Note.key("alpha", 1, 1)))
                  .withMessageContaining(endpoint)
                  .withMessageContaining("docker compose up")
                  .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1)));
    }
  }

  @Test
  void table_thatIsNotThere_isNamed(DynamoDbLocal server) {
    try (EncryptedStore store =
        EncryptedStore.builder()
            .table("no-such-table")
            .endpoint(server.endpoint().toString())
            .keysFolder(keys)
            .build()) {
      assertThatExceptionOfType(TableMissingException.class)
          .isThrownBy(() -> store.repository(new Note.Mapper()).find(Note.key("alpha", 1, 1)))
          .withMessageContaining("no-such-table")
          .withMessageContaining("createTable");
    }
  }

  @Test
  void close_withAClientThatWasPassedIn_leavesItOpen(DynamoDbLocal server) {
    try (DynamoDbClient client =
        DynamoDbClient.builder()
            .endpointOverride(server.endpoint())
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .build()) {
      EncryptedStore.builder().client(client).table("notes").keysFolder(keys).build().close();

      assertThat(client.listTables().sdkHttpResponse().isSuccessful()).isTrue();
    }
  }
}
