package dev.bluestore.testing;

import dev.bluestore.cbor.CborWriter;
import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.keys.DekBinding;
import dev.bluestore.keys.DekPurpose;
import dev.bluestore.keys.EncryptedDek;
import dev.bluestore.keys.KekHandle;
import dev.bluestore.keys.KeyProvider;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Overwrites key records by tombstones, as shredding does. */
public final class Tombstones {

  private Tombstones() {}

  /** The tombstone of a record. */
  public static Map<String, AttributeValue> of(
      KeyProvider provider,
      KekHandle kek,
      List<String> partition,
      Instant createdAt,
      Map<String, AttributeValue> record,
      String shreddedAt) {
    byte[] statement =
        CborWriter.forBinding()
            .openArray(2)
            .text(TestTable.text(record, "SK"))
            .text(shreddedAt)
            .close()
            .toByteArray();
    EncryptedDek proof =
        provider.prove(
            kek,
            new DekBinding(partition, createdAt, DekPurpose.SHRED),
            CryptoProvider.current().sha256(statement));
    Map<String, AttributeValue> tombstone = new HashMap<>(record);
    tombstone.remove("dek_wrapped");
    tombstone.put("dek_state", AttributeValue.fromS("shredded"));
    tombstone.put("dek_shredded_at", AttributeValue.fromS(shreddedAt));
    tombstone.put("dek_proof", AttributeValue.fromB(SdkBytes.fromByteArray(proof.toStored())));
    return tombstone;
  }
}
