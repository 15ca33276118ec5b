package dev.bluestore.testkit.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * A proxy between clients and DynamoDB Local that shows faults: those of its {@link FaultPlan}, and
 * those that a test asks for with {@link #next}. All else it forwards to the real server, and gives
 * back the answer as it came.
 *
 * <pre>{@code
 * try (FaultProxy proxy = FaultProxy.start(dynamoDb.endpoint(), FaultPlan.mixed(seed, 0.20))) {
 *   DynamoDbClient client = clientOf(proxy.endpoint());
 *   proxy.next(Fault.CUT_AFTER, "PutItem");
 *   ...
 *   assertThat(proxy.requests())...
 * }
 * }</pre>
 *
 * <p>The idea of faults from a seed is that of the simulators of FoundationDB and TigerBeetle. Here
 * the servers, the clients and the time are real, so what is replayed is the faults and not the
 * schedule; {@link FaultPlan} says how far.
 *
 * <p>It listens on the loopback interface only, keeps connections alive, and has a thread for each
 * request in flight. Thread-safe.
 */
public final class FaultProxy implements AutoCloseable {

  static {
    // Without these, answers wait 40 ms for Nagle's algorithm, and connections that a client's pool
    // keeps for a minute are closed after 30 s: a cut that nobody asked for.
    setIfAbsent("sun.net.httpserver.nodelay", "true");
    setIfAbsent("sun.net.httpserver.idleInterval", "600");
    setIfAbsent("sun.net.httpserver.maxIdleConnections", "2000");
  }

  private static final long MILLISECOND = 1_000_000;

  private final HttpServer http;
  private final FaultPlan plan;
  private final FaultyService service;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "fault-proxy");
            thread.setDaemon(true);
            return thread;
          });
  private final Set<HttpExchange> underWay = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean closed = new AtomicBoolean();

  private FaultProxy(HttpServer http, URI server, FaultPlan plan) {
    this.http = http;
    this.plan = plan;
    this.service = new FaultyService(plan, new RealServer(server));
  }

  private static void setIfAbsent(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  /**
   * Starts a proxy on a free port.
   *
   * @param server the endpoint of the DynamoDB Local behind it
   * @param plan the faults that it shows by itself
   * @throws UncheckedIOException if no port of the loopback interface can be had
   */
  public static FaultProxy start(URI server, FaultPlan plan) {
    try {
      InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      FaultProxy proxy = new FaultProxy(HttpServer.create(anyPort, 0), server, plan);
      proxy.listen();
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException("expected a free port of the loopback interface", e);
    }
  }

  private void listen() {
    http.createContext("/", this::handle);
    http.setExecutor(threads);
    http.start();
  }

  /** Where it answers, for example {@code http://127.0.0.1:34567}. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  /** The faults that it shows by itself. */
  public FaultPlan plan() {
    return plan;
  }

  /**
   * Shows a fault to the next request of an operation that has none waiting, in place of what the
   * plan has for it. A stale read is spent on that request even if there is no former answer.
   *
   * @param operation such as {@code PutItem}
   * @throws IllegalArgumentException if the fault cannot happen to the operation
   */
  public void next(Fault fault, String operation) {
    if (!fault.canHappenTo(operation)) {
      throw new IllegalArgumentException(
          "expected a fault that can happen to " + operation + ", found " + fault);
    }
    service.next(fault, operation);
  }

  /**
   * The requests since the start, or since they were forgotten, in the order in which they were
   * dealt with. A request is here before its client has the answer.
   */
  public List<ProxiedRequest> requests() {
    return service.requests();
  }

  /** Has requests from now on keep their bodies, in the memory of this process. */
  public void keepBodies() {
    service.keepBodies();
  }

  /** How many of these requests were of an operation and were shown a fault. */
  public long count(String operation, Fault fault) {
    Optional<Fault> shown = Optional.of(fault);
    return requests().stream()
        .filter(request -> request.operation().equals(operation) && request.fault().equals(shown))
        .count();
  }

  /** Empties the list of requests. Ordinals go on. */
  public void forgetRequests() {
    service.forgetRequests();
  }

  /**
   * Waits until the requests that are under way now were dealt with: one whose client has given up
   * may still reach the server. Stays interrupted where the thread is.
   */
  public void settle() {
    List<HttpExchange> former = List.copyOf(underWay);
    while (former.stream().anyMatch(underWay::contains)
        && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(MILLISECOND);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    underWay.add(exchange);
    // Closed without an answer, an exchange takes its connection with it.
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Optional<Answer> answer =
          service.answer(
              new Request(
                  exchange.getRequestMethod(),
                  exchange.getRequestURI(),
                  exchange.getRequestHeaders(),
                  body));
      if (answer.isPresent()) {
        send(exchange, answer.get());
      }
    } finally {
      underWay.remove(exchange);
    }
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    answer.headers().forEach(exchange.getResponseHeaders()::put);
    int length = answer.body().length;
    exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
    exchange.getResponseBody().write(answer.body());
  }

  /**
   * Ends the proxy; the server behind it goes on. Calls that wait for an answer get none, and those
   * that are delayed before the server do not reach it any more.
   */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      http.stop(0);
      threads.shutdownNow();
    }
  }

  /** The endpoint and the plan, with its seed. */
  @Override
  public String toString() {
    return "fault proxy at " + endpoint() + " (" + plan + ")";
  }
}
