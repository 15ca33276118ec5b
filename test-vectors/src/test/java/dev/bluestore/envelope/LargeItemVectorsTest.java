package dev.bluestore.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.codec.FieldBytes;
import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.vectors.DynamoJson;
import dev.bluestore.vectors.TypedFields;
import dev.bluestore.vectors.VectorFile;
import dev.bluestore.vectors.VectorTest;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Large items: their fields are made by a rule, sealed, compared by their hash and opened. */
class LargeItemVectorsTest {

  @TempDir private static Path folder;

  static Stream<VectorTest> items() {
    return VectorFile.tests(VectorFile.ENVELOPE, "envelope-by-rule");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("items")
  void largeFields_sealedAndOpened_areThoseOfTheReference(VectorTest test) {
    var fields = TypedFields.fields(test.node("fields"));
    byte[] plaintext = FieldBytes.encode(fields);
    try (VectorStore store = new VectorStore(test, folder)) {
      Map<String, AttributeValue> expected = DynamoJson.item(test.node("item"));
      Map<String, AttributeValue> sealed = store.seal(expected, plaintext);
      byte[] content = sealed.get(ItemAttributes.CONTENT).b().asByteArray();
      Map<String, AttributeValue> withoutContent = new HashMap<>(sealed);
      withoutContent.remove(ItemAttributes.CONTENT);

      assertThat(plaintext).hasSize(test.number("plaintextLength"));
      assertThat(sha256(plaintext)).isEqualTo(test.bytes("plaintextSha256"));
      assertThat(content).hasSize(test.number("contentLength"));
      assertThat(sha256(content)).isEqualTo(test.bytes("contentSha256"));
      assertThat(withoutContent).isEqualTo(expected);
      assertThat(FieldBytes.decode(store.open(sealed))).isEqualTo(fields);
    }
  }

  private static byte[] sha256(byte[] bytes) {
    return CryptoProvider.current().sha256(bytes);
  }
}
