package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.codec.EntityMapper;
import dev.bluestore.codec.PlainForm;
import dev.bluestore.testing.Parcel;
import dev.bluestore.testing.PlainParcel;
import dev.bluestore.testing.Task;
import dev.bluestore.testing.TaskMapper;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testing.Volume;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An update of a plain item seals it, and loses nothing that others write meanwhile. */
@ExtendWith(DynamoDbLocalExtension.class)
class PlainUpdateIT {

  private static final Volume.Mapper VOLUMES =
      new Volume.Mapper(Volume.Mapper.CHUNKED.version("version"));

  private TestTable table;
  private EncryptedStore store;
  private Repository<Parcel> parcels;

  @BeforeEach
  void makeTable(DynamoDbLocal server, @TempDir Path keys) {
    table = new TestTable(server, keys);
    store =
        table
            .another()
            .readPlainItems(
                Instant.now().plus(Duration.ofDays(7)),
                PlainParcel.FORM,
                PlainForm.of(new TaskMapper()).dropping("project"),
                PlainForm.of(VOLUMES))
            .build();
    parcels = store.repository(new Parcel.Mapper());
    PlainParcel.in(table).putItem(PlainParcel.of(Parcel.of("ada", 1)));
  }

  @AfterEach
  void closeTable() {
    store.close();
    table.close();
  }

  /** The items as a store reads them that takes sealed ones alone. */
  private <T> Repository<T> sealed(EntityMapper<T> mapper) {
    return table.store().repository(mapper);
  }

  private Key<Parcel> key() {
    return parcels.key(Parcel.key("ada", 1));
  }

  private Map<String, AttributeValue> raw() {
    return table.raw(Parcel.key("ada", 1));
  }

  @Test
  void update_ofAPlainItem_sealsIt() {
    Parcel changed = parcels.update(key(), PlainUpdateIT::delivered);

    assertThat(changed.status()).isEqualTo("delivered");
    assertThat(raw())
        .containsOnlyKeys("PK", "SK", "status", "content_encrypted", "content_nonce", "key_id");
    assertThat(sealed(new Parcel.Mapper()).get(Parcel.key("ada", 1))).isEqualTo(changed);
  }

  @Test
  void update_whileThePlainItemChanges_readsItAgain() {
    int[] tries = {0};
    Parcel changed =
        parcels.update(
            key(),
            parcel -> {
              Map<String, AttributeValue> other = raw();
              if (tries[0]++ == 0) {
                // A field that was absent when it was read: it must not be lost either.
                other.put("remark", AttributeValue.fromS("left at the door"));
                table.putRaw(other);
              }
              return delivered(parcel);
            });

    assertThat(tries[0]).isEqualTo(2);
    assertThat(changed.remark()).isEqualTo(Optional.of("left at the door"));
    assertThat(sealed(new Parcel.Mapper()).get(Parcel.key("ada", 1))).isEqualTo(changed);
  }

  @Test
  void update_ofAPlainItemWithACounter_sealsTheRest() {
    Repository<Task> tasks = store.repository(new TaskMapper());
    UUID id = new UUID(0x7000, 1);
    Map<String, AttributeValue> plain =
        new HashMap<>(
            Map.of(
                "PK", AttributeValue.fromS("project#blue"),
                "SK", AttributeValue.fromS("task#v1#" + id),
                "project", AttributeValue.fromS("blue"),
                "status", AttributeValue.fromS("open"),
                "priority", AttributeValue.fromN("2"),
                "tags", AttributeValue.fromSs(List.of("a")),
                "created", AttributeValue.fromS("2026-11-22T10:38:00Z"),
                "updated", AttributeValue.fromS("2026-11-22T10:38:00Z"),
                "views", AttributeValue.fromN("41")));
    plain.put("version", AttributeValue.fromN("3"));
    plain.put("text", AttributeValue.fromS("in the clear"));
    table.putRaw(plain);
    Key<Task> task = tasks.key(TaskMapper.key("blue", id));
    tasks.increment(task, Task.Fields.VIEWS, 1);

    Task changed = tasks.update(task, found -> found.withStatus("done"));

    assertThat(changed.version()).isEqualTo(4);
    assertThat(changed.views()).isEqualTo(42);
    assertThat(table.raw(TaskMapper.key("blue", id)))
        .doesNotContainKey("text")
        .containsEntry("views", AttributeValue.fromN("42"));
    assertThat(sealed(new TaskMapper()).get(TaskMapper.key("blue", id))).isEqualTo(changed);
  }

  @Test
  void update_ofAPlainItemThatGrowsOverSeveral_sealsIt() {
    Repository<Volume> volumes = store.repository(VOLUMES);
    table.putRaw(
        Map.of(
            "PK", AttributeValue.fromS("shelf#upper"),
            "SK", AttributeValue.fromS("volume#01"),
            "title", AttributeValue.fromS("title 7"),
            "version", AttributeValue.fromN("1"),
            "text", AttributeValue.fromB(SdkBytes.fromUtf8String("short"))));

    Volume changed =
        volumes.update(
            volumes.key(Volume.key(1)), found -> found.withText(Volume.of(1, 500_000, 7).text()));

    assertThat(table.raw(Volume.key(1))).containsKey("content_chunks").doesNotContainKey("text");
    assertThat(sealed(VOLUMES).get(Volume.key(1))).isEqualTo(changed);
  }

  private static Parcel delivered(Parcel parcel) {
    return new Parcel(
        parcel.sender(),
        parcel.number(),
        "delivered",
        parcel.sent(),
        parcel.took(),
        parcel.weight(),
        parcel.insured(),
        parcel.label(),
        parcel.seal(),
        parcel.size(),
        parcel.tags(),
        parcel.stops(),
        parcel.fees(),
        parcel.lines(),
        parcel.remark());
  }
}
