package dev.bluestore.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.vectors.VectorFile;
import dev.bluestore.vectors.VectorTest;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Typed values as components of a key. */
class ComponentVectorsTest {

  static Stream<VectorTest> components() {
    return VectorFile.tests(VectorFile.ENVELOPE, "component");
  }

  static Stream<VectorTest> narrowComponents() {
    return components().filter(test -> test.has("width") && test.number("width") < 10);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("components")
  void value_encodedAndDecoded_isTheComponentAndBack(VectorTest test) {
    String value = test.text("value");
    switch (test.text("kind")) {
      case "instant" -> check(KeyCodec.instant("at"), Instant.parse(value), test);
      case "uuid" -> check(KeyCodec.uuid("id"), UUID.fromString(value), test);
      case "integer" ->
          check(KeyCodec.int64("number", test.number("width")), Long.parseLong(value), test);
      default -> throw new IllegalStateException("an unknown kind in test " + test);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("narrowComponents")
  void integerOf32Bits_encodedAndDecoded_isTheComponentAndBack(VectorTest test) {
    check(
        KeyCodec.int32("number", test.number("width")), Integer.parseInt(test.text("value")), test);
  }

  private static <V> void check(KeyCodec<V> codec, V value, VectorTest test) {
    assertThat(codec.encode(value)).isEqualTo(test.text("component"));
    assertThat(codec.decode(test.text("component"))).isEqualTo(value);
  }
}
