package dev.bluestore.cbor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both sides of the limits of integers and of the exponents of decimals. */
class CborIntegerTest {

  @ParameterizedTest
  @CsvSource({
    "00, 0",
    "20, -1",
    "1b7fffffffffffffff, 9223372036854775807",
    "3b7fffffffffffffff, -9223372036854775808"
  })
  void integer_within64Bits_isReadAsALong(String hex, long value) {
    CborReader in = reader(hex);
    assertThat(in.int64()).isEqualTo(value);
    in.end();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1b8000000000000000",
        "3b8000000000000000",
        "1bffffffffffffffff",
        "c249010000000000000000",
        "c349010000000000000000"
      })
  void integer_past64Bits_isNoLong(String hex) {
    assertThatExceptionOfType(CborTypeException.class).isThrownBy(() -> reader(hex).int64());
  }

  @Test
  void malformedBignum_readAsALong_isMalformed() {
    assertThatExceptionOfType(MalformedCborException.class)
        .isThrownBy(() -> reader("c249000000000000000000").int64());
  }

  @ParameterizedTest
  @CsvSource({
    "c4821a8000000001, -2147483648",
    "c4821a7fffffff01, -2147483647",
    "c4820001, 0",
    "c4822001, 1",
    "c4823a7ffffffe01, 2147483647"
  })
  void decimal_ofAnyScale_isRead(String hex, int scale) {
    CborReader.check(HexFormat.of().parseHex(hex));
    assertThat(reader(hex).decimal()).isEqualTo(new BigDecimal(BigInteger.ONE, scale));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c4821a8000000101",
        "c4823a7fffffff01",
        "c4821bffffffffffffffff01",
        "c4823bffffffffffffffff01",
        "c482c24901000000000000000001",
        "c482f500",
        "c48200f5",
        "c4830000"
      })
  void decimal_ofAnotherForm_isRefusedByCheckAndReader(String hex) {
    assertThatExceptionOfType(MalformedCborException.class)
        .isThrownBy(() -> CborReader.check(HexFormat.of().parseHex(hex)));
    assertThatExceptionOfType(MalformedCborException.class).isThrownBy(() -> reader(hex).decimal());
  }

  private static CborReader reader(String hex) {
    return new CborReader(HexFormat.of().parseHex(hex), 0);
  }
}
