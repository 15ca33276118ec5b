package dev.bluestore.cbor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Examples of RFC 8949 (appendix A) in the subset of the format, and what is refused of the rest.
 */
class CborTest {

  @ParameterizedTest
  @CsvSource({
    "0, 00",
    "23, 17",
    "24, 1818",
    "255, 18ff",
    "256, 190100",
    "65535, 19ffff",
    "65536, 1a00010000",
    "4294967295, 1affffffff",
    "4294967296, 1b0000000100000000",
    "18446744073709551615, 1bffffffffffffffff",
    "18446744073709551616, c249010000000000000000",
    "-1, 20",
    "-1000, 3903e7",
    "-18446744073709551616, 3bffffffffffffffff",
    "-18446744073709551617, c349010000000000000000"
  })
  void integer_written_hasItsShortestForm(BigInteger value, String hex) {
    assertThat(written(out -> out.integer(value))).isEqualTo(hex);
    assertThat(reader(hex).integer()).isEqualTo(value);
    CborReader.check(HexFormat.of().parseHex(hex));
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, -4294967297L, -1, 0, 4294967296L, Long.MAX_VALUE})
  void int64_writtenAndRead_isTheSame(long value) {
    String hex = written(out -> out.int64(value));
    assertThat(hex).isEqualTo(written(out -> out.integer(BigInteger.valueOf(value))));
    assertThat(reader(hex).int64()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "1.1, fb3ff199999999999a",
    "-0.0, fb8000000000000000",
    "NaN, fb7ff8000000000000",
    "Infinity, fb7ff0000000000000"
  })
  void float64_written_keepsItsBits(double value, String hex) {
    assertThat(written(out -> out.float64(value))).isEqualTo(hex);
    assertThat(Double.valueOf(reader(hex).float64())).isEqualTo(Double.valueOf(value));
  }

  @ParameterizedTest
  @CsvSource({"100000.0, fa47c35000", "NaN, fa7fc00000"})
  void float32_written_keepsItsBits(float value, String hex) {
    assertThat(written(out -> out.float32(value))).isEqualTo(hex);
    assertThat(Float.valueOf(reader(hex).float32())).isEqualTo(Float.valueOf(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"273.15", "0.00", "-1E+5", "1E-2147483647", "1E+2147483647", "1E+200"})
  void decimal_writtenAndRead_keepsItsScale(BigDecimal value) {
    assertThat(reader(written(out -> out.decimal(value))).decimal()).isEqualTo(value);
  }

  @Test
  void decimal_ofTheGreatestExponent_isRead() {
    BigDecimal value = new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE);
    assertThat(reader(written(out -> out.decimal(value))).decimal()).isEqualTo(value);
  }

  @Test
  void uuid_written_isTag37() {
    UUID value = UUID.fromString("00010203-0405-0607-8809-0a0b0c0d0e0f");
    String hex = written(out -> out.uuid(value));
    assertThat(hex).isEqualTo("d825" + "50" + "00010203040506078809" + "0a0b0c0d0e0f");
    assertThat(reader(hex).uuid()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"IETF, 6449455446", "ü, 62c3bc", "水, 63e6b0b4", "𐅑, 64f0908591"})
  void text_written_isItsUtf8(String value, String hex) {
    assertThat(written(out -> out.text(value))).isEqualTo(hex);
    assertThat(reader(hex).text()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud800", "a\udc00b", "\udc00\ud800", "\ud800\ud800\udc00"})
  void text_withAnUnpairedSurrogate_isRefused(String value) {
    assertThatExceptionOfType(UnencodableException.class)
        .isThrownBy(() -> written(out -> out.text(value)))
        .withMessageContaining("unpaired surrogate");
  }

  @Test
  void nesting_deeperThan32_isRefusedByWriterAndReader() {
    assertThat(nested(32)).isEqualTo("81".repeat(31) + "80");
    CborReader.check(HexFormat.of().parseHex(nested(32)));

    assertThatExceptionOfType(UnencodableException.class).isThrownBy(() -> nested(33));
    assertMalformed("81".repeat(32) + "80");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", // nothing
        "0000", // two values
        "1817", // 23 in two bytes
        "190018", // 24 in three
        "1a0000ffff", // 16 bits in five
        "1b00000000ffffffff", // 32 bits in nine
        "1c", // reserved
        "5f4101ff", // indefinite bytes
        "7f6161ff", // indefinite text
        "9f01ff", // indefinite array
        "bf616101ff", // indefinite map
        "a2616201616101", // keys out of order
        "a2616101616101", // a key twice
        "a10101", // a key that is no text
        "f93c00", // float16
        "fa7fc00001", // another NaN
        "fb7ff8000000000001", // another NaN
        "f7", // undefined
        "e0", // simple value 0
        "f818", // simple value in two bytes
        "c074323031332d30332d32315432303a30343a30305a", // tag 0
        "c2480100000000000000", // a bignum within 64 bits
        "c24a00010000000000000000", // a leading zero
        "c240", // an empty bignum
        "c401", // a decimal that is no array
        "c482000100", // a byte too many
        "c48101", // a decimal of one part
        "c482616100", // an exponent that is text
        "c4821a8000000101", // an exponent out of range
        "c4823a7fffffff01", // the same below
        "d8254f000000000000000000000000000000", // a UUID of 15 bytes
        "d82500", // a UUID that is no bytes
        "61ff", // not UTF-8
        "62c080", // overlong
        "63eda080", // a surrogate
        "64f4908080", // past the last code point
        "62e6b0", // cut
        "5b7fffffffffffffff00", // a length past the end
        "9a7fffffff", // a count past the end
        "ba0000000200", // entries past the end
        "1a0000", // a cut head
      })
  void bytes_outsideTheEncoding_areRefused(String hex) {
    assertMalformed(hex);
  }

  @Test
  void reader_askedForAnotherType_namesBoth() {
    assertThatExceptionOfType(CborTypeException.class)
        .isThrownBy(() -> reader("6161").int64())
        .withMessage("expected an integer, found text");
    assertThatExceptionOfType(CborTypeException.class)
        .isThrownBy(() -> reader("1b8000000000000000").int64())
        .withMessageContaining("64 bits");
  }

  private static void assertMalformed(String hex) {
    assertThatExceptionOfType(MalformedCborException.class)
        .isThrownBy(() -> CborReader.check(HexFormat.of().parseHex(hex)));
  }

  private static String nested(int depth) {
    return written(
        out -> {
          for (int i = 1; i < depth; i++) {
            out.openArray(1);
          }
          out.openArray(0).close();
        });
  }

  private static String written(Consumer<CborWriter> write) {
    CborWriter out = CborWriter.forPlaintext();
    write.accept(out);
    return HexFormat.of().formatHex(out.toByteArray());
  }

  private static CborReader reader(String hex) {
    return new CborReader(HexFormat.of().parseHex(hex), 0);
  }
}
