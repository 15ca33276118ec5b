package dev.bluestore.cbor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.codec.FieldBytes;
import dev.bluestore.properties.Fields;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** One value has one encoding: whatever the reader takes, the writer would have written. */
class CborPropertiesTest {

  @Property(tries = 500)
  void value_writtenCheckedAndRead_encodesToTheSameBytes(@ForAll("encodings") byte[] encoding) {
    CborReader.check(encoding);

    assertThat(again(encoding)).isEqualTo(encoding);
  }

  @Property(tries = 1000)
  void anyBytes_checked_areRefusedOrEncodeToThemselves(@ForAll("bytes") byte[] bytes) {
    boolean accepted = refusedOrItself(bytes);

    Statistics.label("any bytes").collect(accepted ? "taken" : "refused");
    Statistics.label("any bytes").coverage(c -> c.check("taken").percentage(p -> p > 0.5));
  }

  @Property(tries = 1000)
  void encoding_changedAnywhere_isRefusedOrEncodesToItself(
      @ForAll("encodings") byte[] encoding, @ForAll Random random) {
    boolean accepted = refusedOrItself(changed(encoding, random));

    Statistics.label("changed").collect(accepted ? "taken" : "refused");
    Statistics.label("changed").coverage(c -> c.check("taken").percentage(p -> p > 0.5));
    Statistics.label("changed").coverage(c -> c.check("refused").percentage(p -> p > 0.5));
  }

  private static boolean refusedOrItself(byte[] bytes) {
    try {
      CborReader.check(bytes);
    } catch (MalformedCborException e) {
      assertThat(e.getMessage()).isNotBlank();
      return false;
    }
    assertThat(again(bytes)).isEqualTo(bytes);
    return true;
  }

  private static byte[] again(byte[] encoding) {
    CborReader in = new CborReader(encoding, 0);
    CborWriter out = CborWriter.forPlaintext();
    copy(in, out);
    in.end();
    return out.toByteArray();
  }

  private static void copy(CborReader in, CborWriter out) {
    CborType type = in.peek();
    switch (type) {
      case INTEGER -> out.integer(in.integer());
      case BYTES -> out.bytes(in.bytes());
      case TEXT -> out.text(in.text());
      case DECIMAL -> out.decimal(in.decimal());
      case UUID -> out.uuid(in.uuid());
      case BOOL -> out.bool(in.bool());
      case FLOAT32 -> out.float32(in.float32());
      case FLOAT64 -> out.float64(in.float64());
      case NULL -> {
        assertThat(in.nil()).isTrue();
        out.nil();
      }
      case ARRAY -> {
        int values = in.array();
        out.openArray(values);
        for (int i = 0; i < values; i++) {
          copy(in, out);
        }
        out.close();
      }
      case MAP -> copyEntries(in, out);
    }
  }

  /** Sorted anew, so that keys which stood in another order, or twice, would show. */
  private static void copyEntries(CborReader in, CborWriter out) {
    Map<byte[], CborReader> entries = new TreeMap<>(CborWriter.KEY_ORDER);
    for (int left = in.map(); left > 0; left--) {
      byte[] key = Utf8.encode(in.text());
      entries.put(key, in.at(in.position()));
      in.skip();
    }
    out.openMap(entries.size());
    entries.forEach(
        (key, value) -> {
          out.utf8(key);
          copy(value, out);
        });
    out.close();
  }

  private static byte[] changed(byte[] encoding, Random random) {
    int at = random.nextInt(encoding.length);
    byte[] changed = encoding.clone();
    switch (random.nextInt(4)) {
      case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> changed[at] = (byte) random.nextInt(256);
      case 2 -> changed = Arrays.copyOf(encoding, at);
      default -> {
        changed = Arrays.copyOf(encoding, encoding.length + 1);
        System.arraycopy(encoding, at, changed, at + 1, encoding.length - at);
      }
    }
    return changed;
  }

  /** Heads and the bytes that follow them, more often than plain chance has them. */
  @Provide
  Arbitrary<byte[]> bytes() {
    Arbitrary<Byte> heads =
        Arbitraries.integers()
            .between(0, 7)
            .flatMap(major -> Arbitraries.of(0, 1, 2, 24, 25).map(info -> major << 5 | info))
            .map(Integer::byteValue);
    return Arbitraries.oneOf(Arbitraries.bytes(), heads).array(byte[].class).ofMaxSize(12);
  }

  @Provide
  Arbitrary<byte[]> encodings() {
    return Fields.map().map(FieldBytes::encode);
  }
}
