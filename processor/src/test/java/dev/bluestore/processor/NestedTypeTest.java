package dev.bluestore.processor;

import static dev.bluestore.processor.RoundTrip.assertRoundTrip;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Classes, generic classes and sealed types inside an entity, and converters. */
class NestedTypeTest {
  @Test
  void generics_ofKnownTypes_areStoredAsWhatTheyHold() throws Exception {
    var stored =
        assertRoundTrip(
            "new Order(\"a\", new Page<>(List.of(\"x\"), Optional.of(2)),"
                + " new Page<>(List.of(new Item(\"y\")), Optional.empty()), new Box<>(3L))",
            """
            @Entity("order")
            public record Order(
                @PartitionKey("shop") String shop,
                Page<String> names,
                Page<Item> items,
                Box<Long> box) {}
            """,
            "record Page<T>(List<T> values, Optional<Integer> next) {}",
            "record Item(String name) {}",
            """
            final class Box<V> {
              private final V value;
              Box(V value) { this.value = value; }
              V value() { return value; }
            }
            """);

    assertThat(stored.plain().get("box").m())
        .containsExactly(java.util.Map.entry("value", AttributeValue.fromN("3")));
  }

  @Test
  void sealedType_nested_isToldByItsDiscriminator() throws Exception {
    var stored =
        assertRoundTrip(
            "new Order(\"a\", new Courier(\"c\"), List.of(new Locker(4), Nothing.make()),"
                + " Map.of(\"x\", new Locker(5)), new Locker(6))",
            """
            @Entity("order")
            public record Order(
                @PartitionKey("shop") String shop,
                Delivery first,
                @Encrypted List<Delivery> others,
                Map<String, PickUp> pickUps,
                Locker exact) {}
            """,
            """
            @Discriminator("kind")
            public sealed interface Delivery permits Courier, PickUp, Nothing {}
            """,
            "@Naming(NamingStrategy.SNAKE_CASE) record Courier(String name) implements Delivery {}",
            "sealed interface PickUp extends Delivery permits Locker, Desk {}",
            "@Variant(\"box\") record Locker(int number) implements PickUp {}",
            "record Desk(String name) implements PickUp {}",
            """
            final class Nothing implements Delivery {
              static Nothing make() { return new Nothing(); }
            }
            """);

    assertThat(stored.plain().get("first").m())
        .containsEntry("kind", AttributeValue.fromS("courier"));
    assertThat(stored.plain().get("pickUps").m().get("x").m())
        .containsEntry("type", AttributeValue.fromS("box"));
    assertThat(stored.plain().get("exact").m()).containsOnlyKeys("number");
  }

  @Test
  void sealedType_withClassesInside_permitsThemUnsaid() throws Exception {
    var stored =
        assertRoundTrip(
            "new Order(\"a\", new Order.Delivery.Courier(\"c\"))",
            """
            @Entity("order")
            public record Order(@PartitionKey("shop") String shop, Delivery delivery) {
              sealed interface Delivery {
                record Courier(String name) implements Delivery {}
                record Locker(int number) implements Delivery {}
              }
            }
            """);

    assertThat(stored.plain().get("delivery").m())
        .containsEntry("type", AttributeValue.fromS("Courier"));
  }

  @Test
  void converter_inTheNearestScope_isUsed() throws Exception {
    var stored =
        assertRoundTrip(
            "new Order(new Id(\"a\"), new Id(\"b\"), Optional.of(new Id(\"c\")),"
                + " Map.of(\"k\", List.of(new Id(\"d\"))), 5)",
            """
            @Entity("order") @Convert(Order.Plain.class)
            public record Order(
                @PartitionKey("shop") Id shop,
                @Convert(Order.Loud.class) Id loud,
                Optional<Id> maybe,
                Map<String, List<Id>> many,
                @Convert(Order.Hex.class) int count) {

              static class Plain implements Converter<Id, String> {
                @Override public String toStored(Id id) { return id.value(); }
                @Override public Id fromStored(String stored) { return new Id(stored); }
              }

              static final class Loud extends Plain {
                @Override public String toStored(Id id) { return id.value() + "!"; }
                @Override public Id fromStored(String stored) {
                  return new Id(stored.substring(0, stored.length() - 1));
                }
              }

              static final class Hex implements Converter<Integer, String> {
                @Override public String toStored(Integer value) {
                  return Integer.toHexString(value);
                }
                @Override public Integer fromStored(String stored) {
                  return Integer.valueOf(stored, 16);
                }
              }
            }
            """,
            "record Id(String value) {}");

    assertThat(stored.key().partition()).containsExactly("shop", "a");
    assertThat(stored.plain()).containsEntry("loud", AttributeValue.fromS("b!"));
    assertThat(stored.plain()).containsEntry("maybe", AttributeValue.fromS("c"));
    assertThat(stored.plain()).containsEntry("count", AttributeValue.fromS("5"));
  }

  @Test
  void converter_ofThePackage_isUsedInNestedClassesToo() throws Exception {
    var stored =
        assertRoundTrip(
            "new Order(\"a\", new Line(Locale.FRANCE), \"t\")",
            """
            @dev.bluestore.annotations.Convert(Tags.class)
            @dev.bluestore.annotations.Convert(Trimmed.class)
            package example;
            """,
            """
            @Entity("order")
            public record Order(@PartitionKey("shop") String shop, Line line, String title) {}
            """,
            "record Line(Locale locale) {}",
            """
            class Tags implements Converter<Locale, String> {
              @Override public String toStored(Locale value) { return value.toLanguageTag(); }
              @Override public Locale fromStored(String stored) {
                return Locale.forLanguageTag(stored);
              }
            }
            """,
            """
            class Trimmed implements Converter<String, String> {
              @Override public String toStored(String value) { return value + "."; }
              @Override public String fromStored(String stored) {
                return stored.substring(0, stored.length() - 1);
              }
            }
            """);

    assertThat(stored.plain()).containsEntry("title", AttributeValue.fromS("t."));
    assertThat(stored.plain().get("line").m())
        .containsEntry("locale", AttributeValue.fromS("fr-FR."));
  }
}
