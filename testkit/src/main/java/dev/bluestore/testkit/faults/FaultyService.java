package dev.bluestore.testkit.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Answers requests with the server's answers or with faults, and keeps the record of both. */
final class FaultyService {

  private final FaultPlan plan;
  private final RealServer server;
  private final FormerAnswers former = new FormerAnswers();
  private final Map<String, AtomicLong> ordinals = new ConcurrentHashMap<>();
  private final Map<String, Queue<Fault>> wanted = new ConcurrentHashMap<>();
  private final List<ProxiedRequest> log = new ArrayList<>();
  private volatile boolean keepsBodies;

  /** The fault that was shown, and what either side was answered; a cut client nothing. */
  private record Exchange(Optional<Fault> fault, Optional<Answer> server, Optional<Answer> client) {

    static Exchange forwarded(Answer answer) {
      return new Exchange(Optional.empty(), Optional.of(answer), Optional.of(answer));
    }

    static Exchange unforwarded(Fault fault, Answer answer) {
      return new Exchange(Optional.of(fault), Optional.empty(), Optional.of(answer));
    }
  }

  FaultyService(FaultPlan plan, RealServer server) {
    this.plan = plan;
    this.server = server;
  }

  void next(Fault fault, String operation) {
    wantedOf(operation).add(fault);
  }

  void keepBodies() {
    keepsBodies = true;
  }

  /** The answer for the client; empty to cut the connection. */
  Optional<Answer> answer(Request request) {
    String operation = request.operation();
    long ordinal = ordinals.computeIfAbsent(operation, name -> new AtomicLong()).incrementAndGet();
    SplittableRandom random = plan.random(operation, ordinal);
    // Drawn in any case, so that a fault that was asked for does not shift the draws.
    Optional<Fault> drawn = plan.draw(operation, random);
    Optional<Fault> fault = Optional.ofNullable(wantedOf(operation).poll()).or(() -> drawn);
    Exchange exchange =
        fault
            .map(shown -> exchange(shown, request, random))
            .orElseGet(() -> Exchange.forwarded(forward(request)));
    record(
        new ProxiedRequest(
            operation,
            ordinal,
            exchange.fault(),
            keepsBodies ? Optional.of(request.text()) : Optional.empty(),
            exchange.server().map(Answer::outcome),
            exchange.client().map(Answer::outcome)));
    return exchange.client();
  }

  private Exchange exchange(Fault fault, Request request, SplittableRandom random) {
    return switch (fault) {
      case THROUGHPUT_EXCEEDED -> Exchange.unforwarded(fault, ErrorAnswers.throughputExceeded());
      case THROTTLED -> Exchange.unforwarded(fault, ErrorAnswers.throttled());
      case REQUEST_LIMIT_EXCEEDED ->
          Exchange.unforwarded(fault, ErrorAnswers.requestLimitExceeded());
      case INTERNAL_ERROR -> Exchange.unforwarded(fault, ErrorAnswers.internalError());
      case INTERNAL_ERROR_AFTER ->
          new Exchange(
              Optional.of(fault),
              Optional.of(forward(request)),
              Optional.of(ErrorAnswers.internalError()));
      case UNAVAILABLE -> Exchange.unforwarded(fault, ErrorAnswers.unavailable());
      case DELAY -> delay(request, random);
      case CUT_BEFORE -> new Exchange(Optional.of(fault), Optional.empty(), Optional.empty());
      case CUT_AFTER ->
          new Exchange(Optional.of(fault), Optional.of(forward(request)), Optional.empty());
      case UNPROCESSED ->
          SplitBatch.of(request, random)
              .map(this::split)
              .orElseGet(() -> Exchange.forwarded(forward(request)));
      case STALE_READ ->
          Optional.of(request)
              .filter(Request::isEventuallyConsistent)
              .flatMap(former::find)
              .map(answer -> Exchange.unforwarded(fault, answer))
              .orElseGet(() -> Exchange.forwarded(forward(request)));
      case CONFLICT -> Exchange.unforwarded(fault, ErrorAnswers.conflict(request, random));
    };
  }

  private Answer forward(Request request) {
    Answer answer = server.answer(request);
    if (answer.isSuccess() && request.isEventuallyConsistent()) {
      former.remember(request, answer);
    }
    return answer;
  }

  private Exchange delay(Request request, SplittableRandom random) {
    Duration delay = plan.delay(random);
    boolean early = random.nextBoolean();
    if (early) {
      pause(delay);
    }
    Answer answer = forward(request);
    if (!early) {
      pause(delay);
    }
    return new Exchange(Optional.of(Fault.DELAY), Optional.of(answer), Optional.of(answer));
  }

  private static void pause(Duration delay) {
    try {
      TimeUnit.MILLISECONDS.sleep(delay.toMillis());
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private Exchange split(SplitBatch batch) {
    Optional<Answer> ofPart = batch.part().map(server::answer);
    return new Exchange(
        Optional.of(Fault.UNPROCESSED),
        ofPart,
        Optional.of(ofPart.map(batch::complete).orElseGet(batch::nothing)));
  }

  private Queue<Fault> wantedOf(String operation) {
    return wanted.computeIfAbsent(operation, name -> new ConcurrentLinkedQueue<>());
  }

  private void record(ProxiedRequest request) {
    synchronized (log) {
      log.add(request);
    }
  }

  List<ProxiedRequest> requests() {
    synchronized (log) {
      return List.copyOf(log);
    }
  }

  void forgetRequests() {
    synchronized (log) {
      log.clear();
    }
  }
}
