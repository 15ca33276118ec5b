package dev.bluestore.codec;

import static dev.bluestore.codec.Forms.assertBothWays;
import static dev.bluestore.codec.Forms.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.bluestore.cbor.CborTypeException;
import dev.bluestore.cbor.UnencodableException;
import java.time.Month;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class CollectionCodecsTest {

  static Stream<Arguments> arraysAndTheirSealedForm() {
    return Stream.of(
        arguments(ValueCodec.booleans(), new boolean[] {true, false}, "82f5f4"),
        arguments(ValueCodec.shorts(), new short[] {Short.MIN_VALUE, 1}, "82397fff01"),
        arguments(ValueCodec.ints(), new int[] {1, -1, 1000}, "8301201903e8"),
        arguments(ValueCodec.ints(), new int[0], "80"),
        arguments(
            ValueCodec.longs(),
            new long[] {Long.MIN_VALUE, Long.MAX_VALUE},
            "823b7fffffffffffffff1b7fffffffffffffff"),
        arguments(ValueCodec.floats(), new float[] {0.1f}, "81fa3dcccccd"),
        arguments(ValueCodec.doubles(), new double[] {1.1}, "81fb3ff199999999999a"),
        arguments(ValueCodec.chars(), new char[] {'a', 'é'}, "82616162c3a9"),
        arguments(
            ValueCodec.arrayOf(ValueCodec.text(), String[]::new),
            new String[] {"a", null},
            "826161f6"),
        arguments(
            ValueCodec.arrayOf(ValueCodec.int8(), Byte[]::new), new Byte[] {-1, 127}, "8220187f"),
        arguments(
            ValueCodec.arrayOf(ValueCodec.ints(), int[][]::new),
            new int[][] {{1}, {}},
            "82810180"));
  }

  @ParameterizedTest
  @MethodSource("arraysAndTheirSealedForm")
  <V> void array_inBothForms_comesBackInItsOrder(ValueCodec<V> codec, V array, String sealed) {
    assertThat(hex(codec, array)).isEqualTo(sealed);
    assertThat(codec.toAttribute(array, 0).hasL()).isTrue();
    assertBothWays(codec, array);
    assertThatExceptionOfType(MismatchException.class)
        .isThrownBy(() -> codec.fromAttribute(AttributeValue.fromS("x")))
        .withMessageStartingWith("expected a list, found an attribute of type S");
    assertThatExceptionOfType(UnencodableException.class)
        .isThrownBy(() -> codec.toAttribute(array, 31))
        .withMessageContaining("at most 31 nested levels");
  }

  @Test
  void null_amongPrimitives_isNotRead() {
    List<AttributeValue> elements =
        List.of(AttributeValue.fromN("1"), AttributeValue.fromNul(true));
    byte[] sealed = Forms.seal(ValueCodec.listOf(ValueCodec.int32()), Arrays.asList(1, null));

    assertThatExceptionOfType(MismatchException.class)
        .isThrownBy(() -> ValueCodec.ints().fromAttribute(AttributeValue.fromL(elements)))
        .withMessageStartingWith("expected an integer of 32 bits, found an attribute of type NUL");
    assertThatExceptionOfType(CborTypeException.class)
        .isThrownBy(() -> Forms.unseal(ValueCodec.ints(), sealed))
        .withMessage("expected an integer, found null");
  }

  @Test
  void collection_ofAnyKind_isAList() {
    ValueCodec<Collection<Integer>> codec = ValueCodec.collectionOf(ValueCodec.int32());
    Collection<Integer> set = new TreeSet<>(Set.of(2, 1));

    assertBothWays(codec, Arrays.asList(3, null, 3));
    assertThat(hex(codec, set)).isEqualTo("820102");
    assertThat(codec.fromAttribute(codec.toAttribute(set, 0))).isEqualTo(List.of(1, 2));
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> Forms.unseal(codec, Forms.seal(codec, set)).add(1));
  }

  @Test
  void enumSet_inBothForms_isASetOfNames() {
    ValueCodec<EnumSet<Month>> codec = ValueCodec.enumSetOf(Month.class);
    EnumSet<Month> value = EnumSet.of(Month.MAY, Month.JULY);

    assertThat(Forms.seal(codec, value))
        .isEqualTo(Forms.seal(ValueCodec.listOf(ValueCodec.text()), List.of("MAY", "JULY")));
    assertThat(codec.toAttribute(value, 0))
        .isEqualTo(AttributeValue.fromSs(List.of("MAY", "JULY")));
    assertBothWays(codec, value);
    assertBothWays(codec, EnumSet.noneOf(Month.class));
    assertThat(codec.toAttribute(EnumSet.noneOf(Month.class), 0))
        .isEqualTo(AttributeValue.fromL(List.of()));
    assertThatExceptionOfType(MismatchException.class)
        .isThrownBy(() -> codec.fromAttribute(AttributeValue.fromSs(List.of("MAI"))))
        .withMessageStartingWith("expected one of [APRIL, ")
        .withMessageContaining("found another name")
        .withMessageNotContaining("MAI");
  }

  static Stream<Arguments> codecsOfSetsWithAnOrder() {
    return Stream.of(
        arguments(ValueCodec.sortedSetOf(ValueCodec.text())),
        arguments(ValueCodec.navigableSetOf(ValueCodec.text())));
  }

  @ParameterizedTest
  @MethodSource("codecsOfSetsWithAnOrder")
  void setWithAnOrder_thatWasRead_hasTheNaturalOne(ValueCodec<SortedSet<String>> codec) {
    SortedSet<String> backwards = new TreeSet<>(Comparator.reverseOrder());
    backwards.addAll(Set.of("a", "b", "c"));

    assertBothWays(codec, new TreeSet<>(Set.of("b", "a")));
    assertThat(Forms.unseal(codec, Forms.seal(codec, backwards))).containsExactly("a", "b", "c");
    assertThat(codec.fromAttribute(AttributeValue.fromSs(List.of("b", "a"))))
        .containsExactly("a", "b");
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> codec.fromAttribute(AttributeValue.fromL(List.of())).add("a"));
  }

  @ParameterizedTest
  @MethodSource("codecsOfSetsWithAnOrder")
  void null_inASetWithAnOrder_isRefusedInBothForms(ValueCodec<SortedSet<String>> codec) {
    SortedSet<String> withNull = new TreeSet<>(Comparator.nullsFirst(Comparator.naturalOrder()));
    withNull.add(null);
    byte[] stored = Forms.seal(ValueCodec.listOf(ValueCodec.text()), Arrays.asList("a", null));

    for (Runnable writing :
        new Runnable[] {() -> Forms.seal(codec, withNull), () -> codec.toAttribute(withNull, 0)}) {
      assertThatExceptionOfType(UnencodableException.class)
          .isThrownBy(writing::run)
          .withMessage("expected elements that have an order, found null");
    }
    assertThatExceptionOfType(CborTypeException.class)
        .isThrownBy(() -> Forms.unseal(codec, stored))
        .withMessage("expected text, found null");
  }

  @Test
  void enumMap_inBothForms_isAMapByName() {
    ValueCodec<Map<Month, Integer>> codec =
        ValueCodec.enumMapOf(Month.values(), ValueCodec.int32());
    Map<Month, Integer> value = new EnumMap<>(Map.of(Month.JANUARY, 1, Month.MAY, 5));
    Map<String, Integer> names = new LinkedHashMap<>(Map.of("JANUARY", 1, "MAY", 5));

    assertThat(Forms.seal(codec, value))
        .isEqualTo(Forms.seal(ValueCodec.mapOf(ValueCodec.int32()), names));
    assertThat(codec.toAttribute(value, 0))
        .isEqualTo(ValueCodec.mapOf(ValueCodec.int32()).toAttribute(names, 0));
    assertBothWays(codec, value);
    assertBothWays(codec, Map.of());
  }

  @Test
  void enumMap_withAKeyThatIsNoConstant_isRefused() {
    ValueCodec<Map<Month, Integer>> codec =
        ValueCodec.enumMapOf(Month.values(), ValueCodec.int32());
    Map<Month, Integer> withNull = new HashMap<>();
    withNull.put(null, 1);

    assertThatExceptionOfType(UnencodableException.class)
        .isThrownBy(() -> codec.toAttribute(withNull, 0))
        .withMessage("expected map keys that have a value, found null");
    assertThatExceptionOfType(MismatchException.class)
        .isThrownBy(
            () ->
                codec.fromAttribute(AttributeValue.fromM(Map.of("MAI", AttributeValue.fromN("1")))))
        .withMessageStartingWith("expected one of [APRIL, ")
        .withMessageNotContaining("MAI");
  }
}
