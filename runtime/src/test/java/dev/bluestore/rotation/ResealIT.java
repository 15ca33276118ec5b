package dev.bluestore.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.EncryptedStore;
import dev.bluestore.Repository;
import dev.bluestore.error.ConfigurationException;
import dev.bluestore.error.DrainedException;
import dev.bluestore.testing.KmsStore;
import dev.bluestore.testing.Note;
import dev.bluestore.testing.Task;
import dev.bluestore.testing.TaskMapper;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testing.Volume;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Resealing puts everything under new keys and changes nothing else. */
@ExtendWith(DynamoDbLocalExtension.class)
class ResealIT {

  /** No process of these tests has a key of the table in its cache when a job begins. */
  private static final Duration NO_CACHES = Duration.ofMillis(1);

  private TestTable table;

  @BeforeEach
  void makeTable(DynamoDbLocal server, @TempDir Path keys) {
    table = new TestTable(server, keys, settings -> settings, TaskMapper.SCHEMA);
  }

  @AfterEach
  void closeTable() {
    table.close();
  }

  private JobReport reseal(String... partitions) {
    try (EncryptedStore store = table.another().build()) {
      Reseal reseal = Rotation.of(store).reseal().segments(4).cachesEndWithin(NO_CACHES);
      for (String notebook : partitions) {
        reseal = reseal.partition("notebook", notebook);
      }
      return reseal.run(JobOptions.defaults().withThreads(2));
    }
  }

  private void putNotes(String notebook, int count) {
    IntStream.range(0, count).forEach(i -> table.notes().put(Note.of(notebook, 1, i, "t" + i)));
  }

  private List<Note> notes(String notebook) {
    try (EncryptedStore store = table.another().build()) {
      return store.repository(new Note.Mapper()).query(Note.key(notebook)).list();
    }
  }

  @Test
  void reseal_ofATable_putsEveryItemUnderANewKeyAndDrainsTheOldOnes() {
    putNotes("alpha", 50);
    putNotes("beta", 3);
    Set<String> before = Rows.of(table).keyIds("active");

    JobReport report = reseal();

    Rows rows = Rows.of(table);
    assertThat(report.finished()).isTrue();
    assertThat(report.refused()).isZero();
    assertThat(rows.keyIds("drained")).isEqualTo(before);
    assertThat(rows.keyIds("active")).hasSize(2).isEqualTo(rows.keyIdsOfItems());
    assertThat(notes("alpha")).hasSize(50).contains(Note.of("alpha", 1, 49, "t49"));
    assertThat(notes("beta")).hasSize(3);
  }

  @Test
  void reseal_ofAPartition_leavesTheOthersAlone() {
    putNotes("alpha", 3);
    putNotes("beta", 3);
    List<Map<String, AttributeValue>> before =
        table
            .client()
            .query(
                query ->
                    query
                        .tableName(table.name())
                        .keyConditionExpression("PK = :pk")
                        .expressionAttributeValues(
                            Map.of(":pk", AttributeValue.fromS("notebook#beta"))))
            .items();

    reseal("alpha");

    assertThat(Rows.of(table).all()).containsAll(before);
    assertThat(Rows.of(table).keyIds("drained")).hasSize(1);
  }

  @Test
  void item_thatIsPutBackFromBefore_isRefusedAsDrained() {
    table.notes().put(Note.of("alpha", 1, 1, "first"));
    Map<String, AttributeValue> before = table.raw(Note.key("alpha", 1, 1));
    reseal();

    table.putRaw(before);

    assertThatExceptionOfType(DrainedException.class).isThrownBy(() -> notes("alpha"));
    assertThat(reseal().finished()).isTrue();
  }

  @Test
  void counterVersionAndTimeToLive_areAsTheyWere() {
    Repository<Task> tasks = table.tasks();
    Task stored = tasks.put(Task.of("web", "open", 1).until(Instant.parse("2030-01-01T00:00:00Z")));
    tasks.increment(
        tasks.key(TaskMapper.key("web", Objects.requireNonNull(stored.id()))),
        Task.Fields.VIEWS,
        7);
    Map<String, AttributeValue> before = Rows.of(table).items().get(0);

    reseal();

    Map<String, AttributeValue> after = new HashMap<>(Rows.of(table).items().get(0));
    assertThat(after.get("content_nonce")).isNotEqualTo(before.get("content_nonce"));
    for (String name : Set.of("content_encrypted", "content_nonce", "key_id")) {
      after.put(name, before.get(name));
    }
    assertThat(after).isEqualTo(before);
    try (EncryptedStore store = table.another().build()) {
      assertThat(store.repository(new TaskMapper()).query(TaskMapper.leading("web")).list())
          .singleElement()
          .extracting(Task::views)
          .isEqualTo(7L);
    }
  }

  @Test
  void itemWithChunks_isSealedAnewWithThem() {
    Volume.Mapper mapper = new Volume.Mapper(Volume.Mapper.CHUNKED);
    Volume volume =
        table
            .store()
            .repository(mapper)
            .put(Volume.of(1, 5_000_000, 7).ending(Instant.parse("2030-01-01T00:00:00Z")));
    int rows = Rows.of(table).items().size();

    reseal();

    assertThat(Rows.of(table).items()).hasSize(rows);
    assertThat(Rows.of(table).keyIdsOfItems()).isEqualTo(Rows.of(table).keyIds("active"));
    try (EncryptedStore store = table.another().build()) {
      assertThat(store.repository(mapper).find(Volume.key(1))).contains(volume);
    }
  }

