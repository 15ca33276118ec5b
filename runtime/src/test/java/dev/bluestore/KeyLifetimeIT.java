package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.KeyRefusedException;
import dev.bluestore.error.KeyUnavailableException;
import dev.bluestore.testing.KmsStore;
import dev.bluestore.testing.Note;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import dev.bluestore.testkit.kms.KmsFault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Revocation and outage of a master key in KMS, as an application meets them. */
@ExtendWith(DynamoDbLocalExtension.class)
class KeyLifetimeIT {

  private static final int THREADS = 200;
  private static final Duration LIFETIME = Duration.ofMinutes(5);

  /** Two seconds are promised; the rest is for a machine that is busy. */
  private static final Duration PROMISED = Duration.ofSeconds(6);

  private final DynamoDbLocal database;
  private final AtomicLong ticks = new AtomicLong();
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private KmsStore kms;

  KeyLifetimeIT(DynamoDbLocal database) {
    this.database = database;
  }

  @BeforeEach
  void start() {
    kms = new KmsStore(database);
    try (EncryptedStore writer = kms.settings().build()) {
      notes(writer).put(Note.of("alpha", 1, 1, "text"));
      notes(writer).put(Note.of("beta", 1, 1, "text"));
    }
    kms.takeRequests();
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
    kms.close();
  }

  private EncryptedStore store(UnaryOperator<EncryptedStoreBuilder> settings) {
    return settings.apply(kms.settings().lifetimes(ticks::get)).build();
  }

  private EncryptedStore store() {
    return store(settings -> settings);
  }

  private static Repository<Note> notes(EncryptedStore store) {
    return store.repository(new Note.Mapper());
  }

  private static Optional<Note> find(EncryptedStore store, String notebook) {
    return notes(store).find(Note.key(notebook, 1, 1));
  }

  private void pass(Duration time) {
    ticks.addAndGet(time.toNanos());
  }

  /** What every thread gets that asks at the same moment: a note, or the exception. */
  private List<Object> allAtOnce(EncryptedStore store) throws InterruptedException {
    CyclicBarrier all = new CyclicBarrier(THREADS);
    Callable<Object> finder =
        () -> {
          all.await();
          return find(store, "alpha").orElseThrow();
        };
    return threads.invokeAll(IntStream.range(0, THREADS).mapToObj(i -> finder).toList()).stream()
        .map(KeyLifetimeIT::outcome)
        .toList();
  }

  private static Object outcome(Future<Object> finder) {
    try {
      return finder.get();
    } catch (ExecutionException e) {
      return e.getCause();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void threads_thatMissOneDataKey_makeOneCall() throws Exception {
    try (EncryptedStore store = store()) {
      assertThat(allAtOnce(store)).hasSize(THREADS).hasOnlyElementsOfType(Note.class);
      assertThat(kms.takeRequests()).containsExactly("Decrypt");
    }
  }

  @Test
  void key_thatIsDisabled_stopsWorkingWithItsLifetimeOnEveryThread() throws Exception {
    try (EncryptedStore store = store()) {
      assertThat(find(store, "alpha")).isPresent();
      kms.disableKey();
      pass(LIFETIME.minusSeconds(60));
      assertThat(allAtOnce(store)).hasOnlyElementsOfType(Note.class);

      pass(Duration.ofSeconds(60));
      List<Object> refused = allAtOnce(store);

      assertThat(refused)
          .hasSize(THREADS)
          .hasOnlyElementsOfType(KeyRefusedException.class)
          .doesNotHaveDuplicates()
          .allSatisfy(
              e -> {
                KeyRefusedException refusal = (KeyRefusedException) e;
                assertThat(refusal.reason()).isEqualTo(KeyRefusedException.Reason.DISABLED);
                assertThat(refusal.address().orElseThrow().sortKey()).isEqualTo("note#01#01");
              });
    }
  }

  @Test
  void outage_leavesCachedPartitionsUntilTheirEndAndFailsOthersInTime() {
    try (EncryptedStore store = store()) {
      assertThat(find(store, "alpha")).isPresent();
      kms.server().faults().everywhere(KmsFault.SILENT);

      pass(LIFETIME.minusSeconds(60));
      assertThat(find(store, "alpha")).isPresent();
      assertUnavailable(store, "beta");
      pass(Duration.ofSeconds(60));
      assertUnavailable(store, "alpha");

      kms.server().faults().clear();
      assertThat(find(store, "alpha")).isPresent();
    }
  }

  private static void assertUnavailable(EncryptedStore store, String notebook) {
    Assertions.assertTimeout(
        PROMISED,
        () ->
            assertThatExceptionOfType(KeyUnavailableException.class)
                .isThrownBy(() -> find(store, notebook)));
  }

  @Test
  void outage_occupiesOneCallForAKeyWhateverTheCallers() throws Exception {
    kms.server().faults().everywhere(KmsFault.SILENT);
    try (EncryptedStore store = store()) {
      assertThat(allAtOnce(store))
          .hasSize(THREADS)
          .hasOnlyElementsOfType(KeyUnavailableException.class);
    }
    kms.server().faults().clear();
    assertThat(kms.takeRequests()).hasSizeLessThan(10);
  }

  @Test
  void grace_inAnOutage_servesReadersAndNoWriters() {
    try (EncryptedStore store = store(settings -> settings.keyGrace(Duration.ofMinutes(10)))) {
      notes(store).put(Note.of("alpha", 1, 2, "text"));
      kms.server().faults().everywhere(KmsFault.INTERNAL);
      pass(LIFETIME);

      assertThat(find(store, "alpha")).isPresent();
      assertThatExceptionOfType(BlueStoreException.class)
          .isThrownBy(() -> notes(store).put(Note.of("alpha", 1, 3, "text")))
          .isInstanceOf(KeyUnavailableException.class);
    }
  }

  @Test
  void key_nearItsEnd_isLookedForOffItsUsersThread() throws Exception {
    try (EncryptedStore store = store()) {
      assertThat(find(store, "alpha")).isPresent();
      kms.takeRequests();
      kms.server().faults().next(1, "Decrypt", KmsFault.SILENT);
      pass(LIFETIME.minusSeconds(20));

      assertThat(find(store, "alpha")).isPresent();
      assertThat(kms.takeRequests()).isEmpty();
      kms.server().awaitRequests(1);
      kms.server().faults().clear();
    }
  }
}
