package dev.bluestore.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.EncryptedStore;
import dev.bluestore.codec.PlainForm;
import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.ConfigurationException;
import dev.bluestore.error.TamperedException;
import dev.bluestore.error.TooLargeException;
import dev.bluestore.error.UnreadableEntityException;
import dev.bluestore.error.UnsealedException;
import dev.bluestore.testing.KeptEvents;
import dev.bluestore.testing.Note;
import dev.bluestore.testing.Parcel;
import dev.bluestore.testing.PlainParcel;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testing.Volume;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Items that the Enhanced Client has written are sealed in place, and none is lost. */
@ExtendWith(DynamoDbLocalExtension.class)
class MigrationIT {

  private static final PlainForm<Note> NOTES = PlainForm.of(new Note.Mapper());
  private static final int WRITTEN = 24;
  private static final long SEED = Long.getLong("bluestore.migration.seed", System.nanoTime());

  private final KeptEvents events = new KeptEvents();
  private final List<BlueStoreException> refused = new ArrayList<>();
  private TestTable table;

  @BeforeEach
  void makeTable(DynamoDbLocal server, @TempDir Path keys) {
    table = new TestTable(server, keys, settings -> settings.auditSink(events));
  }

  @AfterEach
  void closeTable() {
    table.close();
  }

  private Migration migration(PlainForm<?>... forms) {
    return Rotation.of(table.store()).migrate(forms).segments(2);
  }

  private JobReport run(Migration migration) {
    refused.clear();
    return migration.run(JobOptions.defaults().onRefused(refused::add));
  }

  private static List<Parcel> parcels(String sender, int count) {
    return IntStream.range(0, count).mapToObj(number -> Parcel.of(sender, number)).toList();
  }

  private void putPlain(List<Parcel> parcels) {
    DynamoDbTable<PlainParcel> plain = PlainParcel.in(table);
    parcels.forEach(parcel -> plain.putItem(PlainParcel.of(parcel)));
  }

  private List<Parcel> read(String sender) {
    try (EncryptedStore store = table.another().build()) {
      return store.repository(new Parcel.Mapper()).query(Parcel.leading(sender)).list();
    }
  }

  private Map<String, AttributeValue> plainNote(int number) {
    return new HashMap<>(
        Map.of(
            "PK", AttributeValue.fromS("notebook#alpha"),
            "SK", AttributeValue.fromS("note#01#%02d".formatted(number)),
            "status", AttributeValue.fromS("open"),
            "text", AttributeValue.fromS("text"),
            "authors",
                AttributeValue.fromL(
                    List.of(AttributeValue.fromS("Ada"), AttributeValue.fromS("Grace")))));
  }

  @Test
  void itemsOfTheEnhancedClient_areSealedAsTheyWere() {
    List<Parcel> ada = parcels("ada", 25);
    List<Parcel> grace = parcels("grace", 5);
    putPlain(ada);
    putPlain(grace);
    table.store().repository(new Parcel.Mapper()).put(Parcel.of("sealed", 1));

    MigrationEstimate estimate = migration(PlainParcel.FORM).estimate(refused::add);
    JobReport report = run(migration(PlainParcel.FORM));

    assertThat(report.finished()).isTrue();
    assertThat(refused).isEmpty();
    assertThat(report.changed()).isEqualTo(30).isEqualTo(estimate.items());
    assertThat(report.bytes()).isEqualTo(estimate.bytes());
    assertThat(estimate.writeUnits()).isGreaterThanOrEqualTo(60);
    assertThat(read("ada")).isEqualTo(ada);
    assertThat(read("grace")).isEqualTo(grace);
    assertThat(table.raw(Parcel.key("ada", 3)))
        .containsOnlyKeys("PK", "SK", "status", "content_encrypted", "content_nonce", "key_id");
    assertThat(run(migration(PlainParcel.FORM)).changed()).isZero();
    table.store().close();
    assertThat(events.of("seal"))
        .filteredOn(event -> event.entityType().equals("parcel"))
        .hasSize(31);
  }

  @Test
  void whatNoFieldReads_isToldAndLeftAsItIsUntilItIsDropped() {
    Map<String, AttributeValue> stray = plainNote(1);
    stray.put("color", AttributeValue.fromS("red"));
    table.putRaw(stray);
    table.putRaw(plainNote(2));

    JobReport report = run(migration(NOTES));

    assertThat(report.finished()).isFalse();
    assertThat(report.changed()).isEqualTo(1);
    assertThat(refused)
        .isNotEmpty()
        .allSatisfy(e -> assertThat(e).isInstanceOf(UnreadableEntityException.class))
        .allSatisfy(e -> assertThat(e.address().orElseThrow().sortKey()).isEqualTo("note#01#01"))
        .allSatisfy(e -> assertThat(e).hasMessageContaining("[color]"));
    assertThat(table.raw(Note.key("alpha", 1, 1))).isEqualTo(stray);

    assertThat(run(migration(NOTES.dropping("color"))).finished()).isTrue();
    assertThat(table.notes().query(Note.key("alpha")).list()).containsExactly(note(1), note(2));
  }

  private static Note note(int number) {
    return new Note("alpha", 1, number, "open", "text", List.of("Ada", "Grace"));
  }

