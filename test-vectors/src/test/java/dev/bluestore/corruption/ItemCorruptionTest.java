package dev.bluestore.corruption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.error.KeyMissingException;
import dev.bluestore.error.OpenException;
import dev.bluestore.error.TamperedException;
import dev.bluestore.memory.MemoryStore;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One change of an item, and it does not open; its neighbours do. */
class ItemCorruptionTest {

  private static final List<String> SEALING =
      List.of(ItemAttributes.CONTENT, ItemAttributes.NONCE, ItemAttributes.KEY_ID);

  @TempDir private Path folder;
  private Scene scene;
  private ItemFaults faults;

  @BeforeEach
  void sealItems() {
    scene = new Scene(folder);
    faults = new ItemFaults(scene.row());
  }

  @AfterEach
  void itemsThatNobodyTouched_open() {
    for (ItemAddress address :
        List.of(scene.note, scene.secondNote, scene.memo, scene.laterNote, scene.betaNote)) {
      assertThat(scene.store.open(address, Set.of())).isEqualTo(Scene.plaintext());
    }
    scene.close();
  }

  @Test
  void content_changed_isRefused() {
    check("bytes of the content", faults.ofContent());
  }

  @Test
  void nonce_changed_isRefused() {
    check("bytes of the nonce", faults.ofNonce());
  }

  @Test
  void keyId_changed_isRefused() {
    check("characters of the key id", faults.ofKeyId());
  }

  @Test
  void ownAttribute_ofAnotherTypeOrRemoved_isRefused() {
    check("types of the format's own attributes", faults.ofOwnTypes());
  }

  @Test
  void plainAttribute_changedInAnyWay_isRefused() {
    check("plain attributes", faults.ofPlainAttributes(Scene.plain().keySet()));
  }

  @Test
  void sealingAttributes_ofAnotherItem_areRefused() {
    Stream<Fault> moved =
        Stream.of(scene.secondNote, scene.memo, scene.laterNote)
            .flatMap(
                from ->
                    Stream.of(
                            SEALING, List.of(SEALING.get(0)), List.of(SEALING.get(1)), allOf(from))
                        .map(names -> moved(from, names, TamperedException.class)));
    check("moved between items of a partition", moved);
    check(
        "a key id of the same partition",
        Stream.of(moved(scene.laterNote, List.of(SEALING.get(2)), TamperedException.class)));
  }

  @Test
  void sealingAttributes_ofAnotherPartition_areRefused() {
    Fault missing = moved(scene.betaNote, SEALING, KeyMissingException.class);
    Fault whole = moved(scene.betaNote, allOf(scene.betaNote), KeyMissingException.class);
    check("moved between partitions", Stream.of(missing, whole));

    Map<String, AttributeValue> record = scene.store.record(scene.beta, scene.betaKey);
    scene.store.put(scene.alpha.pk(), scene.betaKey.toString(), record);
    check(
        "moved between partitions with the key record",
        Stream.of(missing, whole)
            .map(fault -> new Fault(fault.what(), fault.row(), TamperedException.class)));
  }

  @Test
  void row_ofAnotherAddress_isRefused() {
    check(
        "rows of another address",
        Stream.of(scene.secondNote, scene.memo, scene.laterNote, scene.betaNote)
            .map(other -> scene.store.row(other.key()))
            .map(row -> new Fault("a row of another address", row, TamperedException.class)));
  }

  @Test
  void itemAndRecord_ofAnotherNamespaceOrContext_areRefused() {
    checkElsewhere("another namespace", scene.store("elsewhere", Scene.CONTEXT), record -> record);
    checkElsewhere("another context", scene.store(Scene.NAMESPACE, "tenant-2"), record -> record);
    checkElsewhere(
        "another context, the record edited to it",
        scene.store(Scene.NAMESPACE, "tenant-2"),
        record -> {
          record.put("dek_context", AttributeValue.fromS("tenant-2"));
          return record;
        });
  }

  private void checkElsewhere(
      String family, MemoryStore elsewhere, UnaryOperator<Map<String, AttributeValue>> edit) {
    PartitionAddress partition = elsewhere.partition("notebook", "alpha");
    elsewhere.put(edit.apply(scene.store.record(scene.alpha, scene.alphaKey)));
    ItemAddress address = partition.item(scene.note.sort());
    Refusals.ofItem(
        family,
        elsewhere,
        address,
        Stream.of(new Fault("as it was sealed", scene.row(), TamperedException.class)));
  }

  private List<String> allOf(ItemAddress address) {
    return scene.store.row(address.key()).keySet().stream()
        .filter(name -> !name.equals(ItemAttributes.PK) && !name.equals(ItemAttributes.SK))
        .toList();
  }

  /** The item with some attributes of another one. */
  private Fault moved(
      ItemAddress from, List<String> names, Class<? extends OpenException> refusal) {
    Map<String, AttributeValue> changed = new HashMap<>(scene.row());
    Map<String, AttributeValue> other = scene.store.row(from.key());
    names.forEach(name -> changed.put(name, other.get(name)));
    return new Fault(names + " of another item", changed, refusal);
  }

  private void check(String family, Stream<Fault> found) {
    Refusals.ofItem(family, scene.store, scene.note, found);
  }
}