  @Test
  void chunksWithoutAHead_areRemovedWithTheirKey() {
    Volume.Mapper mapper = new Volume.Mapper(Volume.Mapper.CHUNKED);
    table.store().repository(mapper).put(Volume.of(1, 1_000_000, 7));
    Map<String, AttributeValue> chunk =
        new HashMap<>(
            Rows.of(table).items().stream()
                .filter(row -> TestTable.text(row, "SK").startsWith("sealed-chunk#"))
                .findFirst()
                .orElseThrow());
    chunk.put("SK", AttributeValue.fromS("sealed-chunk#AAAAAAAAAAAAAAAA#001"));
    table.putRaw(chunk);

    reseal();

    assertThat(Rows.of(table).all()).noneMatch(row -> row.get("SK").equals(chunk.get("SK")));
    assertThat(Rows.of(table).keyIdsOfItems()).isEqualTo(Rows.of(table).keyIds("active"));
  }

  @Test
  void itemThatDoesNotOpen_blocksTheJobUntilItIsPutRight() {
    putNotes("alpha", 3);
    Map<String, AttributeValue> good = table.raw(Note.key("alpha", 1, 1));
    Map<String, AttributeValue> bad = new HashMap<>(good);
    bad.put("status", AttributeValue.fromS("changed"));
    table.putRaw(bad);
    List<String> refused = new ArrayList<>();

    try (EncryptedStore store = table.another().build()) {
      Reseal reseal = Rotation.of(store).reseal().segments(1).cachesEndWithin(NO_CACHES);
      JobOptions options =
          JobOptions.defaults().onRefused(e -> refused.add(e.address().orElseThrow().sortKey()));
      assertThat(reseal.run(options).finished()).isFalse();
      assertThat(Rows.of(table).keys("retired")).hasSize(1);

      table.putRaw(good);
      assertThat(reseal.run(options).finished()).isTrue();
    }
    assertThat(new TreeSet<>(refused)).containsExactly("note#01#01");
    assertThat(notes("alpha")).hasSize(3);
  }

  @Test
  void finish_afterTheHold_removesDrainedRecordsAlone() {
    putNotes("alpha", 1);
    reseal();
    JobOptions options = JobOptions.defaults();

    Rotation.of(table.store()).finish(Duration.ofDays(35), options);
    assertThat(Rows.of(table).keys("drained")).hasSize(1);
    Rotation.of(table.store()).finish(Duration.ZERO, options);

    assertThat(Rows.of(table).keys("drained")).isEmpty();
    assertThat(Rows.of(table).keys("active")).hasSize(1);
    assertThat(notes("alpha")).hasSize(1);
  }

  @Test
  void job_ofAName_isDoneOnceAndNotMixedWithOthers() {
    putNotes("alpha", 1);
    Reseal yearly = Rotation.of(table.store()).reseal().called("2027").cachesEndWithin(NO_CACHES);
    yearly.run(JobOptions.defaults());
    List<Map<String, AttributeValue>> after = Rows.of(table).all();

    JobReport again = yearly.run(JobOptions.defaults());

    assertThat(again.finished()).isTrue();
    assertThat(Rows.of(table).all()).containsExactlyInAnyOrderElementsOf(after);
  }

  @Test
  void estimate_countsWhatTheJobThenDoes() {
    putNotes("alpha", 30);
    putNotes("beta", 5);

    JobEstimate estimate = Rotation.of(table.store()).reseal().segments(2).estimate();

    assertThat(estimate.items()).isEqualTo(35);
    assertThat(estimate.keys()).isEqualTo(2);
    assertThat(estimate.bytes()).isBetween(35 * 200L, 35 * 500L);
    assertThat(estimate.writeUnits()).isGreaterThanOrEqualTo(35 * 2 + 2 * 3 * 2);
    assertThat(estimate.readUnits()).isPositive();
  }

  @Test
  void reseal_withKeysInKms_worksTheSame(DynamoDbLocal server) {
    try (KmsStore kms = new KmsStore(server);
        EncryptedStore writer = kms.settings().build();
        EncryptedStore rotator = kms.settings().build()) {
      Repository<Note> notes = writer.repository(new Note.Mapper());
      notes.put(Note.of("alpha", 1, 1, "first"));
      notes.put(Note.of("beta", 1, 1, "second"));
      kms.takeRequests();

      JobReport report =
          Rotation.of(rotator)
              .reseal()
              .segments(2)
              .cachesEndWithin(NO_CACHES)
              .run(JobOptions.defaults());

      assertThat(report.finished()).isTrue();
      assertThat(kms.takeRequests()).filteredOn("ReEncrypt"::equals).hasSize(4);
      try (EncryptedStore reader = kms.settings().build()) {
        assertThat(reader.repository(new Note.Mapper()).get(Note.key("beta", 1, 1)).text())
            .isEqualTo("second");
      }
    }
  }

  @Test
  void job_whileAnotherIsUnderWay_isRefused() {
    putNotes("alpha", 1);
    JobRecords records = new JobRecords(table.store().sealedTable());
    records.replace(
        records.job(ResealJob.NAME),
        Job.begun(
            ResealJob.NAME, "other", new Scope.Table(2), Map.of("wait_millis", "1"), "retire"));

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> Rotation.of(table.store()).reseal().run(JobOptions.defaults()))
        .withMessageContaining("another");
  }
}
