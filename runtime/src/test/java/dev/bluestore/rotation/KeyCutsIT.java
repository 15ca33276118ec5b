package dev.bluestore.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.EncryptedStore;
import dev.bluestore.error.ItemKey;
import dev.bluestore.testing.Note;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import dev.bluestore.testkit.faults.Fault;
import dev.bluestore.testkit.faults.FaultPlan;
import dev.bluestore.testkit.faults.FaultProxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Rewrapping and shredding whose connection is cut at each of their requests, before and after the
 * server has it, and which are started anew: they end as those do that nobody cuts off.
 */
@ExtendWith(DynamoDbLocalExtension.class)
class KeyCutsIT {

  private static final int KEYS = Integer.getInteger("bluestore.cuts.keys", 5);
  private static final int SHREDDED = Integer.getInteger("bluestore.cuts.shredded", 2);

  @ParameterizedTest
  @EnumSource
  void rewrap_cutAtEachRequest_endsTheSame(
      KeyedTable.KeysIn where, DynamoDbLocal server, @TempDir Path keys) {
    try (KeyedTable table = new KeyedTable(where, server, keys);
        FaultProxy proxy = FaultProxy.start(server.endpoint(), FaultPlan.seeded(1))) {
      List<Note> notes = table.write(KEYS);
      Map<ItemKey, Map<String, AttributeValue>> items = table.items();
      table.rotate();
      int requests;
      try (KilledClient counted = KilledClient.never(proxy)) {
        requests = rewrap(table, counted);
      }
      for (int request = 1; request <= requests; request++) {
        for (Fault cut : List.of(Fault.CUT_BEFORE, Fault.CUT_AFTER)) {
          String former = table.current();
          table.rotate();
          try (KilledClient killed = KilledClient.at(proxy, cut, request)) {
            assertThatExceptionOfType(KilledClient.Killed.class)
                .isThrownBy(() -> rewrap(table, killed));
          }
          assertThat(table.read(KEYS)).isEqualTo(notes);
          try (KilledClient again = KilledClient.never(proxy)) {
            rewrap(table, again);
          }
          table.retire(former);
        }
      }
      assertThat(requests).isGreaterThanOrEqualTo(KEYS + 3);
      assertThat(table.items()).isEqualTo(items);
      assertThat(table.read(KEYS)).isEqualTo(notes);
      System.out.println(where + ": rewrapping, " + 2 * requests + " cuts");
    }
  }

  /** How many requests it took; the store's own end sends one more. */
  private static int rewrap(KeyedTable table, KilledClient client) {
    try (EncryptedStore store = table.settings().client(client.client()).build()) {
      Rotation.of(store).rewrap(RewrapOptions.defaults().withThreads(1));
      return client.sent();
    }
  }

  @ParameterizedTest
  @EnumSource
  void shred_cutAtEachRequest_endsTheSame(
      KeyedTable.KeysIn where, DynamoDbLocal server, @TempDir Path keys) {
    try (KeyedTable table = new KeyedTable(where, server, keys);
        FaultProxy proxy = FaultProxy.start(server.endpoint(), FaultPlan.seeded(1))) {
      Note kept = table.write(1).get(0);
      // The first certificate makes a data key for those that follow.
      fill(table, "first");
      try (KilledClient first = KilledClient.never(proxy)) {
        shred(table, first, "first");
      }
      fill(table, "whole");
      int requests;
      try (KilledClient counted = KilledClient.never(proxy)) {
        requests = shred(table, counted, "whole").requests();
      }
      for (int request = 1; request <= requests; request++) {
        for (Fault cut : List.of(Fault.CUT_BEFORE, Fault.CUT_AFTER)) {
          cutAndShredAgain(table, proxy, cut, request);
        }
      }
      assertThat(requests).isGreaterThanOrEqualTo(2 * SHREDDED + 5);
      assertThat(table.items()).hasSize(1);
      assertThat(table.read(1)).containsExactly(kept);
      System.out.println(where + ": shredding, " + 2 * requests + " cuts");
    }
  }

  private void cutAndShredAgain(KeyedTable table, FaultProxy proxy, Fault cut, int request) {
    String notebook = cut + "-" + request;
    fill(table, notebook);
    try (KilledClient killed = KilledClient.at(proxy, cut, request);
        KilledClient again = KilledClient.never(proxy)) {
      assertThatExceptionOfType(KilledClient.Killed.class)
          .as(notebook)
          .isThrownBy(() -> shred(table, killed, notebook));
      ShredCertificate certificate = shred(table, again, notebook).certificate();
      assertThat(certificate.keys()).hasSize(SHREDDED);
      try (EncryptedStore store = table.open()) {
        assertThat(Rotation.of(store).verify(certificate.toJson())).isEqualTo(ShredState.SHREDDED);
      }
    }
  }

  /** A partition with some data keys, and a note under each. */
  private static void fill(KeyedTable table, String notebook) {
    try (EncryptedStore store = table.open()) {
      for (int i = 0; i < SHREDDED; i++) {
        Rotation.of(store).reopen(List.of("notebook", notebook));
        KeyedTable.notes(store).put(Note.of(notebook, 1, i, "text"));
      }
    }
  }

  private record Shredded(ShredCertificate certificate, int requests) {}

  private static Shredded shred(KeyedTable table, KilledClient client, String notebook) {
    ShredOptions options =
        ShredOptions.by("a test").cachesEndWithin(Duration.ZERO).andDeleteItems();
    try (EncryptedStore store = table.settings().client(client.client()).build()) {
      ShredCertificate certificate =
          Rotation.of(store).shred(List.of("notebook", notebook), options);
      return new Shredded(certificate, client.sent());
    }
  }
}
