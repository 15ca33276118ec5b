package dev.bluestore.corruption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.envelope.DekRecord;
import dev.bluestore.error.DrainedException;
import dev.bluestore.error.OpenException;
import dev.bluestore.error.ShreddedException;
import dev.bluestore.error.TamperedException;
import dev.bluestore.error.UnknownMasterKeyException;
import dev.bluestore.error.UnsupportedFormatException;
import dev.bluestore.keys.DekPurpose;
import dev.bluestore.memory.KeyRecordWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One change of a key record, and no item under its key opens. */
class KeyRecordCorruptionTest {

  private static final String SHREDDED_AT = "2026-11-23T00:00:00Z";

  @TempDir private Path folder;
  private Scene scene;
  private KeyRecordWriter writer;
  private Map<String, AttributeValue> active;
  private Map<String, AttributeValue> tombstone;

  @BeforeEach
  void sealItems() {
    scene = new Scene(folder);
    writer = scene.store.records(scene.alpha, Scene.CONTEXT);
    active = scene.store.record(scene.alpha, scene.alphaKey);
    tombstone = writer.shredded(active, SHREDDED_AT);
  }

  @AfterEach
  void item_underTheTrueRecord_opens() {
    scene.store.put(active);
    assertThat(scene.store.open(scene.note, Set.of())).isEqualTo(Scene.plaintext());
    scene.close();
  }

  @Test
  void wrap_changed_isRefused() {
    for (DekPurpose purpose : List.of(DekPurpose.ACTIVE, DekPurpose.RETIRED, DekPurpose.DRAINED)) {
      Map<String, AttributeValue> record = writer.inState(active, purpose);
      check("bytes of a wrap, " + purpose, record, bytes(record, DekRecord.WRAPPED));
    }
  }

  @Test
  void proof_changed_isRefused() {
    check("bytes of a proof", tombstone, bytes(tombstone, DekRecord.PROOF));
  }

  @Test
  void textOfALiveRecord_changed_isRefused() {
    check("text of a live record", active, texts(active, DekRecord.STATE, DekRecord.CONTEXT));
    check("master key of a live record", active, umk(active));
    check(
        "another configured master key",
        active,
        Stream.of(active, tombstone)
            .map(
                record ->
                    Fault.with(
                        record,
                        DekRecord.UMK,
                        AttributeValue.fromS(scene.formerUmkId),
                        "a former one",
                        TamperedException.class)));
  }

  @Test
  void textOfATombstone_changed_isRefused() {
    check(
        "text of a tombstone",
        tombstone,
        texts(tombstone, DekRecord.STATE, DekRecord.CONTEXT, DekRecord.SHREDDED_AT));
    check("master key of a tombstone", tombstone, umk(tombstone));
  }

  @Test
  void state_ofAnotherWrap_isRefused() {
    Stream<String> states =
        Stream.of("active", "retired", "drained", "shredded", "Active", "", "dek/active");
    Stream<Map<String, AttributeValue>> records =
        Stream.concat(
            Stream.of(DekPurpose.ACTIVE, DekPurpose.RETIRED, DekPurpose.DRAINED)
                .map(purpose -> writer.inState(active, purpose)),
            Stream.of(tombstone));
    List<String> all = states.toList();
    check(
        "states without their wrap",
        active,
        records.flatMap(
            record ->
                all.stream()
                    .filter(state -> !state.equals(record.get(DekRecord.STATE).s()))
                    .map(
                        state ->
                            Fault.with(
                                record,
                                DekRecord.STATE,
                                AttributeValue.fromS(state),
                                state,
                                TamperedException.class))));
  }

  @Test
  void attribute_removedRetypedOrForbidden_isRefused() {
    List<String> common = List.of(DekRecord.STATE, DekRecord.UMK, DekRecord.CONTEXT);
    check("form of a live record", active, form(active, common, DekRecord.WRAPPED));
    check(
        "form of a tombstone",
        tombstone,
        Stream.concat(
            form(tombstone, common, DekRecord.PROOF),
            form(tombstone, List.of(), DekRecord.SHREDDED_AT)));
    check(
        "attributes that the state forbids",
        active,
        Stream.concat(
            Stream.of(DekRecord.PROOF, DekRecord.SHREDDED_AT)
                .flatMap(name -> forbidden(active, name, tombstone.get(name))),
            forbidden(tombstone, DekRecord.WRAPPED, active.get(DekRecord.WRAPPED))));
  }

