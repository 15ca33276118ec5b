package dev.bluestore.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.CborWriter;
import java.util.HexFormat;

/** The two forms of a value: sealed, and in the clear. */
final class Forms {

  private Forms() {}

  static <V> byte[] seal(ValueCodec<V> codec, V value) {
    CborWriter out = CborWriter.forPlaintext();
    codec.encode(value, out);
    return out.toByteArray();
  }

  static <V> V unseal(ValueCodec<V> codec, byte[] sealed) {
    CborReader.check(sealed);
    return codec.decode(new CborReader(sealed, 0));
  }

  /** The sealed form in hexadecimal. */
  static <V> String hex(ValueCodec<V> codec, V value) {
    return HexFormat.of().formatHex(seal(codec, value));
  }

  /** What was stored comes back in either form. */
  static <V> void assertBothWays(ValueCodec<V> codec, V value) {
    assertThat(unseal(codec, seal(codec, value))).isEqualTo(value);
    assertThat(codec.fromAttribute(codec.toAttribute(value, 0))).isEqualTo(value);
  }
}
