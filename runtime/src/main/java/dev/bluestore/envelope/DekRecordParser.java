package dev.bluestore.envelope;

import dev.bluestore.error.ItemKey;
import dev.bluestore.error.TamperedException;
import dev.bluestore.error.UnsupportedFormatException;
import dev.bluestore.keys.DekPurpose;
import dev.bluestore.keys.EncryptedDek;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads the record of a data key and checks its form. */
final class DekRecordParser {

  private final String sortKey;
  private final Map<String, AttributeValue> item;
  private final ItemKey about;

  DekRecordParser(String sortKey, Map<String, AttributeValue> item, ItemKey about) {
    this.sortKey = sortKey;
    this.item = item;
    this.about = about;
  }

  DekRecord parse() {
    KeyId keyId =
        KeyId.parse(sortKey)
            .orElseThrow(() -> malformed("a key id of another form than dek#time#commitment"));
    String state = text(DekRecord.STATE);
    return state.equals(DekRecord.SHREDDED) ? tombstone(keyId) : live(keyId, state);
  }

  private DekRecord live(KeyId keyId, String state) {
    DekPurpose purpose =
        DekRecord.purpose(state).orElseThrow(() -> malformed("an unknown " + DekRecord.STATE));
    forbid(DekRecord.PROOF);
    forbid(DekRecord.SHREDDED_AT);
    return new DekRecord.Live(
        keyId, purpose, text(DekRecord.UMK), text(DekRecord.CONTEXT), encrypted(DekRecord.WRAPPED));
  }

  private DekRecord tombstone(KeyId keyId) {
    forbid(DekRecord.WRAPPED);
    String shreddedAt = text(DekRecord.SHREDDED_AT);
    if (UtcSecond.parse(shreddedAt).isEmpty()) {
      throw malformed("a " + DekRecord.SHREDDED_AT + " that is no time in UTC to the second");
    }
    return new DekRecord.Tombstone(
        keyId,
        text(DekRecord.UMK),
        text(DekRecord.CONTEXT),
        shreddedAt,
        encrypted(DekRecord.PROOF));
  }

  private EncryptedDek encrypted(String name) {
    AttributeValue value = item.get(name);
    if (value == null || value.b() == null) {
      throw malformed("no bytes in " + name);
    }
    byte[] stored = value.b().asByteArrayUnsafe();
    if (stored.length == 0 || stored.length > EncryptedDek.MAX_BYTES) {
      throw malformed(stored.length + " bytes in " + name);
    }
    if (stored[0] != EncryptedDek.VERSION) {
      throw new UnsupportedFormatException(
          "expected version 1 of the key record's "
              + name
              + ", found "
              + (stored[0] & 0xff)
              + "; open it with the release that wrote it, or a newer one",
          about);
    }
    return EncryptedDek.ofStored(stored);
  }

  private String text(String name) {
    AttributeValue value = item.get(name);
    if (value == null || value.s() == null) {
      throw malformed("no text in " + name);
    }
    return value.s();
  }

  private void forbid(String name) {
    if (item.containsKey(name)) {
      throw malformed("a " + name + " where its state allows none");
    }
  }

  private TamperedException malformed(String found) {
    return new TamperedException(
        "expected a well-formed key record, found "
            + found
            + "; compare the table with a backup and restore the record",
        about);
  }
}
