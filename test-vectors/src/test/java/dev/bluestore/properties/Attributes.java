package dev.bluestore.properties;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Plain attributes of every type, nested, and what they mean to DynamoDB. */
public final class Attributes {

  private static final int MOST_NESTED = 3;

  private Attributes() {}

  /** The plain attributes of an item: names that collide with none of the format's own. */
  public static Arbitrary<Map<String, AttributeValue>> map() {
    return Arbitraries.maps(names(), value(MOST_NESTED)).ofMaxSize(6).withoutEdgeCases();
  }

  /** Names as tables have them, and names that are nearly the format's own. */
  public static Arbitrary<String> names() {
    return Arbitraries.oneOf(
        Arbitraries.of("status", "views", "pk", "sk", "PK2", "key_id2", "content", "a", "b", "ab"),
        Texts.component().map(text -> "x" + text));
  }

  /** A value whose lists and maps nest so deep at most. */
  public static Arbitrary<AttributeValue> value(int nested) {
    if (nested == 0) {
      return scalar();
    }
    Arbitrary<AttributeValue> inner = value(nested - 1);
    return Arbitraries.frequencyOf(
            Tuple.of(6, scalar()),
            Tuple.of(1, inner.list().ofMaxSize(4).map(AttributeValue::fromL)),
            Tuple.of(
                1,
                Arbitraries.maps(Texts.component(), inner).ofMaxSize(4).map(AttributeValue::fromM)))
        .withoutEdgeCases();
  }

  private static Arbitrary<AttributeValue> scalar() {
    return Arbitraries.oneOf(
            Texts.any().map(AttributeValue::fromS),
            numbers().map(AttributeValue::fromN),
            bytes().map(AttributeValue::fromB),
            Arbitraries.of(true, false).map(AttributeValue::fromBool),
            Arbitraries.just(AttributeValue.fromNul(true)),
            Texts.any()
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .uniqueElements()
                .map(AttributeValue::fromSs),
            numbers()
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .uniqueElements(Attributes::number)
                .map(AttributeValue::fromNs),
            bytes().list().ofMinSize(1).ofMaxSize(4).uniqueElements().map(AttributeValue::fromBs))
        .withoutEdgeCases();
  }

  private static Arbitrary<String> numbers() {
    return Combinators.combine(Numbers.storable(), Arbitraries.integers().between(0, 6))
        .as((number, notation) -> Numbers.notations(number).get(notation));
  }

  private static Arbitrary<SdkBytes> bytes() {
    return Arbitraries.bytes().array(byte[].class).ofMaxSize(8).map(SdkBytes::fromByteArray);
  }

  /** What a map of attributes means, in Java's own equality: sets unordered, numbers by value. */
  public static Map<String, Object> meaning(Map<String, AttributeValue> attributes) {
    return attributes.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> meaning(entry.getValue())));
  }

  /** What one value means: its type and its value. */
  public static List<Object> meaning(AttributeValue value) {
    Object meant =
        switch (value.type()) {
          case S -> value.s();
          case N -> number(value.n());
          case B -> bytes(value.b());
          case BOOL -> value.bool();
          case NUL -> "";
          case SS -> Set.copyOf(value.ss());
          case NS -> value.ns().stream().map(Attributes::number).collect(Collectors.toSet());
          case BS -> value.bs().stream().map(Attributes::bytes).collect(Collectors.toSet());
          case L -> value.l().stream().map(Attributes::meaning).toList();
          case M -> meaning(value.m());
          case UNKNOWN_TO_SDK_VERSION -> throw new IllegalStateException("a value of no type");
        };
    return List.of(value.type(), meant);
  }

  /** The same attributes as DynamoDB may give them back: reordered, numbers rewritten. */
  public static Map<String, AttributeValue> rewritten(
      Map<String, AttributeValue> attributes, Random random) {
    List<String> names = shuffled(attributes.keySet(), random);
    Map<String, AttributeValue> rewritten = new LinkedHashMap<>();
    names.forEach(name -> rewritten.put(name, rewritten(attributes.get(name), random)));
    return rewritten;
  }

  private static AttributeValue rewritten(AttributeValue value, Random random) {
    return switch (value.type()) {
      case N -> AttributeValue.fromN(notation(value.n(), random));
      case SS -> AttributeValue.fromSs(shuffled(value.ss(), random));
      case NS ->
          AttributeValue.fromNs(
              shuffled(value.ns(), random).stream().map(n -> notation(n, random)).toList());
      case BS -> AttributeValue.fromBs(shuffled(value.bs(), random));
      case L -> AttributeValue.fromL(value.l().stream().map(v -> rewritten(v, random)).toList());
      case M -> AttributeValue.fromM(rewritten(value.m(), random));
      default -> value;
    };
  }

  private static String notation(String number, Random random) {
    List<String> notations = Numbers.notations(new BigDecimal(number));
    return notations.get(random.nextInt(notations.size()));
  }

  private static <V> List<V> shuffled(Collection<V> values, Random random) {
    List<V> shuffled = new ArrayList<>(values);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private static BigDecimal number(String text) {
    BigDecimal number = new BigDecimal(text);
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }

  private static ByteBuffer bytes(SdkBytes bytes) {
    return ByteBuffer.wrap(bytes.asByteArray());
  }

  /** The names of some attributes, chosen by chance: what a schema leaves unauthenticated. */
  public static Set<String> some(Map<String, AttributeValue> attributes, Random random) {
    Set<String> some = new TreeSet<>(attributes.keySet());
    some.removeIf(name -> random.nextInt(3) > 0);
    return some;
  }

  /** A copy without some names. */
  public static Map<String, AttributeValue> without(
      Map<String, AttributeValue> attributes, Set<String> names) {
    Map<String, AttributeValue> rest = new HashMap<>(attributes);
    rest.keySet().removeAll(names);
    return rest;
  }
}
