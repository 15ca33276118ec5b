package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.bluestore.error.Refusal;
import dev.bluestore.error.Refusal.Reason;
import dev.bluestore.error.TooLargeException;
import dev.bluestore.error.TransactionRefusedException;
import dev.bluestore.table.Async;
import dev.bluestore.testing.FaultyStore;
import dev.bluestore.testing.Interruption;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testing.Volume;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import dev.bluestore.testkit.faults.Fault;
import dev.bluestore.testkit.faults.FaultPlan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/** Batches and transactions leave no chunks of large entities that they replace or remove. */
@ExtendWith(DynamoDbLocalExtension.class)
class ChunkedBulkIT {

  private static final int SMALL = 1_000;
  private static final int LARGE = 500_000;
  private static final Volume FIRST = Volume.of(1, LARGE, 1);
  private static final Volume SECOND = Volume.of(2, LARGE, 2);

  private DynamoDbLocal server;
  private TestTable table;
  private Repository<Volume> volumes;

  @BeforeEach
  void makeTable(DynamoDbLocal running, @TempDir Path keys) {
    server = running;
    table = new TestTable(running, keys, UnaryOperator.identity(), Volume.Mapper.CHUNKED);
    volumes = of(table.store());
  }

  @AfterEach
  void closeTable() {
    table.close();
  }

  private static Repository<Volume> of(EncryptedStore store) {
    return store.repository(new Volume.Mapper(Volume.Mapper.CHUNKED));
  }

  private Key<Volume> key(int number) {
    return volumes.key(Volume.key(number));
  }

  private long chunks() {
    return table.client().scanPaginator(scan -> scan.tableName(table.name())).items().stream()
        .filter(row -> TestTable.text(row, "SK").startsWith("sealed-chunk#"))
        .count();
  }

  @Test
  void batch_thatReplacesAndRemoves_leavesNoChunk() {
    volumes.put(FIRST);
    volumes.put(SECOND);
    assertThat(chunks()).isEqualTo(2);
    Volume small = Volume.of(1, SMALL, 3);

    BatchResult written = table.store().batch().put(volumes, small).delete(key(2)).write();

    assertThat(written.unprocessed().size()).isZero();
    assertThat(volumes.query(Volume.all()).list()).containsExactly(small);
    assertThat(chunks()).isZero();
  }

  @Test
  void batch_ofLargeEntities_storesThemWhole() {
    Volume third = Volume.of(3, SMALL, 3);

    BatchResult written =
        Async.await(
            table.store().batch().putAll(volumes, List.of(FIRST, SECOND, third)).writeAsync());

    assertThat(written.stored().all(volumes)).containsExactly(FIRST, SECOND, third);
    assertThat(volumes.query(Volume.all()).list()).containsExactly(FIRST, SECOND, third);
  }

  @Test
  void batch_withSeveralWritesOfOneItem_doesThemInTheirOrder() {
    Volume last = Volume.of(1, LARGE, 5);

    table
        .store()
        .batch()
        .put(volumes, FIRST)
        .put(volumes, Volume.of(1, SMALL, 3))
        .delete(key(1))
        .put(volumes, last)
        .write();

    assertThat(volumes.get(Volume.key(1))).isEqualTo(last);
    assertThat(chunks()).isEqualTo(1);
  }

  @Test
  void batch_thatIsThrottledUntilItsDeadline_leavesOver() {
    try (FaultyStore faulty =
        new FaultyStore(table, FaultPlan.seeded(1).rate(Fault.THROTTLED, 1).only("DeleteItem"))) {
      volumes.put(FIRST);

      BatchResult written =
          faulty
              .store()
              .batch()
              .put(of(faulty.store()), Volume.of(2, SMALL, 3))
              .delete(of(faulty.store()).key(Volume.key(1)))
              .within(Duration.ofMillis(1))
              .write();

      assertThat(written.stored().size()).isEqualTo(1);
      assertThat(written.unprocessed().deletes()).containsExactly(key(1));
      assertThat(volumes.get(Volume.key(1))).isEqualTo(FIRST);
    }
  }

