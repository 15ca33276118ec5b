package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.testing.KmsStore;
import dev.bluestore.testing.Note;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What reading costs in calls of KMS. The sizes are properties: {@code -Dkeycost.finds=1000000
 * -Dkeycost.partitions=10000} is the size that is promised, and takes minutes.
 */
@ExtendWith(DynamoDbLocalExtension.class)
class KeyCostIT {

  private static final int FINDS = Integer.getInteger("keycost.finds", 10_000);
  private static final int PARTITIONS = Integer.getInteger("keycost.partitions", 200);
  private static final int THREADS = 16;

  @Test
  void finds_overManyPartitions_costOneCallForEach(DynamoDbLocal database) throws Exception {
    try (KmsStore kms = new KmsStore(database);
        EncryptedStore writer = kms.settings().build();
        EncryptedStore reader = kms.settings().keyLifetime(Duration.ofDays(1)).build()) {
      Repository<Note> written = writer.repository(new Note.Mapper());
      inParallel(PARTITIONS, i -> written.put(Note.of("book" + i, 1, 1, "text")));
      assertThat(kms.takeRequests()).isEqualTo(Collections.nCopies(PARTITIONS, "GenerateDataKey"));

      Repository<Note> notes = reader.repository(new Note.Mapper());
      inParallel(
          FINDS, i -> assertThat(notes.find(Note.key("book" + i % PARTITIONS, 1, 1))).isPresent());

      assertThat(kms.takeRequests()).isEqualTo(Collections.nCopies(PARTITIONS, "Decrypt"));
    }
  }

  private interface Step {
    void run(int i);
  }

  private static void inParallel(int count, Step step) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> parts =
          IntStream.range(0, THREADS)
              .<Future<?>>mapToObj(
                  part ->
                      threads.submit(
                          () -> {
                            for (int i = part; i < count; i += THREADS) {
                              step.run(i);
                            }
                          }))
              .toList();
      for (Future<?> part : parts) {
        part.get();
      }
    } finally {
      threads.shutdown();
    }
  }
}
