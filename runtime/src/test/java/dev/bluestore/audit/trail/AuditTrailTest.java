package dev.bluestore.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.bluestore.audit.AuditAnchor;
import dev.bluestore.audit.AuditLog;
import dev.bluestore.audit.AuditOperation;
import dev.bluestore.audit.CryptoAuditEvent;
import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.error.AuditUnavailableException;
import dev.bluestore.error.KeyRefusedException;
import dev.bluestore.testing.KeptAnchors;
import dev.bluestore.testing.KeptEvents;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events of many threads, a sink that is down, and the end. */
class AuditTrailTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration IMPATIENCE = Duration.ofMillis(200);
  private static final AuditSubject KEY = new AuditSubject.Key("dek#1", "note");

  private final KeptEvents sink = new KeptEvents();
  private final AuditTrail trail = trail(PATIENCE);
  private final AuditTrail impatient = trail(IMPATIENCE);

  private AuditTrail trail(Duration deadline) {
    return new AuditTrail(
        CryptoProvider.current(), sink, () -> "somebody", Clock.systemUTC(), deadline);
  }

  @AfterEach
  void end() {
    sink.down(false);
    Thread.interrupted();
    trail.close();
  }

  @Test
  void events_ofManyThreads_areOneChainWithoutALoss()
      throws ExecutionException, InterruptedException, IOException {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<?>> work = new ArrayList<>();
    for (int thread = 0; thread < 8; thread++) {
      work.add(
          threads.submit(
              () -> {
                for (int i = 0; i < 2_000; i++) {
                  trail.record(trail.done(AuditOperation.SEAL, KEY));
                }
              }));
    }
    for (Future<?> each : work) {
      each.get();
    }
    threads.shutdown();
    AuditAnchor head = trail.end().orElseThrow();

    assertThat(sink.events()).hasSize(16_000);
    assertThat(AuditLog.ofLines("log", sink.lines()).verify(List.of(head)).isIntact()).isTrue();
  }

  @Test
  void keyOperation_withItsEventWritten_givesItsResult() {
    assertThat(trail.keyOperation(AuditOperation.UNWRAP, KEY, () -> 7, result -> {})).isEqualTo(7);
    assertThat(sink.events())
        .extracting(CryptoAuditEvent::operation, CryptoAuditEvent::outcome)
        .containsExactly(tuple("unwrap", "success"));
  }

  @Test
  void keyOperation_whoseEventIsNotWritten_givesNothing() {
    sink.down(true);
    List<Integer> discarded = new ArrayList<>();

    assertThatExceptionOfType(AuditUnavailableException.class)
        .isThrownBy(
            () -> impatient.keyOperation(AuditOperation.UNWRAP, KEY, () -> 7, discarded::add))
        .withMessageContaining("200 ms");
    assertThat(discarded).containsExactly(7);
  }

  @Test
  void keyOperation_thatIsRefused_isDeniedInTheLog() {
    KeyRefusedException refusal = new KeyRefusedException("refused", "DisabledException", null);

    assertThat(
            catchThrowableOfType(
                KeyRefusedException.class,
                () ->
                    trail.keyOperation(
                        AuditOperation.UNWRAP,
                        KEY,
                        () -> {
                          throw refusal;
                        },
                        result -> {})))
        .isSameAs(refusal);
    assertThat(sink.events())
        .extracting(CryptoAuditEvent::outcome, CryptoAuditEvent::error)
        .containsExactly(tuple("denied", "KeyRefusedException"));
  }

  /** The writer takes a batch out of the ring before it finds that the sink is down. */
  private void recordForever() {
    while (!sink.isClosed()) {
      impatient.record(impatient.done(AuditOperation.SEAL, KEY));
    }
  }

  @Test
  void record_whileTheLogIsFull_failsAtTheDeadline() {
    sink.down(true);

    assertThatExceptionOfType(AuditUnavailableException.class)
        .isThrownBy(this::recordForever)
        .matches(AuditUnavailableException::isRetryable);
    assertThat(sink.events()).isEmpty();
  }

  @Test
  void record_whileTheLogIsFull_waitsForRoomAndLosesNothing()
      throws InterruptedException, IOException {
    int events = 20_000;
    sink.down(true);
    Thread busy =
        new Thread(
            () -> {
              for (int i = 0; i < events; i++) {
                trail.record(trail.done(AuditOperation.SEAL, KEY));
              }
            });
    busy.start();
    while (LockSupport.getBlocker(busy) != trail) {
      assertThat(busy.isAlive()).isTrue();
      Thread.onSpinWait();
    }
    assertThat(sink.events()).isEmpty();

    sink.down(false);
    busy.join();
    AuditAnchor head = trail.end().orElseThrow();

    assertThat(sink.events()).hasSize(events);
    assertThat(AuditLog.ofLines("log", sink.lines()).verify(List.of(head)).isIntact()).isTrue();
  }

  @Test
  void record_onAnInterruptedThread_failsAtOnceAndStaysInterrupted() {
    sink.down(true);
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(AuditUnavailableException.class).isThrownBy(this::recordForever);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void keyOperation_onAnInterruptedThread_failsAndStaysInterrupted() {
    sink.down(true);
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(AuditUnavailableException.class)
        .isThrownBy(() -> impatient.keyEvent(AuditOperation.GRACE, KEY));
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void events_ofASinkThatWasDown_areWrittenOnceItIsBack() {
    sink.down(true);
    for (int i = 0; i < 100; i++) {
      trail.record(trail.done(AuditOperation.SEAL, KEY));
    }
    sink.down(false);
    trail.end();

    assertThat(sink.events()).hasSize(100);
  }

  @Test
  void end_withASinkThatIsDown_fails() {
    AuditTrail other = trail(IMPATIENCE);
    sink.down(true);
    other.record(other.done(AuditOperation.SEAL, KEY));

    assertThatExceptionOfType(AuditUnavailableException.class).isThrownBy(other::end);
    assertThatExceptionOfType(AuditUnavailableException.class)
        .isThrownBy(() -> other.record(other.done(AuditOperation.SEAL, KEY)));
  }

  @Test
  void subjects_whateverBecomesOfThem_areReleased() {
    List<String> released = new ArrayList<>();
    AuditSubject held =
        new AuditSubject() {
          @Override
          public String keyId() {
            return "dek#1";
          }

          @Override
          public String entityType() {
            return "note";
          }

          @Override
          public String pseudonym() {
            return released.isEmpty() ? "held" : "released";
          }

          @Override
          public void release() {
            released.add("released");
          }
        };
    trail.record(trail.done(AuditOperation.SEAL, held));
    trail.end();

    assertThat(released).hasSize(1);
    assertThat(sink.events()).extracting(CryptoAuditEvent::subject).containsExactly("held");
  }

  @Test
  void tally_ofManyItems_isOneEventWithTheirNumber() {
    Tally tally = trail.tally(AuditOperation.OPEN, KEY);
    trail.record(tally);
    for (int i = 1; i < 500; i++) {
      assertThat(tally.add()).isTrue();
    }
    trail.end();

    assertThat(tally.add()).isFalse();
    assertThat(sink.events()).extracting(CryptoAuditEvent::count).containsExactly(500L);
  }

  @Test
  void anchoring_ofAChainToWhichNothingIsAdded_restsAfterItsOwnEvents() {
    KeptAnchors kept = new KeptAnchors();
    AtomicReference<Integer> anchored = new AtomicReference<>(0);
    Anchoring anchoring =
        new Anchoring(
                trail,
                head -> {
                  trail.keyEvent(AuditOperation.SEAL, KEY);
                  anchored.getAndUpdate(count -> count + 1);
                  kept.anchor(head);
                },
                2,
                Duration.ofMillis(1))
            .start();
    trail.keyEvent(AuditOperation.UNWRAP, KEY);
    while (kept.list().isEmpty()) {
      Thread.onSpinWait();
    }
    int events = sink.events().size();
    assertThat(events).isEqualTo(2);
    anchoring.end();

    assertThat(kept.list())
        .containsExactly(trail.end().orElseThrow())
        .allMatch(head -> head.isLast() && head.sequence() == 2);
    assertThat(anchored.get()).isEqualTo(2);
  }
}