  @Test
  void itemWithAPartOfASeal_isTamperedAndNeverPlain() {
    for (String part : List.of("key_id", "content_nonce", "content_encrypted")) {
      table.notes().put(Note.of("alpha", 1, 1, "secret"));
      Map<String, AttributeValue> bad = plainNote(1);
      bad.put(part, table.raw(Note.key("alpha", 1, 1)).get(part));
      table.putRaw(bad);

      assertThat(run(migration(NOTES)).finished()).as(part).isFalse();

      assertThat(refused)
          .isNotEmpty()
          .allSatisfy(e -> assertThat(e).isInstanceOf(TamperedException.class));
      assertThat(table.raw(Note.key("alpha", 1, 1))).isEqualTo(bad);
    }
  }

  @Test
  void itemOfAnotherEntity_isToldOrLeftToOthers() {
    putPlain(parcels("ada", 1));
    table.putRaw(
        Map.of("PK", AttributeValue.fromS("USER#1"), "SK", AttributeValue.fromS("PROFILE")));
    table.putRaw(plainNote(1));

    assertThat(run(migration(NOTES)).finished()).isFalse();
    assertThat(refused)
        .extracting(Object::getClass)
        .contains(UnsealedException.class, TamperedException.class);

    assertThat(run(migration(NOTES).leavingOthers()).finished()).isTrue();
    assertThat(run(migration(PlainParcel.FORM).partition("sender", "ada")).changed()).isEqualTo(1);
    assertThat(read("ada")).hasSize(1);
  }

  @Test
  void migration_whileAnotherIsUnderWay_isRefused() {
    JobRecords records = new JobRecords(table.store().sealedTable());
    records.replace(
        records.job(MigrateJob.NAME),
        Job.begun(MigrateJob.NAME, "other", new Scope.Table(2), Map.of(), MigrateJob.WALK));

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> run(migration(NOTES)))
        .withMessageContaining("another");
  }

  @Test
  void forms_thatAreNoneOrTwoOfAnEntity_areRefused() {
    assertThatExceptionOfType(ConfigurationException.class).isThrownBy(this::migration);
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> migration(NOTES, NOTES.dropping("color")));
  }

  @Test
  void itemThatIsTooLargeOnceItIsSealed_isToldOrSplit() {
    byte[] text = new byte[409_540];
    new Random(7).nextBytes(text);
    table.putRaw(
        Map.of(
            "PK", AttributeValue.fromS("shelf#upper"),
            "SK", AttributeValue.fromS("volume#01"),
            "title", AttributeValue.fromS("title 7"),
            "version", AttributeValue.fromN("3"),
            "text", AttributeValue.fromB(SdkBytes.fromByteArray(text))));

    assertThat(run(migration(PlainForm.of(new Volume.Mapper(Volume.Mapper.WHOLE)))).finished())
        .isFalse();
    assertThat(refused)
        .isNotEmpty()
        .allSatisfy(e -> assertThat(e).isInstanceOf(TooLargeException.class));

    Volume.Mapper chunked = new Volume.Mapper(Volume.Mapper.CHUNKED.version("version"));
    assertThat(run(migration(PlainForm.of(chunked))).finished()).isTrue();
    assertThat(table.store().repository(chunked).get(Volume.key(1)))
        .isEqualTo(new Volume("upper", 1, "title 7", Optional.empty(), 3, text));
  }

  /** A plain writer counts each item up; what was acknowledged must be in what is sealed. */
  @Test
  void plainWriter_whileItRuns_loseNoWrite() throws Exception {
    System.out.println("seed " + SEED);
    IntStream.range(0, WRITTEN).forEach(number -> table.putRaw(plainNote(number)));
    ExecutorService threads = Executors.newFixedThreadPool(2);
    Random random = new Random(SEED);
    Future<int[]> writer = threads.submit(() -> writeUntilSealed(random));
    Future<JobReport> job =
        threads.submit(() -> migration(NOTES).run(JobOptions.defaults().withPageSize(5)));

    JobReport report = job.get();
    assertThat(report.finished()).isTrue();
    assertThat(report.changed()).isEqualTo(WRITTEN);
    int[] counts = writer.get();
    for (int number = 0; number < WRITTEN; number++) {
      assertThat(table.notes().get(Note.key("alpha", 1, number)).status())
          .isEqualTo(counts[number] == 0 ? "open" : "n" + counts[number]);
    }
    threads.shutdown();
  }

  /** The last number that each item took before it was sealed. */
  private int[] writeUntilSealed(Random random) {
    int[] written = new int[WRITTEN];
    Set<Integer> plain = new HashSet<>(IntStream.range(0, WRITTEN).boxed().toList());
    while (!plain.isEmpty()) {
      // Of all, so that those which are left do not change faster than they can be sealed.
      int number = random.nextInt(WRITTEN);
      try {
        write(number, written[number] + 1);
        written[number]++;
      } catch (ConditionalCheckFailedException e) {
        plain.remove(number);
      }
    }
    return written;
  }

  private void write(int number, int count) {
    Map<String, AttributeValue> row = plainNote(number);
    table
        .client()
        .updateItem(
            update ->
                update
                    .tableName(table.name())
                    .key(
                        Map.of(
                            "PK", row.get("PK"),
                            "SK", row.get("SK")))
                    .updateExpression("SET #status = :status")
                    .conditionExpression("attribute_not_exists(content_nonce)")
                    .expressionAttributeNames(Map.of("#status", "status"))
                    .expressionAttributeValues(
                        Map.of(":status", AttributeValue.fromS("n" + count))));
  }
}
