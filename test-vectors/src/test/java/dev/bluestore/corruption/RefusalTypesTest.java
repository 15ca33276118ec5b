package dev.bluestore.corruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.DrainedException;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.KeyMissingException;
import dev.bluestore.error.KeyUnavailableException;
import dev.bluestore.error.ShreddedException;
import dev.bluestore.error.TamperedException;
import dev.bluestore.error.UnknownMasterKeyException;
import dev.bluestore.error.UnsealedException;
import dev.bluestore.error.UnsupportedFormatException;
import dev.bluestore.keys.DekPurpose;
import dev.bluestore.keys.KeyProvider;
import dev.bluestore.keys.MasterKeys;
import dev.bluestore.memory.KeyRecordWriter;
import dev.bluestore.memory.MemoryStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The classes of refusal that a caller must tell apart, one by one. */
class RefusalTypesTest {

  @TempDir private Path folder;
  private Scene scene;
  private KeyRecordWriter records;
  private Map<String, AttributeValue> record;

  @BeforeEach
  void sealItems() {
    scene = new Scene(folder);
    records = scene.store.records(scene.alpha, Scene.CONTEXT);
    record = scene.store.record(scene.alpha, scene.alphaKey);
  }

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void changedItem_isTampered() {
    Map<String, AttributeValue> row = scene.row();
    row.put("status", AttributeValue.fromS("closed"));
    scene.store.put(row);
    assertRefused(TamperedException.class);
  }

  @Test
  void itemWithoutItsRecord_isKeyMissing() {
    scene.store.remove(new ItemKey(scene.alpha.pk(), scene.alphaKey.toString()));
    assertRefused(KeyMissingException.class);
  }

  @Test
  void recordOfAnotherMasterKey_isUnknownMasterKey() {
    try (MasterKeys others =
        MasterKeys.open(folder, CryptoProvider.current(), new byte[32], List.of())) {
      MemoryStore other = storeWith(others);
      assertThatExceptionOfType(UnknownMasterKeyException.class)
          .isThrownBy(() -> other.open(scene.note, Set.of()))
          .satisfies(e -> assertThat(e.umkId()).isEqualTo(record.get("dek_umk").s()));
    }
  }

  @Test
  void tombstone_isShredded() {
    scene.store.put(records.shredded(record, "2026-11-23T00:00:00Z"));
    assertRefused(ShreddedException.class);
  }

  @Test
  void drainedRecord_isDrained() {
    scene.store.put(records.inState(record, DekPurpose.DRAINED));
    assertRefused(DrainedException.class);
  }

  @Test
  void retiredRecord_opens() {
    scene.store.put(records.inState(record, DekPurpose.RETIRED));
    assertThat(scene.store.open(scene.note, Set.of())).isEqualTo(Scene.plaintext());
  }

  @Test
  void silentService_isKeyUnavailableUnchanged() {
    KeyUnavailableException silence = new KeyUnavailableException("expected an answer, found none");
    MemoryStore live = storeWith(new SilentKeyService(scene.masterKeys(), silence));
    assertThat(catchThrowable(() -> live.open(scene.note, Set.of()))).isSameAs(silence);

    record = records.shredded(record, "2026-11-23T00:00:00Z");
    MemoryStore shredded = storeWith(new SilentKeyService(scene.masterKeys(), silence));
    assertThat(catchThrowable(() -> shredded.open(scene.note, Set.of()))).isSameAs(silence);
  }

  @Test
  void silentService_askedToMakeAKey_isKeyUnavailableUnchanged() {
    KeyUnavailableException silence = new KeyUnavailableException("expected an answer, found none");
    MemoryStore store = storeWith(new SilentKeyService(scene.masterKeys(), silence));
    assertThat(catchThrowable(() -> store.mint(scene.alpha, Scene.MADE))).isSameAs(silence);
  }

  @Test
  void plainItem_isUnsealed() {
    Map<String, AttributeValue> row = scene.row();
    row.keySet()
        .removeAll(List.of(ItemAttributes.CONTENT, ItemAttributes.NONCE, ItemAttributes.KEY_ID));
    scene.store.put(row);
    assertRefused(UnsealedException.class);
  }

  @Test
  void contentOfALaterVersion_isUnsupported() {
    Map<String, AttributeValue> row = scene.row();
    byte[] content = row.get(ItemAttributes.CONTENT).b().asByteArray();
    content[0] = 2;
    row.put(ItemAttributes.CONTENT, AttributeValue.fromB(SdkBytes.fromByteArray(content)));
    scene.store.put(row);
    assertRefused(UnsupportedFormatException.class);
  }

  private MemoryStore storeWith(KeyProvider provider) {
    MemoryStore store =
        new MemoryStore(
            Scene.NAMESPACE, provider, CryptoProvider.current(), partition -> Scene.CONTEXT);
    store.put(scene.row());
    store.put(record);
    return store;
  }

  private void assertRefused(Class<? extends BlueStoreException> expected) {
    assertThat(catchThrowable(() -> scene.store.open(scene.note, Set.of())))
        .isExactlyInstanceOf(expected);
  }
}
