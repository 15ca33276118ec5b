package dev.bluestore.corruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.CborWriter;
import dev.bluestore.codec.FieldBytes;
import dev.bluestore.crypto.ChosenRandom;
import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.crypto.RawGcm;
import dev.bluestore.envelope.DekRecord;
import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.envelope.KeyId;
import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.error.TamperedException;
import dev.bluestore.keys.DekHandle;
import dev.bluestore.keys.MasterKeys;
import dev.bluestore.memory.MemoryStore;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * AES-GCM does not commit to its key. Whoever knows two keys makes an item whose ciphertext and tag
 * are right under both; the key id lets it open under one.
 */
class KeyCommitmentTest {

  private static final byte[] FIRST_DEK = filled(1, 32);
  private static final byte[] SECOND_DEK = filled(2, 32);
  private static final byte[] SALT = filled(3, 12);

  @TempDir private Path folder;
  private MasterKeys masterKeys;
  private MemoryStore store;
  private PartitionAddress partition;
  private ItemAddress address;
  private KeyId first;
  private KeyId second;

  @BeforeEach
  void makeTwoKeysInTheSameSecond() {
    CryptoProvider chosen =
        ChosenRandom.provider(FIRST_DEK, filled(4, 24), SECOND_DEK, filled(5, 24));
    masterKeys = MasterKeys.open(folder, chosen, filled(6, 32), List.of());
    store =
        new MemoryStore(
            Scene.NAMESPACE, masterKeys, CryptoProvider.current(), components -> Scene.CONTEXT);
    partition = store.partition("notebook", "alpha");
    address = partition.item(List.of("note", "01"));
    first = store.mint(partition, Scene.MADE);
    second = store.mint(partition, Scene.MADE);
  }

  @AfterEach
  void close() {
    masterKeys.close();
  }

  @Test
  void ciphertext_validUnderTwoKeys_opensUnderTheOneThatItsIdCommitsTo()
      throws GeneralSecurityException {
    byte[] aad = aad(first);
    byte[] salted = Arrays.copyOf(SALT, 24);
    TwoFacedContent content =
        TwoFacedContent.make(
            new GcmKey(RawGcm.itemKey(contentKey(FIRST_DEK), salted)),
            new GcmKey(RawGcm.itemKey(contentKey(SECOND_DEK), salted)),
            aad);
    byte[] nonce = joined(SALT, content.nonce());
    byte[] underFirst =
        RawGcm.open(contentKey(FIRST_DEK), nonce, aad, content.ciphertext()).orElseThrow();
    byte[] underSecond =
        RawGcm.open(contentKey(SECOND_DEK), nonce, aad, content.ciphertext()).orElseThrow();
    CborReader.check(underFirst);
    CborReader.check(underSecond);
    assertThat(FieldBytes.decode(underFirst)).isNotEqualTo(FieldBytes.decode(underSecond));

    store.put(row(first, content));
    assertThat(store.open(address, Set.of())).isEqualTo(underFirst);

    store.put(row(second, content));
    assertRefused();

    store.put(row(first, content));
    Map<String, AttributeValue> itsOwn = store.record(partition, first);
    store.put(partition.pk(), first.toString(), store.record(partition, second));
    assertRefused();

    store.put(itsOwn);
    exchangeWraps();
    assertRefused();
  }

  private void assertRefused() {
    assertThatExceptionOfType(TamperedException.class)
        .isThrownBy(() -> store.open(address, Set.of()));
  }

  /** Both wraps are bound to the same second: each opens in the other's place. */
  private void exchangeWraps() {
    Map<String, AttributeValue> one = store.record(partition, first);
    Map<String, AttributeValue> other = store.record(partition, second);
    AttributeValue wrapped = one.put(DekRecord.WRAPPED, other.get(DekRecord.WRAPPED));
    other.put(DekRecord.WRAPPED, wrapped);
    store.put(one);
    store.put(other);
  }

  private Map<String, AttributeValue> row(KeyId keyId, TwoFacedContent content) {
    Map<String, AttributeValue> row = new HashMap<>();
    row.put(ItemAttributes.PK, AttributeValue.fromS(partition.pk()));
    row.put(ItemAttributes.SK, AttributeValue.fromS(address.sk()));
    row.put(ItemAttributes.CONTENT, bytes(joined(header(), content.ciphertext())));
    row.put(ItemAttributes.NONCE, bytes(content.nonce()));
    row.put(ItemAttributes.KEY_ID, AttributeValue.fromS(keyId.toString()));
    return row;
  }

  private byte[] aad(KeyId keyId) {
    CborWriter aad =
        CborWriter.forBinding().openArray(7).text("bluestore/v1/item").text(Scene.NAMESPACE);
    for (List<String> part : List.of(partition.components(), address.sort())) {
      aad.openArray(part.size());
      part.forEach(aad::text);
      aad.close();
    }
    aad.text(keyId.toString()).openMap(0).close();
    return aad.bytes(header()).close().toByteArray();
  }

  private byte[] contentKey(byte[] dek) {
    CborWriter info =
        CborWriter.forBinding().openArray(4).text("bluestore/v1/content").text(Scene.NAMESPACE);
    info.openArray(partition.components().size());
    partition.components().forEach(info::text);
    info.close().text(Scene.MADE.toString()).close();
    try (DekHandle handle = DekHandle.copyOf(dek)) {
      return handle.expand(info.toByteArray(), 32);
    }
  }

  private static byte[] header() {
    return joined(joined(new byte[] {1}, SALT), new byte[] {(byte) 0x80});
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] joined = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, joined, one.length, other.length);
    return joined;
  }

  private static byte[] filled(int value, int length) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  private static AttributeValue bytes(byte[] bytes) {
    return AttributeValue.fromB(SdkBytes.fromByteArray(bytes));
  }
}
