package dev.bluestore.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.EncryptedStore;
import dev.bluestore.testing.Note;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import dev.bluestore.testkit.faults.Fault;
import dev.bluestore.testkit.faults.FaultPlan;
import dev.bluestore.testkit.faults.FaultProxy;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A job whose connection is cut at one of its requests after another, before and after the server
 * has it, and which is started anew each time. Between the two, everything is readable and one item
 * is deleted; at the end, that one is still gone and every other one is resealed, once.
 */
@ExtendWith(DynamoDbLocalExtension.class)
class ResealCutsIT {

  private static final int NOTES = Integer.getInteger("bluestore.cuts.items", 40);
  private static final int PAGE = Integer.getInteger("bluestore.cuts.page", 20);

  /** Every third request in a build; 1 for each of them. */
  private static final int STRIDE = Integer.getInteger("bluestore.cuts.stride", 3);

  private static final int NOTEBOOKS = 2;
  private static final Note DELETED = Note.of("book0", 0, 7, "text 14");

  @Test
  void job_cutAtItsRequests_isDoneOnceAndLosesNothing(DynamoDbLocal server, @TempDir Path keys) {
    try (TestTable table = new TestTable(server, keys);
        FaultProxy proxy = FaultProxy.start(server.endpoint(), FaultPlan.seeded(1))) {
      Library library = new Library(table, NOTEBOOKS, NOTES);
      library.fill();
      try (KilledClient counted = KilledClient.never(proxy)) {
        run(table, counted, "whole");
        library.expectResealed();
        for (int request = 1; request <= counted.sent(); request += STRIDE) {
          for (Fault cut : new Fault[] {Fault.CUT_BEFORE, Fault.CUT_AFTER}) {
            cutAndResume(table, proxy, library, cut, request);
          }
        }
      }
    }
  }

  private void cutAndResume(
      TestTable table, FaultProxy proxy, Library library, Fault cut, int request) {
    String label = cut + " " + request;
    try (KilledClient killed = KilledClient.at(proxy, cut, request);
        KilledClient second = KilledClient.never(proxy)) {
      assertThatExceptionOfType(KilledClient.Killed.class)
          .as(label)
          .isThrownBy(() -> run(table, killed, label));
      assertThat(library.read()).as(label).hasSize(NOTES);
      table.notes().delete(DELETED);

      JobReport report = run(table, second, label);

      assertThat(report.finished()).isTrue();
      // Every item, and the old key of each notebook: retired with a new one, then drained.
      assertThat(report.changed())
          .as(label)
          .isBetween((long) NOTES - 1 + 2 * NOTEBOOKS, (long) NOTES + 2 * NOTEBOOKS);
      assertThat(table.raw(Note.key("book0", 0, 7))).isEmpty();
      try (EncryptedStore store = table.another().build()) {
        store.repository(new Note.Mapper()).put(DELETED);
      }
      library.expectResealed();
    }
  }

  private static JobReport run(TestTable table, KilledClient client, String label) {
    try (EncryptedStore store = table.another().client(client.client()).build()) {
      return Rotation.of(store)
          .reseal()
          .segments(1)
          .called(label)
          .cachesEndWithin(Duration.ofMillis(1))
          .run(JobOptions.defaults().withWorker("the only one").withPageSize(PAGE));
    }
  }
}