  @Test
  void record_ofAnotherKey_isRefused() {
    Map<String, AttributeValue> later = scene.store.record(scene.alpha, scene.alphaLaterKey);
    Map<String, AttributeValue> other = scene.store.record(scene.beta, scene.betaKey);
    Stream<Map<String, AttributeValue>> records =
        Stream.of(
            later,
            other,
            writer.shredded(later, SHREDDED_AT),
            scene.store.records(scene.beta, Scene.CONTEXT).shredded(other, SHREDDED_AT),
            // Wrapped with this binding, and still not the key that the id commits to.
            writer.withKey(active, new byte[32]),
            writer.inState(writer.withKey(active, new byte[32]), DekPurpose.DRAINED));
    check(
        "valid records of another key",
        active,
        records.map(record -> new Fault("of another key", record, TamperedException.class)));
  }

  @Test
  void record_ofAnotherNamespaceOrContext_isRefused() {
    Stream<Map<String, AttributeValue>> records =
        Stream.of(scene.store("elsewhere", Scene.CONTEXT), scene.store(Scene.NAMESPACE, "tenant-2"))
            .map(
                store -> {
                  var partition = store.partition("notebook", "alpha");
                  return store.record(partition, store.mint(partition, Scene.MADE));
                });
    check(
        "valid records of another namespace or context",
        active,
        records.map(record -> new Fault("of elsewhere", record, TamperedException.class)));
  }

  @Test
  void wrappedKey_ofAnotherLength_isRefused() {
    check(
        "keys of other lengths",
        active,
        IntStream.of(0, 1, 16, 31, 33, 64, 900)
            .mapToObj(
                length ->
                    new Fault(
                        length + " bytes",
                        writer.withKey(active, new byte[length]),
                        TamperedException.class)));
  }

  @Test
  void authenticRecord_ofAStateThatDoesNotOpen_saysWhich() {
    check(
        "authentic records that open nothing",
        active,
        Stream.of(
            new Fault(
                "drained", writer.inState(active, DekPurpose.DRAINED), DrainedException.class),
            new Fault("shredded", tombstone, ShreddedException.class)));
  }

  private static Stream<Fault> bytes(Map<String, AttributeValue> record, String name) {
    return ByteChange.of(record.get(name).b().asByteArray())
        .map(
            change ->
                Fault.with(
                    record,
                    name,
                    AttributeValue.fromB(SdkBytes.fromByteArray(change.bytes())),
                    change.what(),
                    change.bytes().length > 0 && change.bytes()[0] != 1
                        ? UnsupportedFormatException.class
                        : TamperedException.class));
  }

  private static Stream<Fault> texts(Map<String, AttributeValue> record, String... names) {
    return Stream.of(names).flatMap(name -> text(record, name, TamperedException.class));
  }

  private static Stream<Fault> umk(Map<String, AttributeValue> record) {
    return text(record, DekRecord.UMK, UnknownMasterKeyException.class);
  }

  private static Stream<Fault> text(
      Map<String, AttributeValue> record, String name, Class<? extends OpenException> refusal) {
    return ByteChange.of(record.get(name).s())
        .map(
            change ->
                Fault.with(
                    record, name, AttributeValue.fromS(change.text()), change.what(), refusal));
  }

  private static Stream<Fault> form(
      Map<String, AttributeValue> record, List<String> names, String another) {
    return Stream.concat(names.stream(), Stream.of(another))
        .flatMap(
            name ->
                Stream.concat(
                    Stream.of(Fault.without(record, name, TamperedException.class)),
                    ValueChange.ofOtherTypes(record.get(name))
                        .map(
                            change ->
                                Fault.with(
                                    record,
                                    name,
                                    change.value(),
                                    change.what(),
                                    TamperedException.class))));
  }

  /** Of its own type and of every other. */
  private static Stream<Fault> forbidden(
      Map<String, AttributeValue> record, String name, AttributeValue value) {
    Map<String, AttributeValue> with = new HashMap<>(record);
    with.put(name, value);
    return Stream.concat(
        Stream.of(new Fault(name + " added", with, TamperedException.class)),
        form(with, List.of(), name).filter(fault -> fault.row().containsKey(name)));
  }

  private void check(String family, Map<String, AttributeValue> record, Stream<Fault> faults) {
    Refusals.ofRecord(family, scene.store, scene.note, record, faults);
  }
}
