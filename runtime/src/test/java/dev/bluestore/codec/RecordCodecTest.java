package dev.bluestore.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.CborWriter;
import dev.bluestore.cbor.UnencodableException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Records within records, and values within lists, as generated codecs write them. */
class RecordCodecTest {

  private record Leaf(int size, @Nullable String note, Optional<Boolean> green) {}

  private record Branch(String name, Leaf leaf) {}

  private static final class LeafCodec extends RecordCodec<Leaf> {
    @Override
    protected void write(Leaf leaf, FieldWriter out) {
      out.put("size", ValueCodec.int32(), leaf.size());
      out.putNullable("note", ValueCodec.text(), leaf.note());
      out.putOptional("green", ValueCodec.bool(), leaf.green());
    }

    @Override
    protected Leaf read(FieldReader in) {
      return new Leaf(
          in.get("size", ValueCodec.int32()),
          in.getNullable("note", ValueCodec.text()),
          in.getOptional("green", ValueCodec.bool()));
    }
  }

  private static final class BranchCodec extends RecordCodec<Branch> {
    @Override
    protected void write(Branch branch, FieldWriter out) {
      out.put("name", ValueCodec.text(), branch.name());
      out.put("leaf", new LeafCodec(), branch.leaf());
    }

    @Override
    protected Branch read(FieldReader in) {
      return new Branch(in.get("name", ValueCodec.text()), in.get("leaf", new LeafCodec()));
    }
  }

  private final ValueCodec<Branch> codec = new BranchCodec();

  @Test
  void record_withinARecord_comesBackSealedAndPlain() {
    for (Leaf leaf :
        List.of(
            new Leaf(1, null, Optional.empty()),
            new Leaf(-2, "dry", Optional.of(false)),
            new Leaf(3, "", Optional.of(true)))) {
      Branch branch = new Branch("oak", leaf);
      assertThat(codec.decode(new CborReader(sealed(codec, branch), 0))).isEqualTo(branch);
      assertThat(codec.fromAttribute(codec.toAttribute(branch, 0))).isEqualTo(branch);
    }
  }

  @Test
  void record_inTheClear_isAMapWithoutItsEmptyFields() {
    assertThat(codec.toAttribute(new Branch("oak", new Leaf(1, null, Optional.empty())), 0))
        .isEqualTo(
            AttributeValue.fromM(
                Map.of(
                    "name",
                    AttributeValue.fromS("oak"),
                    "leaf",
                    AttributeValue.fromM(Map.of("size", AttributeValue.fromN("1"))))));
  }

  @Test
  void fieldOfARecord_thatDoesNotFit_isNamedByItsPath() {
    AttributeValue leaf = AttributeValue.fromM(Map.of("size", AttributeValue.fromS("x")));
    AttributeFieldReader item =
        new AttributeFieldReader(
            Map.of(
                "tree",
                AttributeValue.fromM(Map.of("name", AttributeValue.fromS("oak"), "leaf", leaf))));

    assertThatExceptionOfType(FieldException.class)
        .isThrownBy(() -> item.get("tree", codec))
        .withMessageStartingWith("tree.leaf.size: expected an integer of 32 bits");
  }

  @Test
  @SuppressWarnings("NullOptional")
  void fieldOfARecord_thatCannotBeStored_isNamedByItsPath() {
    AttributeFields item = new AttributeFields(0);
    Branch branch = new Branch("oak", new Leaf(1, "\ud800", Optional.empty()));
    assertThatExceptionOfType(FieldException.class)
        .isThrownBy(() -> item.put("tree", codec, branch))
        .withMessageStartingWith("tree.leaf.note: expected Unicode text");
    assertThatExceptionOfType(FieldException.class)
        .isThrownBy(() -> item.putOptional("tree", codec, null))
        .withMessage("tree: expected an Optional, found null; use Optional.empty()");
  }

  @Test
  void attribute_thatIsNoMap_isNoRecord() {
    assertThatExceptionOfType(MismatchException.class)
        .isThrownBy(() -> codec.fromAttribute(AttributeValue.fromS("oak")))
        .withMessageContaining("expected a map, found an attribute of type S");
  }

  @Test
  void valuesOfEachScalarType_comeBackSealedAndPlain() {
    assertBothWays(ValueCodec.bool(), false);
    assertBothWays(ValueCodec.bool(), true);
    assertBothWays(ValueCodec.localDate(), LocalDate.of(2026, 11, 22));
    assertBothWays(ValueCodec.duration(), Duration.ofMinutes(90));
    assertBothWays(ValueCodec.enumOf(TimeUnit.values()), TimeUnit.DAYS);
    assertThat(
            ValueCodec.bytes()
                .fromAttribute(AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {1, 2}))))
        .containsExactly(1, 2);
  }

  @Test
  void lists_inTheClear_nestAsDeepAsDynamoDbAllows() {
    ValueCodec<Object> deepest = nested(31);
    ValueCodec<Object> tooDeep = nested(32);
    assertThat(deepest.toAttribute(value(31), 0).hasL()).isTrue();
    assertThatExceptionOfType(UnencodableException.class)
        .isThrownBy(() -> tooDeep.toAttribute(value(32), 0))
        .withMessageContaining("at most 31 nested levels");
  }

  @SuppressWarnings("unchecked")
  private static ValueCodec<Object> nested(int levels) {
    ValueCodec<?> codec = ValueCodec.text();
    for (int i = 0; i < levels; i++) {
      codec = ValueCodec.listOf(codec);
    }
    return (ValueCodec<Object>) codec;
  }

  private static Object value(int levels) {
    Object value = "x";
    for (int i = 0; i < levels; i++) {
      value = List.of(value);
    }
    return value;
  }

  private static <V> void assertBothWays(ValueCodec<V> codec, V value) {
    assertThat(codec.decode(new CborReader(sealed(codec, value), 0))).isEqualTo(value);
    assertThat(codec.fromAttribute(codec.toAttribute(value, 0))).isEqualTo(value);
  }

  private static <V> byte[] sealed(ValueCodec<V> codec, V value) {
    CborWriter out = CborWriter.forPlaintext();
    codec.encode(value, out);
    return out.toByteArray();
  }
}