  @Test
  void transaction_thatReplacesAndRemoves_leavesNoChunk() {
    Volume third = Volume.of(3, LARGE, 3);
    volumes.put(FIRST);
    volumes.put(SECOND);
    volumes.put(third);
    assertThat(chunks()).isEqualTo(3);
    Volume small = Volume.of(1, SMALL, 4);

    Entities stored =
        table
            .store()
            .transaction()
            .put(volumes, small)
            .delete(key(2))
            .delete(volumes, third)
            .putIfAbsent(volumes, Volume.of(4, SMALL, 5))
            .commit();

    assertThat(stored.get(key(1))).isEqualTo(small);
    assertThat(volumes.query(Volume.all()).list()).containsExactly(small, Volume.of(4, SMALL, 5));
    assertThat(chunks()).isZero();
  }

  @Test
  void transaction_thatIsRefused_leavesEverythingAsItIs() {
    volumes.put(FIRST);
    volumes.put(SECOND);

    assertThatExceptionOfType(TransactionRefusedException.class)
        .isThrownBy(
            () ->
                Async.await(
                    table
                        .store()
                        .transaction()
                        .put(volumes, Volume.of(2, SMALL, 3))
                        .putIfAbsent(volumes, Volume.of(1, SMALL, 3))
                        .commitAsync()))
        .satisfies(
            refused ->
                assertThat(refused.refusals())
                    .extracting(Refusal::operation, Refusal::reason)
                    .containsExactly(tuple(1, Reason.PRESENT)));

    assertThat(volumes.query(Volume.all()).list()).containsExactly(FIRST, SECOND);
    assertThat(chunks()).isEqualTo(2);
  }

  @Test
  void transaction_ofALargeEntity_isRefusedBeforeItIsSent() {
    assertThatExceptionOfType(TooLargeException.class)
        .isThrownBy(() -> table.store().transaction().put(volumes, FIRST).commit())
        .withMessageContaining("put it by itself or in a batch");
    assertThat(volumes.find(Volume.key(1))).isEmpty();
    assertThat(chunks()).isZero();
  }

  @Test
  void transaction_thatIsOvertaken_replacesWhatIsThereThen() {
    volumes.put(FIRST);
    Volume small = Volume.of(1, SMALL, 3);
    AtomicInteger looks = new AtomicInteger();
    try (DynamoDbClient client = overtakingLooks(looks, 1).client(server);
        EncryptedStore slow = table.another().client(client).build()) {
      slow.transaction().put(of(slow), small).commit();
    }

    assertThat(looks).hasValue(2);
    assertThat(volumes.get(Volume.key(1))).isEqualTo(small);
    assertThat(chunks()).isZero();
  }

  @Test
  void transaction_thatIsOvertakenUntilItsDeadline_tellsThatItsItemIsBusy() {
    volumes.put(FIRST);
    AtomicInteger looks = new AtomicInteger();
    try (DynamoDbClient client = overtakingLooks(looks, Integer.MAX_VALUE).client(server);
        EncryptedStore slow = table.another().client(client).build()) {
      assertThatExceptionOfType(TransactionRefusedException.class)
          .isThrownBy(
              () ->
                  slow.transaction()
                      .delete(of(slow).key(Volume.key(1)))
                      .within(Duration.ofMillis(100))
                      .commit())
          .satisfies(
              refused ->
                  assertThat(refused.refusals())
                      .extracting(Refusal::reason)
                      .containsExactly(Reason.BUSY));
    }

    Optional<Volume> there = volumes.find(Volume.key(1));
    assertThat(there).contains(Volume.of(1, LARGE, 100 + looks.get()));
    assertThat(chunks()).isEqualTo(1);
  }

  /** Another writer replaces the item between a look at it and the transaction. */
  private Interruption overtakingLooks(AtomicInteger looks, int times) {
    return new Interruption(
        (request, number) -> {
          if (request instanceof GetItemRequest get
              && get.projectionExpression() != null
              && get.projectionExpression().contains("content_chunks")
              && looks.incrementAndGet() <= times) {
            volumes.put(Volume.of(1, LARGE, 100 + looks.get()));
          }
        });
  }
}
