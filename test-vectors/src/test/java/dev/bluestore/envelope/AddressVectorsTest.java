package dev.bluestore.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bluestore.vectors.ExpectedError;
import dev.bluestore.vectors.VectorFile;
import dev.bluestore.vectors.VectorTest;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Addresses to PK and SK, and back. */
class AddressVectorsTest {

  static Stream<VectorTest> valid() {
    return VectorFile.tests(VectorFile.ENVELOPE, "address").filter(VectorTest::valid);
  }

  static Stream<VectorTest> invalid() {
    return VectorFile.tests(VectorFile.ENVELOPE, "address").filter(test -> !test.valid());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("valid")
  void address_joinedAndParsed_isTheKeysAndBack(VectorTest test) {
    ItemAddress address =
        PartitionAddress.of("blue", test.texts("partition")).item(test.texts("sort"));

    assertThat(address.partition().pk()).isEqualTo(test.text("PK"));
    assertThat(address.sk()).isEqualTo(test.text("SK"));
    assertThat(ItemAddress.ofRow("blue", row(test))).isEqualTo(address);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("invalid")
  void keys_thatNoWriterMakes_areRefused(VectorTest test) {
    assertThatThrownBy(() -> ItemAddress.ofRow("blue", row(test)))
        .isExactlyInstanceOf(ExpectedError.type(test.text("error")));
  }

  private static Map<String, AttributeValue> row(VectorTest test) {
    return Map.of(
        ItemAttributes.PK, AttributeValue.fromS(test.text("PK")),
        ItemAttributes.SK, AttributeValue.fromS(test.text("SK")));
  }
}
