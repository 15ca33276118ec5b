package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.endpoint.Endpoint;
import dev.bluestore.error.ConfigurationException;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.KeyFileException;
import dev.bluestore.table.Connection;
import dev.bluestore.telemetry.Telemetry;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptedStoreBuilderTest {

  @TempDir private Path keys;

  @Test
  void build_withoutATable_namesTheSetting() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> EncryptedStore.builder().environment(Map.of()).build())
        .withMessageContaining("BLUE_TABLE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:8000", "ftp://localhost", "http://", "AWS", "not a url"})
  void build_withAMalformedEndpoint_namesTheSetting(String endpoint) {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> EncryptedStore.builder().table("notes").endpoint(endpoint).build())
        .withMessageContaining("DYNAMODB_ENDPOINT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8000",
        "http://127.0.0.1:1",
        "http://127.8.9.1",
        "http://[::1]:8"
      })
  void build_forThisMachine_makesTheMasterKey(String endpoint) {
    EncryptedStore.builder().table("notes").endpoint(endpoint).keysFolder(keys).build().close();

    assertThat(keys.resolve("umk.key")).hasSize(32);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://dynamodb:8000",
        "https://dynamodb.eu-central-1.amazonaws.com",
        "http://localhost.example.com",
        "http://127.0.0.1.example.com",
        "aws"
      })
  void build_forAnotherMachine_neverMakesAMasterKey(String endpoint) {
    assertThatExceptionOfType(KeyFileException.class)
        .isThrownBy(
            () ->
                EncryptedStore.builder()
                    .table("notes")
                    .environment(
                        Map.of(
                            "DYNAMODB_ENDPOINT",
                            endpoint,
                            "BLUE_KEYS_DIR",
                            keys.toString(),
                            "AWS_REGION",
                            "eu-central-1"))
                    .build());
    assertThat(keys).isEmptyDirectory();
  }

  @Test
  void connect_withoutARegion_namesTheSetting() {
    System.setProperty("aws.region", "");
    System.setProperty("aws.disableEc2Metadata", "true");
    try {
      Endpoint elsewhere = Endpoint.parse("DYNAMODB_ENDPOINT", "http://dynamodb:8000");
      assertThatExceptionOfType(ConfigurationException.class)
          .isThrownBy(
              () ->
                  Connection.open(elsewhere, Optional.empty(), Connection.DEADLINE, Telemetry.NONE))
          .withMessageContaining("AWS_REGION");
    } finally {
      System.clearProperty("aws.region");
      System.clearProperty("aws.disableEc2Metadata");
    }
  }

  @Test
  void reopen_withAMalformedPartition_isRefusedBeforeTheNetwork() {
    try (EncryptedStore store = EncryptedStore.builder().table("notes").keysFolder(keys).build()) {
      assertThatExceptionOfType(InvalidItemException.class)
          .isThrownBy(() -> store.reopen("Note Book", "alpha"));
      assertThatExceptionOfType(InvalidItemException.class)
          .isThrownBy(() -> store.reopen("notebook"));
    }
  }
}
