package dev.bluestore.corruption;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Attributes that mean something else than a given one, or nothing at all. */
record ValueChange(String what, AttributeValue value) {

  private static final AttributeValue NULL = AttributeValue.fromNul(true);

  /** Other values of the same type, to every depth. */
  static Stream<ValueChange> of(AttributeValue value) {
    return switch (value.type()) {
      case S ->
          Stream.of(value.s() + "x", value.s().toUpperCase(Locale.ROOT), "", "\ud800")
              .map(text -> new ValueChange("other text", AttributeValue.fromS(text)));
      case N -> numbers(value.n()).map(n -> new ValueChange(n, AttributeValue.fromN(n)));
      case B ->
          ByteChange.of(value.b().asByteArray())
              .map(change -> new ValueChange(change.what(), bytes(change.bytes())));
      case BOOL -> Stream.of(new ValueChange("negated", AttributeValue.fromBool(!value.bool())));
      case NUL -> Stream.of(new ValueChange("false", AttributeValue.fromNul(false)));
      case SS -> set(value.ss(), "other", AttributeValue::fromSs);
      case NS -> set(value.ns(), "4711", AttributeValue::fromNs);
      case BS -> set(value.bs(), SdkBytes.fromUtf8String("other"), AttributeValue::fromBs);
      case L -> list(value.l());
      case M -> map(value.m());
      case UNKNOWN_TO_SDK_VERSION -> throw new IllegalStateException("a value of no type");
    };
  }

  /** Values of every other type, alike where they can be. */
  static Stream<ValueChange> ofOtherTypes(AttributeValue value) {
    String text = value.s() != null ? value.s() : "bytes";
    SdkBytes bytes = value.b() != null ? value.b() : SdkBytes.fromUtf8String(text);
    return Stream.of(
            AttributeValue.fromS(text),
            AttributeValue.fromN("1"),
            AttributeValue.fromB(bytes),
            AttributeValue.fromBool(true),
            NULL,
            AttributeValue.fromSs(List.of(text)),
            AttributeValue.fromNs(List.of("1")),
            AttributeValue.fromBs(List.of(bytes)),
            AttributeValue.fromL(List.of(value)),
            AttributeValue.fromM(Map.of("value", value)))
        .filter(other -> other.type() != value.type())
        .map(other -> new ValueChange("of type " + other.type(), other));
  }

  private static AttributeValue bytes(byte[] bytes) {
    return AttributeValue.fromB(SdkBytes.fromByteArray(bytes));
  }

  private static Stream<String> numbers(String number) {
    BigDecimal value = new BigDecimal(number);
    return Stream.of(
        value.add(BigDecimal.ONE).toString(),
        value.negate().toString(),
        value.movePointLeft(1).toString(),
        "0",
        "1E+126",
        "1".repeat(39),
        "no number");
  }

  private static <E> Stream<ValueChange> set(
      List<E> members, E other, Function<List<E>, AttributeValue> type) {
    List<E> repeated = new ArrayList<>(members);
    repeated.add(members.get(0));
    return Stream.concat(
            Stream.of(with(members, other), repeated),
            IntStream.range(0, members.size())
                .boxed()
                .flatMap(i -> Stream.of(without(members, i), replaced(members, i, other))))
        .map(changed -> new ValueChange("other members", type.apply(changed)));
  }

  private static Stream<ValueChange> list(List<AttributeValue> values) {
    Stream<List<AttributeValue>> changed =
        IntStream.range(0, values.size())
            .boxed()
            .flatMap(
                i ->
                    Stream.concat(
                        Stream.of(without(values, i), rotated(values)),
                        Stream.concat(of(values.get(i)), ofOtherTypes(values.get(i)))
                            .map(change -> replaced(values, i, change.value))));
    return Stream.concat(Stream.of(with(values, NULL)), changed)
        .map(list -> new ValueChange("other elements", AttributeValue.fromL(list)));
  }

  private static Stream<ValueChange> map(Map<String, AttributeValue> map) {
    return of(map).map(change -> new ValueChange("other entries", AttributeValue.fromM(change)));
  }

  private static Stream<Map<String, AttributeValue>> of(Map<String, AttributeValue> map) {
    Map<String, AttributeValue> added = new HashMap<>(map);
    added.put("added", NULL);
    return Stream.concat(
        Stream.of(added),
        map.keySet().stream()
            .flatMap(
                name -> {
                  Map<String, AttributeValue> removed = new HashMap<>(map);
                  AttributeValue value = removed.remove(name);
                  Map<String, AttributeValue> renamed = new HashMap<>(removed);
                  renamed.put(name + "x", value);
                  return Stream.concat(
                      Stream.of(removed, renamed),
                      Stream.concat(of(value), ofOtherTypes(value))
                          .map(
                              change -> {
                                Map<String, AttributeValue> changed = new HashMap<>(map);
                                changed.put(name, change.value);
                                return changed;
                              }));
                }));
  }

  private static <E> List<E> with(List<E> list, E more) {
    List<E> longer = new ArrayList<>(list);
    longer.add(more);
    return longer;
  }

  private static <E> List<E> without(List<E> list, int index) {
    List<E> shorter = new ArrayList<>(list);
    shorter.remove(index);
    return shorter;
  }

  private static <E> List<E> replaced(List<E> list, int index, E other) {
    List<E> changed = new ArrayList<>(list);
    changed.set(index, other);
    return changed;
  }

  private static <E> List<E> rotated(List<E> list) {
    return with(without(list, 0), list.get(0));
  }
}
