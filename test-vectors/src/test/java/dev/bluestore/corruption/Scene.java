package dev.bluestore.corruption;

import dev.bluestore.codec.FieldBytes;
import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.envelope.KeyId;
import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.keys.MasterKeys;
import dev.bluestore.memory.MemoryStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A table with two partitions, three keys and a few items, all under one master key. */
final class Scene implements AutoCloseable {

  static final String SECRET = "the words that people said";
  static final String NAMESPACE = "notes";
  static final String CONTEXT = "tenant-1";
  static final Instant MADE = Instant.parse("2026-11-22T10:38:00Z");

  private final CryptoProvider crypto = CryptoProvider.current();
  private final byte[] formerUmk = crypto.randomBytes(32);
  private final MasterKeys masterKeys;

  /** The id of a master key that is configured, but not the current one. */
  final String formerUmkId;

  final MemoryStore store;
  final PartitionAddress alpha;
  final PartitionAddress beta;

  /** Two keys of one partition, and one of the other. */
  final KeyId alphaKey;

  final KeyId alphaLaterKey;
  final KeyId betaKey;

  /** The item that is corrupted; its neighbours in its partition and elsewhere. */
  final ItemAddress note;

  final ItemAddress secondNote;
  final ItemAddress memo;
  final ItemAddress laterNote;
  final ItemAddress betaNote;

  Scene(Path folder) {
    masterKeys = MasterKeys.open(folder, crypto, crypto.randomBytes(32), List.of(formerUmk));
    try (MasterKeys former = MasterKeys.open(folder, crypto, formerUmk, List.of())) {
      formerUmkId = former.umk().id();
    }
    store = store(NAMESPACE, CONTEXT);
    alpha = store.partition("notebook", "alpha");
    beta = store.partition("notebook", "beta");
    alphaKey = store.mint(alpha, MADE);
    alphaLaterKey = store.mint(alpha, MADE.plusSeconds(1));
    betaKey = store.mint(beta, MADE);
    note = alpha.item(List.of("note", "01"));
    secondNote = alpha.item(List.of("note", "02"));
    memo = alpha.item(List.of("memo", "01"));
    laterNote = alpha.item(List.of("note", "03"));
    betaNote = beta.item(List.of("note", "01"));
    List.of(note, secondNote, memo).forEach(address -> seal(address, alphaKey));
    seal(laterNote, alphaLaterKey);
    seal(betaNote, betaKey);
  }

  /** A further store with the same master keys and an empty table. */
  MemoryStore store(String namespace, String context) {
    return new MemoryStore(namespace, masterKeys, crypto, partition -> context);
  }

  MasterKeys masterKeys() {
    return masterKeys;
  }

  void seal(ItemAddress address, KeyId keyId) {
    store.seal(address, keyId, plain(), Set.of(), plaintext());
  }

  /** The row of the item that is corrupted. */
  Map<String, AttributeValue> row() {
    return store.row(note.key());
  }

  static byte[] plaintext() {
    return FieldBytes.encode(Map.of("text", SECRET));
  }

  /** A plain attribute of every type. */
  static Map<String, AttributeValue> plain() {
    AttributeValue text = AttributeValue.fromS("open");
    return Map.of(
        "status", text,
        "views", AttributeValue.fromN("12.5"),
        "digest", AttributeValue.fromB(SdkBytes.fromUtf8String("ab")),
        "pinned", AttributeValue.fromBool(true),
        "nothing", AttributeValue.fromNul(true),
        "tags", AttributeValue.fromSs(List.of("a", "b")),
        "scores", AttributeValue.fromNs(List.of("1", "2.5")),
        "parts", AttributeValue.fromBs(List.of(SdkBytes.fromUtf8String("a"))),
        "steps", AttributeValue.fromL(List.of(text, AttributeValue.fromN("1"))),
        "author",
            AttributeValue.fromM(Map.of("name", text, "ids", AttributeValue.fromL(List.of()))));
  }

  @Override
  public void close() {
    masterKeys.close();
  }
}
