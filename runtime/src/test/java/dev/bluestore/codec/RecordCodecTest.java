package dev.bluestore.codec;

import static dev.bluestore.codec.Forms.assertBothWays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
    private static final Field<Integer> SIZE = Field.of("size", int32());
    private static final Field<String> NOTE = Field.of("note", text());
    private static final Field<Boolean> GREEN = Field.of("green", bool());

    @Override
    protected void write(Leaf leaf, FieldWriter out) {
      out.put(SIZE, leaf.size());
      out.putNullable(NOTE, leaf.note());
      out.putOptional(GREEN, leaf.green());
    }

    @Override
    protected Leaf read(FieldReader in) {
      return new Leaf(in.get(SIZE), in.getNullable(NOTE), in.getOptional(GREEN));
    }
  }

  private static final class BranchCodec extends RecordCodec<Branch> {
    private static final Field<String> NAME = Field.of("name", text());
    private static final Field<Leaf> LEAF = Field.of("leaf", new LeafCodec());

    @Override
    protected void write(Branch branch, FieldWriter out) {
      out.put(NAME, branch.name());
      out.put(LEAF, branch.leaf());
    }

    @Override
    protected Branch read(FieldReader in) {
      return new Branch(in.get(NAME), in.get(LEAF));
    }
  }

  private final ValueCodec<Branch> codec = new BranchCodec();
  private final Field<Branch> tree = Field.of("tree", codec);

  @Test
  void record_withinARecord_comesBackSealedAndPlain() {
    for (Leaf leaf :
        List.of(
            new Leaf(1, null, Optional.empty()),
            new Leaf(-2, "dry", Optional.of(false)),
            new Leaf(3, "", Optional.of(true)))) {
      Branch branch = new Branch("oak", leaf);
      assertBothWays(codec, branch);
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
        .isThrownBy(() -> item.get(tree))
        .withMessageStartingWith("tree.leaf.size: expected an integer of 32 bits");
  }

  @Test
  @SuppressWarnings("NullOptional")
  void fieldOfARecord_thatCannotBeStored_isNamedByItsPath() {
    AttributeFields item = new AttributeFields(0);
    Branch branch = new Branch("oak", new Leaf(1, "\ud800", Optional.empty()));
    assertThatExceptionOfType(FieldException.class)
        .isThrownBy(() -> item.put(tree, branch))
        .withMessageStartingWith("tree.leaf.note: expected Unicode text");
    assertThatExceptionOfType(FieldException.class)
        .isThrownBy(() -> item.putOptional(tree, null))
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

  private sealed interface Fruit permits Apple, Nut {}

  private record Apple(String sort) implements Fruit {}

  private record Nut(int grams) implements Fruit {}

  private static final class AppleCodec extends RecordCodec<Apple> {
    private static final Field<String> SORT = Field.of("sort", text());

    @Override
    protected void write(Apple apple, FieldWriter out) {
      out.put(SORT, apple.sort());
    }

    @Override
    protected Apple read(FieldReader in) {
      return new Apple(in.get(SORT));
    }
  }

  private static final class NutCodec extends RecordCodec<Nut> {
    private static final Field<Integer> GRAMS = Field.of("grams", int32());

    @Override
    protected void write(Nut nut, FieldWriter out) {
      out.put(GRAMS, nut.grams());
    }

    @Override
    protected Nut read(FieldReader in) {
      return new Nut(in.get(GRAMS));
    }
  }

  /** As the processor writes the codec of a sealed interface. */
  private static final class FruitCodec extends RecordCodec<Fruit> {
    private static final Field<String> TYPE = Field.of("type", text());
    private static final AppleCodec APPLE = new AppleCodec();
    private static final NutCodec NUT = new NutCodec();

    @Override
    protected void write(Fruit fruit, FieldWriter out) {
      if (fruit instanceof Apple apple) {
        out.put(TYPE, "apple");
        APPLE.write(apple, out);
      } else if (fruit instanceof Nut nut) {
        out.put(TYPE, "nut");
        NUT.write(nut, out);
      }
    }

    @Override
    protected Fruit read(FieldReader in) {
      return switch (in.get(TYPE)) {
        case "apple" -> APPLE.read(in);
        case "nut" -> NUT.read(in);
        default -> throw unknownVariant(TYPE, "apple", "nut");
      };
    }
  }

  @Test
  void variants_ofASealedType_comeBackSealedAndPlain() {
    assertBothWays(ValueCodec.listOf(new FruitCodec()), List.of(new Apple("Gala"), new Nut(3)));
    assertThat(new FruitCodec().toAttribute(new Nut(3), 0))
        .isEqualTo(
            AttributeValue.fromM(
                Map.of("type", AttributeValue.fromS("nut"), "grams", AttributeValue.fromN("3"))));
  }

  @Test
  void variant_thatIsNotKnown_isNamedByItsPathAndNotShown() {
    AttributeFieldReader item =
        new AttributeFieldReader(
            Map.of("fruit", AttributeValue.fromM(Map.of("type", AttributeValue.fromS("pear")))));
    assertThatExceptionOfType(FieldException.class)
        .isThrownBy(() -> item.get(Field.of("fruit", new FruitCodec())))
        .withMessage(
            "fruit.type: expected one of [apple, nut], found another; was a variant removed, or its"
                + " discriminator changed?");
  }
}
