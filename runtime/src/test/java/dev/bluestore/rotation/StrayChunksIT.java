package dev.bluestore.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.EncryptedStore;
import dev.bluestore.Repository;
import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.ConfigurationException;
import dev.bluestore.table.ItemSize;
import dev.bluestore.testing.Interruption;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testing.Volume;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Chunks without a head are removed, when no write can still be about to store one. */
@ExtendWith(DynamoDbLocalExtension.class)
class StrayChunksIT {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Volume LIVING = Volume.of(1, 1_000_000, 1);

  private DynamoDbLocal server;
  private TestTable table;
  private Repository<Volume> volumes;

  @BeforeEach
  void makeTable(DynamoDbLocal running, @TempDir Path keys) {
    server = running;
    table = new TestTable(running, keys, UnaryOperator.identity(), Volume.Mapper.CHUNKED);
    volumes = of(table.store());
    volumes.put(LIVING);
  }

  @AfterEach
  void closeTable() {
    table.close();
  }

  private static Repository<Volume> of(EncryptedStore store) {
    return store.repository(new Volume.Mapper(Volume.Mapper.CHUNKED));
  }

  private List<Map<String, AttributeValue>> chunks() {
    return Rows.of(table).all().stream()
        .filter(row -> TestTable.text(row, "SK").startsWith("sealed-chunk#"))
        .toList();
  }

  private List<Map<String, AttributeValue>> dated() {
    return chunks().stream().filter(row -> row.containsKey("content_stray_since")).toList();
  }

  private JobReport sweepAfter(Duration time) {
    Clock clock = Clock.offset(Clock.systemUTC(), time);
    try (EncryptedStore store = table.another().clock(clock).build()) {
      return Rotation.of(store).sweep(DAY, JobOptions.defaults());
    }
  }

  private RemovalEstimate wouldSweepAfter(Duration time) {
    Clock clock = Clock.offset(Clock.systemUTC(), time);
    try (EncryptedStore store = table.another().clock(clock).build()) {
      return Rotation.of(store).sweepEstimate(DAY);
    }
  }

  /** A look at the partition's keys, then a chunk for each further request. */
  private void crashAfterChunks(int chunks) {
    Interruption crash = Interruption.crashAfter(chunks + 2);
    try (DynamoDbClient client = crash.client(server);
        EncryptedStore dying = table.another().client(client).build()) {
      assertThat(of(dying).exists(Volume.key(1))).isTrue();
      assertThatExceptionOfType(BlueStoreException.class)
          .isThrownBy(() -> of(dying).put(Volume.of(2, 2_000_000, 2)));
    }
  }

  @Test
  void chunks_thatACrashLeaves_areRemovedAfterTheGraceAlone() {
    List<Map<String, AttributeValue>> living = chunks();
    crashAfterChunks(3);
    assertThat(chunks()).hasSize(2 + 3);
    assertThat(wouldSweepAfter(Duration.ZERO)).isEqualTo(new RemovalEstimate(0, 0, 3, 0));
    assertThat(dated()).isEmpty();

    JobReport first = sweepAfter(Duration.ZERO);

    assertThat(first.finished()).isTrue();
    assertThat(first.changed()).isEqualTo(3);
    assertThat(dated()).hasSize(3).doesNotContainAnyElementsOf(living);
    assertThat(sweepAfter(DAY.minusMinutes(1)).changed()).isZero();
    assertThat(chunks()).hasSize(2 + 3);

    long bytes = dated().stream().mapToLong(ItemSize::of).sum();
    assertThat(wouldSweepAfter(DAY.plusMinutes(1))).isEqualTo(new RemovalEstimate(3, bytes, 0, 0));
    assertThat(chunks()).hasSize(2 + 3);
    assertThat(sweepAfter(DAY.plusMinutes(1)).changed()).isEqualTo(3);
    assertThat(chunks()).containsExactlyInAnyOrderElementsOf(living);
    assertThat(volumes.get(Volume.key(1))).isEqualTo(LIVING);
    assertThat(sweepAfter(DAY.plusMinutes(2)).changed()).isZero();
  }

  @Test
  void chunks_whoseHeadIsStoredMeanwhile_stay() {
    Map<String, AttributeValue> head = table.raw(Volume.key(1));
    table.removeRaw(SegmentWork.keyOf(head));
    sweepAfter(Duration.ZERO);
    assertThat(dated()).hasSize(2);
    table.putRaw(head);

    assertThat(sweepAfter(DAY.multipliedBy(2)).changed()).isZero();

    assertThat(volumes.get(Volume.key(1))).isEqualTo(LIVING);
  }

  @Test
  void chunks_thatAreSealedAnew_areNotDated() {
    Map<String, AttributeValue> head = table.raw(Volume.key(1));
    table.removeRaw(SegmentWork.keyOf(head));
    sweepAfter(Duration.ZERO);
    table.putRaw(head);
    List<Map<String, AttributeValue>> before = dated();
    assertThat(before).hasSize(2);

    // Another process, which has no key in its cache.
    try (EncryptedStore store = table.another().build()) {
      JobReport report =
          Rotation.of(store)
              .reseal()
              .segments(1)
              .cachesEndWithin(Duration.ofMillis(1))
              .run(JobOptions.defaults());
      assertThat(report.finished()).isTrue();
    }

    assertThat(chunks()).doesNotContainAnyElementsOf(before);
    assertThat(chunks()).hasSize(2);
    assertThat(dated()).isEmpty();
    assertThat(volumes.get(Volume.key(1))).isEqualTo(LIVING);
  }

  @Test
  void grace_thatAWriteCanOutlast_isRefused() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(
            () -> Rotation.of(table.store()).sweep(Duration.ofMinutes(59), JobOptions.defaults()))
        .withMessageContaining("expected a grace of at least 60 minutes, found a shorter one");
  }
}
