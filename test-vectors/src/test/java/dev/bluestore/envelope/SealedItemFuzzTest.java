package dev.bluestore.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.crypto.XaesKey;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.OpenException;
import dev.bluestore.error.TamperedException;
import dev.bluestore.fuzz.Allocation;
import dev.bluestore.fuzz.FuzzedItem;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Any row of a table as a sealed item and as a key record: refused with an exception of ours, or
 * taken apart so that the parts make the row again. None opens, since nobody sealed it.
 */
class SealedItemFuzzTest {

  private static final String NAMESPACE = "blue";
  private static final CryptoProvider CRYPTO = CryptoProvider.current();

  @FuzzTest(maxDuration = "60s")
  void row_parsedAsItemAndAsKeyRecord_isRefusedOrMadeOfItsParts(byte[] input) {
    Map<String, AttributeValue> row = FuzzedItem.attributes(input);

    parsed(input, () -> ItemAddress.ofRow(NAMESPACE, row))
        .flatMap(address -> parsed(input, () -> SealedItem.parse(address, row)))
        .ifPresent(SealedItemFuzzTest::check);
    ItemKey key = ItemAddress.keyOf(row);
    parsed(input, () -> DekRecord.parse(key.sortKey(), row, key))
        .ifPresent(record -> check(record, key, row));
  }

  /** What the parser returns; empty where it refuses. It throws the same kind each time. */
  private static <R> Optional<R> parsed(byte[] input, Supplier<R> parser) {
    return Allocation.bounded(input.length, () -> parsed(parser));
  }

  private static <R> Optional<R> parsed(Supplier<R> parser) {
    try {
      return Optional.of(parser.get());
    } catch (OpenException e) {
      return Optional.empty();
    }
  }

  private static void check(SealedItem item) {
    Map<String, AttributeValue> row = item.attributes();
    byte[] content = row.get(ItemAttributes.CONTENT).b().asByteArray();
    byte[] nonce = row.get(ItemAttributes.NONCE).b().asByteArray();
    ContentHeader header = item.header();

    assertThat(row.get(ItemAttributes.KEY_ID).s()).isEqualTo(item.keyId().toString());
    assertThat(joined(header.salt(), nonce)).isEqualTo(item.nonce());
    assertThat(item.content()).isEqualTo(content).startsWith(header.bytes());
    assertThat(ContentHeader.of(header.salt(), header.unauthenticated()).bytes())
        .isEqualTo(header.bytes());
    try (ContentKey key =
        new ContentKey(item.keyId(), true, CRYPTO, new byte[XaesKey.KEY_BYTES], new byte[32])) {
      assertThat(opens(item, key)).isFalse();
    }
  }

  private static boolean opens(SealedItem item, ContentKey key) {
    try {
      new ItemSealer(CRYPTO).open(item, item.header().unauthenticated(), key);
      return true;
    } catch (TamperedException e) {
      return false;
    }
  }

  private static void check(DekRecord record, ItemKey key, Map<String, AttributeValue> row) {
    assertThat(record.keyId()).hasToString(key.sortKey());
    if (record instanceof DekRecord.Live live) {
      Optional<PartitionAddress> partition = PartitionAddress.parse(NAMESPACE, key.partitionKey());
      partition.ifPresent(address -> assertThat(row).containsAllEntriesOf(live.toItem(address)));
    } else if (record instanceof DekRecord.Tombstone tombstone) {
      assertThat(row)
          .containsEntry(DekRecord.STATE, AttributeValue.fromS(DekRecord.SHREDDED))
          .containsEntry(DekRecord.UMK, AttributeValue.fromS(tombstone.umkId()))
          .containsEntry(DekRecord.CONTEXT, AttributeValue.fromS(tombstone.context()))
          .containsEntry(DekRecord.SHREDDED_AT, AttributeValue.fromS(tombstone.shreddedAt()));
      assertThat(row.get(DekRecord.PROOF).b().asByteArray())
          .isEqualTo(tombstone.proof().toStored());
    }
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
