package dev.bluestore.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bluestore.error.ConflictException;
import dev.bluestore.error.KeyUnavailableException;
import dev.bluestore.error.TamperedException;
import dev.bluestore.testing.RecordedTelemetry;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelemetryTest {

  private static final String DURATION = "db.client.operation.duration";

  private final RecordedTelemetry recorded = new RecordedTelemetry();
  private final Telemetry telemetry = Telemetry.over(recorded.openTelemetry(), "notes");

  @AfterEach
  void close() {
    recorded.close();
  }

  private static Map<String, String> labels(SpanData span) {
    Map<String, String> labels = new TreeMap<>();
    span.getAttributes().forEach((key, value) -> labels.put(key.getKey(), value.toString()));
    return labels;
  }

  @Test
  void operation_thatSucceeds_isASpanOfAClientWithItsDuration() {
    String result =
        telemetry
            .operation(
                StoreOperation.PUT, "Note", () -> CompletableFuture.completedFuture("stored"))
            .join();

    assertThat(result).isEqualTo("stored");
    SpanData span = recorded.span("put notes");
    assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    assertThat(span.getInstrumentationScopeInfo().getName()).isEqualTo("dev.bluestore");
    assertThat(labels(span))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "db.system.name", "aws.dynamodb",
                "db.collection.name", "notes",
                "db.operation.name", "put",
                "bluestore.entity", "Note"));
    assertThat(recorded.count(DURATION, labels(span))).isEqualTo(1);
  }

  @Test
  void operation_thatFails_tellsTheClassAndNotTheMessage() {
    CompletableFuture<String> failing =
        telemetry.operation(
            StoreOperation.PUT,
            "Note",
            () ->
                CompletableFuture.<String>failedFuture(new ConflictException("a secret", null))
                    .thenApply(value -> value));

    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(failing::join)
        .withCauseInstanceOf(ConflictException.class);
    SpanData span = recorded.span("put notes");
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(labels(span)).containsEntry("error.type", ConflictException.class.getName());
    assertThat(recorded.count(DURATION, labels(span))).isEqualTo(1);
    assertThat(recorded.sum("bluestore.conflicts", Map.of())).isEqualTo(1);
    assertThat(recorded.spans().toString()).doesNotContain("secret");
    assertThat(span.getEvents()).isEmpty();
  }

  @Test
  void operation_thatIsNotEvenBegun_endsWithoutAClass() {
    assertThatThrownBy(
            () ->
                telemetry.operation(
                    StoreOperation.UPDATE,
                    () -> {
                      throw new IllegalStateException("a secret");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(labels(recorded.span("update notes"))).containsEntry("error.type", "_OTHER");
  }

  @Test
  void operation_whoseFutureCompletesLater_endsThen_withTheChildrenOfOtherThreads()
      throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    CompletableFuture<String> answer = new CompletableFuture<>();
    AtomicReference<Span> behind = new AtomicReference<>();

    CompletableFuture<Void> done =
        telemetry
            .operation(
                StoreOperation.GET,
                "Note",
                () ->
                    telemetry
                        .carried(answer)
                        .thenApply(found -> telemetry.key(KeyOperation.UNWRAP, () -> found)))
            .thenAccept(found -> behind.set(Span.current()));
    assertThat(recorded.spans()).isEmpty();
    other.submit(() -> answer.complete("found")).get();
    done.join();
    other.shutdown();

    SpanData operation = recorded.span("get notes");
    SpanData key = recorded.span("key unwrap");
    assertThat(key.getParentSpanId()).isEqualTo(operation.getSpanId());
    assertThat(key.getKind()).isEqualTo(SpanKind.INTERNAL);
    assertThat(labels(key)).containsEntry("bluestore.key.operation", "unwrap");
    assertThat(behind.get().getSpanContext().isValid()).isFalse();
  }

  @Test
  void work_onAnExecutor_isDoneInTheContextOfWhoAsked() {
    ExecutorService other = Executors.newSingleThreadExecutor();

    telemetry
        .operation(
            StoreOperation.GET,
            () ->
                CompletableFuture.supplyAsync(
                    () -> telemetry.key(KeyOperation.DERIVE, () -> ""), telemetry.carried(other)))
        .join();
    other.shutdown();

    assertThat(recorded.span("key derive").getParentSpanId())
        .isEqualTo(recorded.span("get notes").getSpanId());
  }

  @Test
  void callOfKms_belowAnOperationOnKeys_isItsChildAndCounted() {
    assertThatExceptionOfType(KeyUnavailableException.class)
        .isThrownBy(
            () ->
                telemetry.key(
                    KeyOperation.UNWRAP,
                    () ->
                        Telemetry.current()
                            .kms(
                                "Decrypt",
                                () -> {
                                  throw new KeyUnavailableException("a secret", null);
                                })));

    SpanData call = recorded.span("KMS.Decrypt");
    assertThat(call.getParentSpanId()).isEqualTo(recorded.span("key unwrap").getSpanId());
    assertThat(
            recorded.count(
                "bluestore.kms.call.duration",
                Map.of(
                    "rpc.method",
                    "Decrypt",
                    "error.type",
                    KeyUnavailableException.class.getName())))
        .isEqualTo(1);
    assertThat(Telemetry.current()).isSameAs(Telemetry.NONE);
  }

  @Test
  void item_thatIsRefused_isCountedByItsClass() {
    assertThat(telemetry.opening("Note", CompletableFuture.completedFuture("opened")))
        .isCompletedWithValue("opened");
    assertThat(
            telemetry.opening(
                "Note", CompletableFuture.failedFuture(new TamperedException("no", null))))
        .isCompletedExceptionally();
    assertThat(
            telemetry.opening(
                "Note", CompletableFuture.failedFuture(new KeyUnavailableException("later", null))))
        .isCompletedExceptionally();

    assertThat(recorded.sum("bluestore.items.refused", Map.of())).isEqualTo(1);
    assertThat(
            recorded.sum(
                "bluestore.items.refused",
                Map.of(
                    "bluestore.entity", "Note", "error.type", TamperedException.class.getName())))
        .isEqualTo(1);
  }

  @Test
  void progressOfAJob_isCountedByTypeAndOutcome() {
    telemetry.progressed("rewrap", "done", 40);
    telemetry.progressed("rewrap", "done", 2);

    assertThat(
            recorded.sum(
                "bluestore.job.items",
                Map.of("bluestore.job.type", "rewrap", "bluestore.job.outcome", "done")))
        .isEqualTo(42);
  }

  @Test
  void work_whereNobodyListens_isOnlyDone() {
    Telemetry silent = Telemetry.over(OpenTelemetry.noop(), "notes");
    CompletableFuture<String> future = new CompletableFuture<>();

    assertThat(silent.operation(StoreOperation.PUT, () -> future)).isSameAs(future);
    assertThat(silent.carried(future)).isSameAs(future);
    assertThat(silent.opening("Note", future)).isSameAs(future);
    assertThat(silent.key(KeyOperation.DERIVE, () -> "key")).isEqualTo("key");
    assertThat(silent.kms("Decrypt", () -> "reply")).isEqualTo("reply");
  }

  @Test
  void openTelemetryOfTheProcess_isAskedForWithTheFirstWork() {
    GlobalOpenTelemetry.resetForTest();
    Telemetry early = Telemetry.global("notes");
    early.keyCache("open");
    GlobalOpenTelemetry.set(recorded.openTelemetry());

    early.operation(StoreOperation.GET, () -> CompletableFuture.completedFuture("found")).join();

    assertThat(recorded.spans("get notes")).hasSize(1);
    GlobalOpenTelemetry.resetForTest();
  }
}
