package dev.bluestore.corruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.error.OpenException;
import dev.bluestore.memory.MemoryStore;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Checks that each of many faults is refused with its exact type and tells nothing. */
final class Refusals {

  private final String family;
  private final ItemAddress address;
  private int cases;

  private Refusals(String family, ItemAddress address) {
    this.family = family;
    this.address = address;
  }

  /** Faults of an item's own row. */
  static void ofItem(String family, MemoryStore store, ItemAddress address, Stream<Fault> faults) {
    Refusals refusals = new Refusals(family, address);
    faults.forEach(
        fault -> refusals.check(fault, () -> store.open(address, fault.row(), Set.of())));
    refusals.report();
  }

  /** Faults of the key record that an item needs; the true record is there again afterwards. */
  static void ofRecord(
      String family,
      MemoryStore store,
      ItemAddress address,
      Map<String, AttributeValue> record,
      Stream<Fault> faults) {
    Refusals refusals = new Refusals(family, address);
    String pk = record.get("PK").s();
    String sk = record.get("SK").s();
    faults.forEach(
        fault -> {
          store.put(pk, sk, fault.row());
          refusals.check(fault, () -> store.open(address, Set.of()));
        });
    store.put(pk, sk, record);
    refusals.report();
  }

  private void check(Fault fault, ThrowingCallable open) {
    Throwable refusal = catchThrowable(open);
    assertThat(refusal).as(fault.what()).isExactlyInstanceOf(fault.refusal());
    assertThat(((OpenException) refusal).address()).as(fault.what()).contains(address.key());
    for (Throwable at = refusal; at != null; at = at.getCause()) {
      assertThat(at.toString()).as(fault.what()).doesNotContain(Scene.SECRET, "alpha");
      assertThat(at.getSuppressed()).as(fault.what()).isEmpty();
    }
    cases++;
  }

  private void report() {
    assertThat(cases).as("cases of " + family).isPositive();
    System.out.println("corruptions refused, " + family + ": " + cases);
  }
}
