package dev.bluestore.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bluestore.codec.FieldBytes;
import dev.bluestore.crypto.XaesKey;
import dev.bluestore.keys.KeyContext;
import dev.bluestore.vectors.DynamoJson;
import dev.bluestore.vectors.ExpectedError;
import dev.bluestore.vectors.TypedFields;
import dev.bluestore.vectors.VectorFile;
import dev.bluestore.vectors.VectorTest;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Sealed items: opened from the master key, sealed again to the same bytes, or refused. */
class EnvelopeVectorsTest {

  @TempDir private static Path folder;

  static Stream<VectorTest> items() {
    return VectorFile.tests(VectorFile.ENVELOPE, "envelope");
  }

  static Stream<VectorTest> valid() {
    return items().filter(VectorTest::valid);
  }

  static Stream<VectorTest> reproducible() {
    return valid().filter(test -> test.node("reproducible").booleanValue());
  }

  static Stream<VectorTest> invalid() {
    return items().filter(test -> !test.valid());
  }

  static Stream<VectorTest> ofBrokenWriters() {
    return invalid().filter(test -> test.has("made"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("valid")
  void item_opened_givesThePlaintextAndFieldsOfTheReference(VectorTest test) {
    try (VectorStore store = new VectorStore(test, folder)) {
      byte[] plaintext = store.open(item(test));

      assertThat(plaintext).isEqualTo(test.part("steps").bytes("plaintext"));
      assertThat(FieldBytes.decode(plaintext)).isEqualTo(TypedFields.fields(test.node("fields")));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("reproducible")
  void fields_sealedUnderTheSameNonce_areTheItemToTheByte(VectorTest test) {
    byte[] plaintext = FieldBytes.encode(TypedFields.fields(test.node("fields")));
    try (VectorStore store = new VectorStore(test, folder)) {
      assertThat(plaintext).isEqualTo(test.part("steps").bytes("plaintext"));
      assertThat(store.seal(item(test), plaintext)).isEqualTo(item(test));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("valid")
  void plaintext_sealedUnderTheSameNonce_isTheItemToTheByte(VectorTest test) {
    try (VectorStore store = new VectorStore(test, folder)) {
      assertThat(store.seal(item(test), test.part("steps").bytes("plaintext")))
          .isEqualTo(item(test));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("valid")
  void item_takenApart_hasTheStepsOfTheReference(VectorTest test) {
    VectorTest steps = test.part("steps");
    KeyContext context = new KeyContext(test.text("namespace"), test.text("context"));
    try (VectorStore store = new VectorStore(test, folder)) {
      SealedItem sealed = store.parse(item(test));
      ItemAddress address = sealed.address();

      assertThat(address.partition().pk()).isEqualTo(test.text("PK"));
      assertThat(address.sk()).isEqualTo(test.text("SK"));
      assertThat(ItemAddress.ofRow(test.text("namespace"), item(test))).isEqualTo(address);
      assertThat(store.masterKeys().kek(steps.text("umkId"), context))
          .isEqualTo(steps.bytes("kek"));
      assertThat(sealed.keyId()).hasToString(steps.text("keyId"));
      assertThat(sealed.header().bytes()).isEqualTo(steps.bytes("header"));
      assertThat(ItemSealer.aad(address, sealed.keyId(), sealed.attributes(), sealed.header()))
          .isEqualTo(ByteBuffer.wrap(steps.bytes("aad")));
      try (ContentKey key = store.key(sealed.keyId(), address)) {
        assertThat(ContentKeys.areEqual(key, steps.bytes("contentKey"))).isTrue();
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("invalid")
  void faultyItem_opened_throwsItsError(VectorTest test) {
    try (VectorStore store = new VectorStore(test, folder)) {
      assertThatThrownBy(() -> store.open(item(test)))
          .isExactlyInstanceOf(ExpectedError.type(test.text("error")));
    }
  }

  /** So that the fault is the one the test is about, and not a tag that does not fit anyway. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("ofBrokenWriters")
  void itemOfABrokenWriter_openedAsItWasMade_isAuthentic(VectorTest test) {
    VectorTest made = test.part("made");
    byte[] content = item(test).get(ItemAttributes.CONTENT).b().asByteArray();
    byte[] ciphertext = Arrays.copyOfRange(content, made.bytes("header").length, content.length);
    try (XaesKey key = ContentKeys.xaes(made.bytes("contentKey"))) {
      assertThat(key.open(made.bytes("nonce"), made.bytes("aad"), ciphertext).orElseThrow())
          .isEqualTo(made.bytes("plaintext"));
    }
  }

  private static Map<String, AttributeValue> item(VectorTest test) {
    return DynamoJson.item(test.node("item"));
  }
}
