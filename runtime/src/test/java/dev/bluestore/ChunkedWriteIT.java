package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.codec.EntityKey;
import dev.bluestore.error.BlueStoreException;
import dev.bluestore.testing.Interruption;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testing.Volume;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Whatever happens during a write over several items, one of the whole versions is there. */
@ExtendWith(DynamoDbLocalExtension.class)
class ChunkedWriteIT {

  private static final EntityKey KEY = Volume.key(1);
  private static final int LARGE = 1_000_000;
  private static final Volume OLD = Volume.of(1, LARGE, 1);
  private static final Volume NEW = Volume.of(1, LARGE + 1, 2);

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

  /** The key record is at hand: two chunks, a look at the head, its commit, two removals. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void crash_afterARequestOfAWrite_leavesTheOldOrTheNewEntityWhole(int requests) {
    volumes.put(OLD);
    Interruption crash = Interruption.crashAfter(requests + 2);
    try (DynamoDbClient client = crash.client(server);
        EncryptedStore dying = table.another().client(client).build()) {
      assertThat(of(dying).exists(KEY)).isTrue();
      Optional<Volume> outcome = written(dying);
      assertThat(outcome.isPresent()).isEqualTo(requests > 4);
    }
    assertThat(volumes.get(KEY)).isEqualTo(requests < 4 ? OLD : NEW);
    Volume next = Volume.of(1, LARGE, 3);
    volumes.put(next);
    assertThat(volumes.get(KEY)).isEqualTo(next);
  }

  private Optional<Volume> written(EncryptedStore dying) {
    try {
      return Optional.of(of(dying).put(NEW));
    } catch (BlueStoreException e) {
      return Optional.empty();
    }
  }

  @Test
  void commit_whoseAnswerIsLostWhileAnotherReplacesIt_doesNotBringItBack() {
    volumes.put(OLD);
    Volume another = Volume.of(1, LARGE, 3);
    try (DynamoDbClient client = losingCommits(() -> volumes.put(another)).client(server);
        EncryptedStore unlucky = table.another().client(client).build()) {
      of(unlucky).put(NEW);
    }

    assertThat(volumes.get(KEY)).isEqualTo(another);
  }

  @Test
  void commit_whoseAnswerIsLostWhileAnotherRemovesIt_doesNotBringItBack() {
    try (DynamoDbClient client = losingCommits(() -> volumes.delete(KEY)).client(server);
        EncryptedStore unlucky = table.another().client(client).build()) {
      assertThat(of(unlucky).putIfAbsent(NEW)).isEmpty();
    }

    assertThat(volumes.find(KEY)).isEmpty();
  }

  private static Interruption losingCommits(Runnable meanwhile) {
    List<Integer> lost = new ArrayList<>();
    return new Interruption(
        (request, number) -> {
          if (request instanceof TransactWriteItemsRequest && lost.isEmpty()) {
            lost.add(number);
            meanwhile.run();
            throw RetryableException.create("the answer is lost");
          }
        });
  }

  @Test
  void writer_whoIsOvertakenBeforeItsCommit_replacesWhatIsThereThen() {
    volumes.put(OLD);
    List<Integer> overtaken = new ArrayList<>();
    Interruption between =
        new Interruption(
            (request, number) -> {
              if (request instanceof GetItemRequest get
                  && get.projectionExpression() != null
                  && get.projectionExpression().contains("content_chunks")
                  && overtaken.isEmpty()) {
                overtaken.add(number);
                volumes.put(Volume.of(1, LARGE, 3));
              }
            });
    try (DynamoDbClient client = between.client(server);
        EncryptedStore slow = table.another().client(client).build()) {
      of(slow).put(NEW);
    }

    assertThat(overtaken).hasSize(1);
    assertThat(volumes.get(KEY)).isEqualTo(NEW);
    assertThat(table.client().scan(scan -> scan.tableName(table.name())).items())
        .filteredOn(row -> TestTable.text(row, "SK").startsWith("sealed-chunk#"))
        .hasSize(2);
  }

  @Test
  void readers_whileAWriterReplaces_seeWholeVersionsAlone()
      throws InterruptedException, ExecutionException {
    volumes.put(OLD);
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      Future<?> writer =
          threads.submit(
              () -> Stream.iterate(2, seed -> seed + 1).limit(30).forEach(this::replace));
      List<Future<Integer>> readers =
          Stream.generate(() -> threads.submit(() -> readUntilDone(writer))).limit(2).toList();
      writer.get();
      for (Future<Integer> reader : readers) {
        assertThat(reader.get()).isPositive();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private void replace(int seed) {
    volumes.put(Volume.of(1, seed % 3 == 0 ? 1_000 : LARGE, seed));
  }

  private int readUntilDone(Future<?> writer) {
    int reads = 0;
    while (!writer.isDone()) {
      Volume read = volumes.eventuallyConsistent().get(KEY);
      long seed = Long.parseLong(read.title().replace("title ", ""));
      assertThat(read).isEqualTo(Volume.of(1, read.text().length, seed));
      reads++;
    }
    return reads;
  }

  @Test
  void failedWrite_ofAChunk_isTold() {
    Interruption crash = Interruption.crashAfter(1);
    try (DynamoDbClient client = crash.client(server);
        EncryptedStore dying = table.another().client(client).build()) {
      assertThatExceptionOfType(BlueStoreException.class).isThrownBy(() -> of(dying).put(NEW));
    }
    assertThat(volumes.find(KEY)).isEmpty();
  }
}
