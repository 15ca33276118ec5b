package dev.bluestore.cbor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each method takes values of its own type alone, and arrays and maps that can be complete. */
class CborReaderTest {

  private static final UUID ID = UUID.fromString("00010203-0405-0607-8809-0a0b0c0d0e0f");

  private static final Map<CborType, Consumer<CborReader>> METHODS =
      Map.ofEntries(
          Map.entry(CborType.INTEGER, CborReader::integer),
          Map.entry(CborType.BYTES, CborReader::bytes),
          Map.entry(CborType.TEXT, CborReader::text),
          Map.entry(CborType.ARRAY, CborReader::array),
          Map.entry(CborType.MAP, CborReader::map),
          Map.entry(CborType.DECIMAL, CborReader::decimal),
          Map.entry(CborType.UUID, CborReader::uuid),
          Map.entry(CborType.BOOL, CborReader::bool),
          Map.entry(CborType.FLOAT32, CborReader::float32),
          Map.entry(CborType.FLOAT64, CborReader::float64));

  @ParameterizedTest
  @EnumSource
  void value_readByTheMethodsOfOtherTypes_isNamedByEachOfThem(CborType type) {
    byte[] one = oneOf(type);
    assertThat(new CborReader(one, 0).peek()).isEqualTo(type);
    METHODS.forEach(
        (expected, method) -> {
          if (expected != type) {
            assertThatExceptionOfType(CborTypeException.class)
                .as(expected.words())
                .isThrownBy(() -> method.accept(new CborReader(one, 0)))
                .withMessage("expected " + expected.words() + ", found " + type.words());
          }
        });
  }

  @Test
  void null_isConsumedWhereItIsAlone() {
    CborReader in = new CborReader(HexFormat.of().parseHex("f6f5"), 0);
    assertThat(in.nil()).isTrue();
    assertThat(in.nil()).isFalse();
    assertThat(in.bool()).isTrue();
    in.end();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8200", "9a7fffffff", "9b7fffffffffffffff00", "9bffffffffffffffff00"})
  void array_ofMoreValuesThanBytes_isRefusedByItsHead(String hex) {
    assertThatExceptionOfType(MalformedCborException.class)
        .isThrownBy(() -> new CborReader(HexFormat.of().parseHex(hex), 0).array())
        .withMessageContaining("past the end");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a100", "a2606060", "ba0000ffff"})
  void map_ofMoreEntriesThanPairsOfBytes_isRefusedByItsHead(String hex) {
    assertThatExceptionOfType(MalformedCborException.class)
        .isThrownBy(() -> new CborReader(HexFormat.of().parseHex("00" + hex), 1).map());
  }

  @Test
  void head_behindOtherValues_countsWhatIsLeft() {
    CborReader in = new CborReader(HexFormat.of().parseHex("0000008100a16000"), 3);
    assertThat(in.array()).isEqualTo(1);
    in.skip();
    assertThat(in.map()).isEqualTo(1);
  }

  private static byte[] oneOf(CborType type) {
    CborWriter out = CborWriter.forPlaintext();
    switch (type) {
      case INTEGER -> out.int64(1);
      case BYTES -> out.bytes(new byte[1]);
      case TEXT -> out.text("a");
      case ARRAY -> out.openArray(0).close();
      case MAP -> out.openMap(0).close();
      case DECIMAL -> out.decimal(BigDecimal.ONE);
      case UUID -> out.uuid(ID);
      case BOOL -> out.bool(true);
      case NULL -> out.nil();
      case FLOAT32 -> out.float32(1);
      case FLOAT64 -> out.float64(1);
    }
    return out.toByteArray();
  }

  @Test
  void everyType_writtenInAChain_standsOneBehindTheOther() {
    byte[] bytes =
        CborWriter.forPlaintext()
            .openArray(9)
            .bool(true)
            .nil()
            .float32(1)
            .float64(1)
            .uuid(ID)
            .decimal(BigDecimal.ONE)
            .bytes(new byte[1])
            .openMap(0)
            .close()
            .text("a")
            .close()
            .toByteArray();
    CborReader.check(bytes);
    assertThat(HexFormat.of().formatHex(bytes))
        .isEqualTo(
            "89f5f6fa3f800000fb3ff0000000000000d825500001020304050607"
                + "88090a0b0c0d0e0fc4820001"
                + "4100a06161");
  }
}
