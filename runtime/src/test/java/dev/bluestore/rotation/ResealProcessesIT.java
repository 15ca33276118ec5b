package dev.bluestore.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bluestore.testing.ChildProcess;
import dev.bluestore.testing.ResealProcess;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import dev.bluestore.testkit.faults.FaultPlan;
import dev.bluestore.testkit.faults.FaultProxy;
import dev.bluestore.testkit.faults.ProxiedRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Processes that work on one resealing, and what becomes of it when they die or sleep. */
@ExtendWith(DynamoDbLocalExtension.class)
class ResealProcessesIT {

  private static final int NOTES = 300;
  private static final int KILLS = Integer.getInteger("bluestore.reseal.kills", 3);
  private static final long SEED = Long.getLong("bluestore.reseal.seed", System.nanoTime());
  private static final String SLEEPER = "sleeper";

  @TempDir private Path keys;

  @Test
  void worker_stoppedPastItsLease_writesNothingWhenItGoesOn(DynamoDbLocal server) throws Exception {
    try (TestTable table = new TestTable(server, keys);
        FaultProxy proxy = FaultProxy.start(server.endpoint(), FaultPlan.seeded(1))) {
      proxy.keepBodies();
      Library library = new Library(table, 6, NOTES);
      library.fill();
      try (ChildProcess sleeper = worker(table, proxy.endpoint(), "job", SLEEPER, 30)) {
        sleeper.awaitLine("walk");
        sleeper.signal("STOP");
        try (ChildProcess second = worker(table, proxy.endpoint(), "job", "second", 1_000);
            ChildProcess third = worker(table, proxy.endpoint(), "job", "third", 1_000)) {
          second.awaitLine("done");
          third.awaitLine("done");
        }
        sleeper.signal("CONT");
        sleeper.awaitLine("done");
      }

      library.expectResealed();
      expectNoAcceptedWriteWithAnOldToken(proxy);
    }
  }

  @Test
  void workers_killedAtRandomMoments_loseNothing(DynamoDbLocal server) throws Exception {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    int job = 0;
    try (TestTable table = new TestTable(server, keys)) {
      Library library = new Library(table, 6, NOTES);
      library.fill();
      for (int kill = 0; kill < KILLS; kill++) {
        try (ChildProcess worker =
            worker(table, server.endpoint(), "job" + job, "worker " + kill, 100)) {
          if (worker.awaitLine(Set.of("walk", "done")).equals("done")) {
            job++;
          }
          worker.killAfter(Duration.ofMillis(random.nextInt(500)));
        }
        assertThat(library.read()).containsExactlyInAnyOrderElementsOf(library.all());
      }
      try (ChildProcess last = worker(table, server.endpoint(), "job" + job, "last", 1_000)) {
        last.awaitLine("done");
      }
      library.expectResealed();
    }
  }

  private ChildProcess worker(TestTable table, URI endpoint, String job, String name, int perSecond)
      throws IOException {
    return ChildProcess.start(
        ResealProcess.class,
        List.of(),
        Map.of(
            "DYNAMODB_ENDPOINT", endpoint.toString(),
            "BLUE_TABLE", table.name(),
            "BLUE_NAMESPACE", "notes",
            "BLUE_KEYS_DIR", keys.toString()),
        job,
        name,
        "500",
        Integer.toString(perSecond));
  }

  /** What a write says of the segment that it belongs to. */
  private record Write(String segment, long token, String owner, boolean accepted) {}

  /** What the proxy has seen of the segments, in its order. */
  private static List<Write> writes(FaultProxy proxy) throws IOException {
    List<Write> writes = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    for (ProxiedRequest request : proxy.requests()) {
      JsonNode body = json.readTree(request.body().orElseThrow());
      JsonNode item =
          request.operation().equals("TransactWriteItems")
              ? body.path("TransactItems").path(0).path("Put").path("Item")
              : body.path("Item");
      if (item.has("token")) {
        writes.add(
            new Write(
                item.path("SK").path("S").asText(),
                item.path("token").path("N").asLong(),
                item.path("owner").path("S").asText(),
                request.server().orElseThrow().status() == 200));
      }
    }
    return writes;
  }

  private static void expectNoAcceptedWriteWithAnOldToken(FaultProxy proxy) throws IOException {
    Map<String, Write> newest = new HashMap<>();
    List<Write> refused = new ArrayList<>();
    for (Write write : writes(proxy)) {
      Write before = newest.getOrDefault(write.segment(), write);
      if (write.accepted()) {
        assertThat(write.token()).isGreaterThanOrEqualTo(before.token());
        assertThat(write.token() > before.token() || write.owner().equals(before.owner())).isTrue();
        newest.put(write.segment(), write);
      } else if (write.token() < before.token()) {
        refused.add(write);
      }
    }
    // It did try: what kept it from writing was its token.
    assertThat(refused).isNotEmpty().allMatch(write -> write.owner().equals(SLEEPER));
  }
}
