package dev.bluestore.testkit.kms;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A key management service on this machine that speaks the wire protocol of AWS KMS (JSON 1.1 over
 * HTTP), so that every client of AWS KMS can be pointed at it. Ciphertexts are AES-256-GCM (NIST SP
 * 800-38D), bound to their encryption context and their key; keys live in memory and end with the
 * server.
 *
 * <p>It carries out CreateKey, ReplicateKey, DescribeKey, ListKeys, EnableKey, DisableKey,
 * ScheduleKeyDeletion, CancelKeyDeletion, RotateKeyOnDemand, CreateAlias, UpdateAlias, DeleteAlias,
 * ListAliases, Encrypt, Decrypt, ReEncrypt, GenerateDataKey, GenerateDataKeyWithoutPlaintext and
 * GenerateRandom for symmetric keys of one account; the region is the one that a request is signed
 * for. Errors have the types and statuses of AWS. Signatures must have the form of AWS Signature
 * Version 4 and are not verified: any credentials will do. Policies and grants are not evaluated;
 * {@link #faults()} shows their refusals.
 *
 * <p>It listens on the loopback interface only. Thread-safe.
 */
public final class KmsServer implements AutoCloseable {

  private static final String NO_DELAY = "sun.net.httpserver.nodelay";

  static {
    // The JDK's server sends head and body apart: with Nagle's algorithm each answer waits 40 ms.
    if (System.getProperty(NO_DELAY) == null) {
      System.setProperty(NO_DELAY, "true");
    }
  }

  private final KmsService service = new KmsService();
  private final HttpServer http;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "kms-server");
            thread.setDaemon(true);
            return thread;
          });
  private final AtomicBoolean closed = new AtomicBoolean();

  private KmsServer(HttpServer http) {
    this.http = http;
  }

  /**
   * Starts a server without keys on a free port.
   *
   * @throws UncheckedIOException if no port of the loopback interface can be had
   */
  public static KmsServer start() {
    try {
      InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      KmsServer server = new KmsServer(HttpServer.create(anyPort, 0));
      server.listen();
      return server;
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

  /** The faults that it shows: none, until some are asked for. */
  public KmsFaults faults() {
    return service.faults();
  }

  /** The requests since the start, or since they were forgotten, in the order of their answers. */
  public List<KmsRequest> requests() {
    return service.requests();
  }

  /** Waits until so many requests were answered since the start, or since they were forgotten. */
  public void awaitRequests(int count) throws InterruptedException {
    service.awaitRequests(count);
  }

  /** Empties the list of requests. */
  public void forgetRequests() {
    service.forgetRequests();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      try {
        Optional<ObjectNode> answer = service.answer(exchange.getRequestHeaders(), body);
        if (answer.isPresent()) {
          send(exchange, 200, answer.get());
        }
      } catch (KmsError error) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("__type", error.type());
        if (!error.message().isEmpty()) {
          answer.put("message", error.message());
        }
        send(exchange, error.status(), answer);
      }
    }
  }

  private static void send(HttpExchange exchange, int status, ObjectNode answer)
      throws IOException {
    byte[] body = answer.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
    exchange.getResponseHeaders().set("x-amzn-RequestId", UUID.randomUUID().toString());
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  /** Ends the server and its keys. Calls that wait for an answer get none. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      service.faults().clear();
      http.stop(0);
      threads.shutdownNow();
    }
  }

  /** The endpoint. */
  @Override
  public String toString() {
    return "KMS at " + endpoint();
  }
}
