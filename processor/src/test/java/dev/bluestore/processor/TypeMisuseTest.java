package dev.bluestore.processor;

import static dev.bluestore.processor.Misuse.assertMisuse;

import org.junit.jupiter.api.Test;

class TypeMisuseTest {
  @Test
  void type_unsupported_isReportedWithAReplacement() {
    assertMisuse(
        """
        @Entity("order")
        record Order(
            @PartitionKey("shop") String shop,
            java.util.Date placed, // BLUE012
            java.net.URL link, // BLUE012
            Object anything) {} // BLUE012
        """,
        "the type java.util.Date of Order.placed cannot be stored.",
        "use java.time.Instant.",
        "the type java.net.URL of Order.link cannot be stored.",
        "use java.net.URI.",
        "use a primitive or its box, String, BigInteger");
  }

  @Test
  void type_ofTheRightNameInTheWrongPackage_isReportedWithTheRightOne() {
    assertMisuse(
        new String[] {
          """
          @Entity("order")
          record Order(
              @PartitionKey("shop") String shop,
              other.Instant placed) {} // BLUE012
          """,
          """
          package other;
          public class Instant {}
          """
        },
        "the type other.Instant of Order.placed cannot be stored.",
        "did you mean java.time.Instant?");
  }

  @Test
  void type_unsupportedInsideCollections_isReported() {
    assertMisuse(
        """
        @Entity("order")
        record Order(
            @PartitionKey("shop") String shop,
            List<Date> placed, // BLUE012
            Map<String, Set<Locale>> marks, // BLUE012
            @Encrypted Optional<StringBuilder> note) {} // BLUE012
        """,
        "the type java.util.Date of Order.placed cannot be stored.",
        "the type java.util.Locale of Order.marks cannot be stored.",
        "use String and toLanguageTag()");
  }

  @Test
  void type_raw_isReported() {
    assertMisuse(
        """
        @Entity("order") @SuppressWarnings("rawtypes")
        record Order(
            @PartitionKey("shop") String shop,
            List items, // BLUE012
            Optional note) {} // BLUE012
        """,
        "Order.items is a raw java.util.List",
        "Order.note is a raw Optional");
  }

  @Test
  void type_wildcard_isReported() {
    assertMisuse(
        """
        @Entity("order")
        record Order(
            @PartitionKey("shop") String shop,
            List<?> items, // BLUE012
            Map<String, ? extends Number> prices) {} // BLUE012
        """,
        "Order.items has a wildcard");
  }

  @Test
  void type_mapWithOtherKeys_isReported() {
    assertMisuse(
        """
        @Entity("order")
        record Order(
            @PartitionKey("shop") String shop,
            Map<Integer, String> items) {} // BLUE012
        """,
        "Order.items is a Map with keys other than String or an enum.");
  }

  @Test
  void type_arrayOfATypeWithArguments_isReported() {
    assertMisuse(
        """
        @Entity("order")
        record Order(
            @PartitionKey("shop") String shop,
            String[] items,
            byte[][] pages,
            List<String>[] lists) {} // BLUE012
        """,
        "Order.lists is an array of a type with type arguments, which Java cannot make.",
        "use a List in place of the array.");
  }

  @Test
  void optional_insideAnotherType_isReported() {
    assertMisuse(
        """
        @Entity("order")
        record Order(
            @PartitionKey("shop") String shop,
            List<Optional<String>> items, // BLUE012
            Optional<Optional<String>> note) {} // BLUE012
        """,
        "Order.items has an Optional inside another type.");
  }

  @Test
  void optional_nullable_isReported() {
    assertMisuse(
        """
        @Entity("order")
        record Order(
            @PartitionKey("shop") String shop,
            @Nullable Optional<String> note) {} // BLUE026
        """,
        "Order.note is an Optional that may be null");
  }

  @Test
  void enum_withoutConstants_isReported() {
    assertMisuse(
        """
        @Entity("order")
        record Order(
            @PartitionKey("shop") String shop,
            Status status) { // BLUE023
          enum Status {}
        }
        """,
        "Order.status has the type example.Order.Status, an enum without constants.");
  }

  @Test
  void type_private_isReported() {
    assertMisuse(
        """
        class Shop {
          private enum Status { OPEN }
          @Entity("order")
          record Order(
              @PartitionKey("shop") String shop,
              Status status) {} // BLUE002
        }
        """,
        "Shop.Order.status has the type example.Shop.Status, which generated code cannot see.");
  }

  @Test
  void sortedSet_ofWhatHasNoOrder_isReported() {
    assertMisuse(
        """
        @Entity("order")
        record Order(
            @PartitionKey("shop") String shop,
            SortedSet<ZoneId> zones, // BLUE012
            NavigableSet<LocalDate> days,
            SortedSet<ZonedDateTime> times) {}
        """,
        "Order.zones is sorted, but java.time.ZoneId has no order of its own.",
        "make java.time.ZoneId Comparable to itself, or use a Set.");
  }

  @Test
  void nestedRecord_withAnnotationsOfAnEntity_isReportedAtEach() {
    assertMisuse(
        """
        @Entity("order")
        record Order(
            @PartitionKey("shop") String shop,
            List<Item> items) {
          record Item(
              @PartitionKey("item") String id, // BLUE021
              @SortKey String line, // BLUE021
              @Encrypted String note) {} // BLUE021
        }
        """,
        "Order.Item.id carries @PartitionKey but is part of a class inside an entity",
        "Order.Item.line carries @SortKey",
        "remove it, and put it on the entity's component that holds the class");
  }

  @Test
  void nestedRecord_wrongInside_isReportedOnceForAllItsEntities() {
    assertMisuse(
        new String[] {
          """
          @Entity("order")
          record Order(@PartitionKey("shop") String shop, Item item) {}
          """,
          """
          @Entity("offer")
          record Offer(@PartitionKey("shop") String shop, List<Item> items) {}
          """,
          """
          record Item(
              Thread thread) {} // BLUE012
          """
        },
        "the type java.lang.Thread of Item.thread cannot be stored.");
  }

  @Test
  void nestedRecord_fromAClassFile_isReportedWhereItIsUsed() {
    assertMisuse(
        """
        @Entity("order")
        record Order(
            @PartitionKey("shop") String shop,
            dev.bluestore.processor.CompiledRecord compiled) {} // BLUE012
        """,
        "the type java.lang.Thread of CompiledRecord.thread cannot be stored.");
  }

  @Test
  void entity_insideAnEntity_isReported() {
    assertMisuse(
        new String[] {
          """
          @Entity("order")
          record Order(
              @PartitionKey("shop") String shop,
              List<Item> items) {} // BLUE022
          """,
          """
          @Entity("item")
          record Item(@PartitionKey("shop") String shop) {}
          """
        },
        "Order.items holds the entity Item.");
  }
}
