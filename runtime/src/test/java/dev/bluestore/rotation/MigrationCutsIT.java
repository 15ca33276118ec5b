package dev.bluestore.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.EncryptedStore;
import dev.bluestore.testing.Parcel;
import dev.bluestore.testing.PlainParcel;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import dev.bluestore.testkit.faults.Fault;
import dev.bluestore.testkit.faults.FaultPlan;
import dev.bluestore.testkit.faults.FaultProxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/**
 * A migration whose connection is cut at its requests in turn, before and after the server has it,
 * and which is started anew each time: each item is there all the time, and sealed once.
 */
@ExtendWith(DynamoDbLocalExtension.class)
class MigrationCutsIT {

  private static final int PARCELS = Integer.getInteger("bluestore.cuts.parcels", 3);

  /** Every third request in a build; 1 for each of them. */
  private static final int STRIDE = Integer.getInteger("bluestore.cuts.stride", 3);

  private static final int PAGE = 2;

  @Test
  void migration_cutAtItsRequests_isDoneOnceAndLosesNothing(
      DynamoDbLocal server, @TempDir Path keys) {
    try (TestTable table = new TestTable(server, keys);
        EncryptedStore reader =
            table
                .another()
                .readPlainItems(Instant.now().plus(Duration.ofHours(1)), PlainParcel.FORM)
                .build();
        FaultProxy proxy = FaultProxy.start(server.endpoint(), FaultPlan.seeded(1))) {
      int requests;
      try (KilledClient counted = KilledClient.never(proxy)) {
        fill(table, "whole");
        run(table, counted, "whole");
        requests = counted.sent();
      }
      for (int request = 1; request <= requests; request += STRIDE) {
        for (Fault cut : List.of(Fault.CUT_BEFORE, Fault.CUT_AFTER)) {
          cutAndResume(table, reader, proxy, cut, request);
        }
      }
      assertThat(requests).isGreaterThan(PARCELS / PAGE);
      System.out.println(2 * ((requests + STRIDE - 1) / STRIDE) + " cuts");
    }
  }

  private static void cutAndResume(
      TestTable table, EncryptedStore reader, FaultProxy proxy, Fault cut, int request) {
    String label = cut + "-" + request;
    List<Parcel> parcels = fill(table, label);
    try (KilledClient killed = KilledClient.at(proxy, cut, request);
        KilledClient second = KilledClient.never(proxy)) {
      assertThatExceptionOfType(KilledClient.Killed.class)
          .as(label)
          .isThrownBy(() -> run(table, killed, label));
      assertThat(parcels(reader, label)).as(label).isEqualTo(parcels);

      JobReport report = run(table, second, label);

      assertThat(report.finished()).as(label).isTrue();
      assertThat(report.changed()).as(label).isEqualTo(PARCELS);
    }
    assertThat(parcels(table.store(), label)).as(label).isEqualTo(parcels);
  }

  private static List<Parcel> parcels(EncryptedStore store, String sender) {
    return store.repository(new Parcel.Mapper()).query(Parcel.leading(sender)).list();
  }

  private static List<Parcel> fill(TestTable table, String sender) {
    DynamoDbTable<PlainParcel> plain = PlainParcel.in(table);
    List<Parcel> parcels =
        IntStream.range(0, PARCELS).mapToObj(number -> Parcel.of(sender, number)).toList();
    parcels.forEach(parcel -> plain.putItem(PlainParcel.of(parcel)));
    return parcels;
  }

  private static JobReport run(TestTable table, KilledClient client, String sender) {
    try (EncryptedStore store = table.another().client(client.client()).build()) {
      return Rotation.of(store)
          .migrate(PlainParcel.FORM)
          .partition("sender", sender)
          .called(sender)
          .run(JobOptions.defaults().withWorker("the only one").withPageSize(PAGE));
    }
  }
}
