package dev.bluestore.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bluestore.crypto.ChosenRandom;
import dev.bluestore.crypto.XaesNonce;
import dev.bluestore.error.ItemKey;
import dev.bluestore.vectors.DynamoJson;
import dev.bluestore.vectors.ExpectedError;
import dev.bluestore.vectors.VectorFile;
import dev.bluestore.vectors.VectorTest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Key records: authentic ones in all four states, and with one fault each. */
class KeyRecordVectorsTest {

  @TempDir private static Path folder;

  static Stream<VectorTest> records() {
    return VectorFile.tests(VectorFile.KEYS, "record");
  }

  static Stream<VectorTest> authentic() {
    return records().filter(VectorTest::valid);
  }

  static Stream<VectorTest> thatOpen() {
    return authentic().filter(test -> !test.has("itemError"));
  }

  static Stream<VectorTest> thatDoNotOpen() {
    return authentic().filter(test -> test.has("itemError"));
  }

  static Stream<VectorTest> thatWritersMake() {
    return authentic()
        .filter(test -> test.text("state").equals("active"))
        .filter(test -> !test.flagged("FormerUmk") && !test.flagged("ExtraAttribute"));
  }

  static Stream<VectorTest> faulty() {
    return records().filter(test -> !test.valid());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thatOpen")
  void record_opened_givesTheContentKeyOfTheReference(VectorTest test) {
    try (VectorStore store = new VectorStore(test, folder);
        ContentKey key = open(test, store)) {
      assertThat(key.keyId()).hasToString(test.part("steps").text("keyId"));
      assertThat(key.active()).isEqualTo(test.text("state").equals("active"));
      assertThat(ContentKeys.areEqual(key, test.part("steps").bytes("contentKey"))).isTrue();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thatDoNotOpen")
  void authenticRecord_thatOpensNoItem_throwsItsError(VectorTest test) {
    try (VectorStore store = new VectorStore(test, folder)) {
      assertThatThrownBy(() -> open(test, store))
          .isExactlyInstanceOf(ExpectedError.type(test.text("itemError")));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faulty")
  void faultyRecord_opened_throwsItsError(VectorTest test) {
    try (VectorStore store = new VectorStore(test, folder)) {
      assertThatThrownBy(() -> open(test, store))
          .isExactlyInstanceOf(ExpectedError.type(test.text("error")));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thatWritersMake")
  void record_madeWithTheSameBytes_isTheSameToTheByte(VectorTest test) {
    VectorTest steps = test.part("steps");
    var chosen = ChosenRandom.provider(steps.bytes("dek"), steps.bytes("wrapNonce"));
    try (VectorStore store = new VectorStore(test, folder, chosen)) {
      PartitionAddress partition = store.partition();
      Instant createdAt = Instant.parse(steps.text("createdAt"));
      DataKeys.Minted minted = store.dataKeys().mint(partition, createdAt);

      assertThat(minted.record().toItem(partition)).isEqualTo(DynamoJson.item(test.node("record")));
      assertThat(store.dataKeys().sealsUnder(minted.record(), partition)).isTrue();
      assertThat(ContentKeys.areEqual(minted.key(), steps.bytes("contentKey"))).isTrue();
      minted.key().close();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("authentic")
  void record_parsed_sealsOnlyWhereActiveUnderTheCurrentMasterKey(VectorTest test) {
    try (VectorStore store = new VectorStore(test, folder)) {
      Map<String, AttributeValue> row = DynamoJson.item(test.node("record"));
      ItemKey key = ItemAddress.keyOf(row);
      DekRecord record = DekRecord.parse(key.sortKey(), row, key);

      assertThat(store.dataKeys().sealsUnder(record, store.partition()))
          .isEqualTo(test.text("state").equals("active") && !test.flagged("FormerUmk"));
    }
  }

  private static ContentKey open(VectorTest test, VectorStore store) {
    SealedItem item = itemUnder(test, store);
    return store.key(item.keyId(), item.address());
  }

  /** A well-formed item that names the record's key: what a reader comes from. */
  private static SealedItem itemUnder(VectorTest test, VectorStore store) {
    ItemAddress address = store.partition().item(List.of("perspective", "01"));
    return SealedItem.parse(
        address,
        Map.of(
            ItemAttributes.PK, AttributeValue.fromS(test.text("PK")),
            ItemAttributes.SK, AttributeValue.fromS(address.sk()),
            ItemAttributes.CONTENT, bytes(wellFormedContent()),
            ItemAttributes.NONCE, bytes(new byte[XaesNonce.HALF_BYTES]),
            ItemAttributes.KEY_ID, AttributeValue.fromS(test.text("keyId"))));
  }

  private static byte[] wellFormedContent() {
    byte[] header = ContentHeader.of(new byte[XaesNonce.HALF_BYTES], List.of()).bytes();
    byte[] content = new byte[ContentHeader.LEAST_CONTENT_BYTES];
    System.arraycopy(header, 0, content, 0, header.length);
    return content;
  }

  private static AttributeValue bytes(byte[] bytes) {
    return AttributeValue.fromB(SdkBytes.fromByteArray(bytes));
  }
}
