package dev.bluestore.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.error.ItemKey;
import dev.bluestore.error.TamperedException;
import dev.bluestore.error.UnsupportedFormatException;
import dev.bluestore.keys.DekPurpose;
import dev.bluestore.keys.EncryptedDek;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The form of a key record; what its bytes must open to is in the vectors. */
class DekRecordTest {

  private static final String KEY_ID = "dek#2026-11-22T10:38:00Z#" + "A".repeat(32);
  private static final ItemKey ABOUT = new ItemKey("notebook#a", "note#01");

  @ParameterizedTest
  @ValueSource(ints = {1, 73, EncryptedDek.MAX_BYTES})
  void wrap_ofAnAllowedSize_isTaken(int size) {
    DekRecord.Live live = (DekRecord.Live) parse(KEY_ID, record(bytes(1, size)));

    assertThat(live.wrapped().toStored()).hasSize(size);
    assertThat(live.purpose()).isEqualTo(DekPurpose.ACTIVE);
    assertThat(live.umkId()).isEqualTo("local:umk");
    assertThat(live.context()).isEqualTo("default");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, EncryptedDek.MAX_BYTES + 1})
  void wrap_ofAnotherSize_isNamedWithIt(int size) {
    assertThatExceptionOfType(TamperedException.class)
        .isThrownBy(() -> parse(KEY_ID, record(bytes(1, size))))
        .withMessageContaining(size + " bytes in dek_wrapped")
        .satisfies(e -> assertThat(e.address()).contains(ABOUT));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 255})
  void wrap_ofAnotherVersion_isNamedWithIt(int version) {
    assertThatExceptionOfType(UnsupportedFormatException.class)
        .isThrownBy(() -> parse(KEY_ID, record(bytes(version, 73))))
        .withMessageContaining("dek_wrapped, found " + version + ";")
        .satisfies(e -> assertThat(e.address()).contains(ABOUT));
  }

  @Test
  void record_withAnotherSortKey_isMalformed() {
    assertThatExceptionOfType(TamperedException.class)
        .isThrownBy(() -> parse(KEY_ID + "x", record(bytes(1, 73))))
        .withMessageContaining("a key id of another form");
  }

  private static DekRecord parse(String sortKey, Map<String, AttributeValue> item) {
    return DekRecord.parse(sortKey, item, ABOUT);
  }

  private static Map<String, AttributeValue> record(AttributeValue wrapped) {
    Map<String, AttributeValue> record = new HashMap<>();
    record.put(DekRecord.STATE, AttributeValue.fromS("active"));
    record.put(DekRecord.UMK, AttributeValue.fromS("local:umk"));
    record.put(DekRecord.CONTEXT, AttributeValue.fromS("default"));
    record.put(DekRecord.WRAPPED, wrapped);
    return record;
  }

  private static AttributeValue bytes(int version, int size) {
    byte[] bytes = new byte[size];
    if (size > 0) {
      bytes[0] = (byte) version;
    }
    return AttributeValue.fromB(SdkBytes.fromByteArray(bytes));
  }
}
