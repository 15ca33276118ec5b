package dev.bluestore.processor;

import static dev.bluestore.processor.Misuse.assertMisuse;

import org.junit.jupiter.api.Test;

class KeyMisuseTest {
  @Test
  void partitionKey_missing_isReportedAtTheRecord() {
    assertMisuse(
        """
        @Entity("order")
        record Order( // BLUE004
            String id) {}
        """,
        "Order has no partition key.",
        "put @PartitionKey(\"name\") on the component");
  }

  @Test
  void partitionName_statedTwice_isReportedAtTheSecond() {
    assertMisuse(
        """
        @Entity("order")
        record Order(
            @PartitionKey("shop") String shop,
            @PartitionKey(value = "customer", order = 2) String customer) {} // BLUE005
        """,
        "the partitions of Order are named \"shop\" and \"customer\".",
        "state the name once");
  }

  @Test
  void partitionOrder_repeated_isReported() {
    assertMisuse(
        """
        @Entity("order")
        record Order(
            @PartitionKey("shop") String shop,
            @PartitionKey String customer) {} // BLUE007
        """,
        "Order.customer has order 1 where 2 is next");
  }

  @Test
  void component_bothPartitionAndSortKey_isReported() {
    assertMisuse(
        """
        @Entity("order")
        record Order(
            @PartitionKey("shop") @SortKey String shop) {} // BLUE006
        """,
        "Order.shop is both partition key and sort key.",
        "keep one of @PartitionKey and @SortKey.");
  }

  @Test
  void sortOrder_withGap_isReported() {
    assertMisuse(
        """
        @Entity("order")
        record Order(
            @PartitionKey("shop") String shop,
            @SortKey(order = 1) String id,
            @SortKey(order = 3) String line) {} // BLUE007
        """,
        "Order.line has order 3 where 2 is next",
        "write order = 2");
  }

  @Test
  void sortOrder_repeated_isReported() {
    assertMisuse(
        """
        @Entity("order")
        record Order(
            @PartitionKey("shop") String shop,
            @SortKey String id,
            @SortKey String line) {} // BLUE007
        """,
        "Order.line has order 1 where 2 is next");
  }

  @Test
  void sortOrder_belowOne_isReported() {
    assertMisuse(
        """
        @Entity("order")
        record Order(
            @PartitionKey("shop") String shop,
            @SortKey(order = 0) String id) {} // BLUE007
        """,
        "Order.id has order 0 where 1 is next");
  }

  @Test
  void key_encrypted_isReported() {
    assertMisuse(
        """
        @Entity("order")
        record Order(
            @Encrypted @PartitionKey("shop") String shop, // BLUE008
            @SortKey @Encrypted String id) {} // BLUE008
        """,
        "Order.shop is part of the key and encrypted",
        "remove @Encrypted");
  }

  @Test
  void key_ofTypeWithoutTextForm_isReported() {
    assertMisuse(
        """
        @Entity("order")
        record Order(
            @PartitionKey("shop") List<String> shop, // BLUE009
            @SortKey(order = 1) BigDecimal price, // BLUE009
            @SortKey(order = 2) boolean paid, // BLUE009
            @SortKey(order = 3) double weight) {} // BLUE009
        """,
        "Order.price is part of the key but has the type java.math.BigDecimal",
        "use String, char, an integer, an enum, Instant, LocalDate or UUID");
  }

  @Test
  void key_optional_isReported() {
    assertMisuse(
        """
        @Entity("order")
        record Order(
            @PartitionKey("shop") String shop,
            @SortKey Optional<String> id) {} // BLUE010
        """,
        "Order.id is part of the key but may be absent.",
        "remove Optional");
  }

  @Test
  void key_nullable_isReported() {
    assertMisuse(
        """
        @Entity("order")
        record Order(
            @PartitionKey("shop") @Nullable String shop, // BLUE010
            @SortKey String id) {}
        """,
        "Order.shop is part of the key but may be absent.",
        "remove @Nullable");
  }

  @Test
  void width_onText_isReported() {
    assertMisuse(
        """
        @Entity("order")
        record Order(
            @PartitionKey(value = "shop", width = 3) String shop, // BLUE011
            @SortKey(width = 2) UUID id) {} // BLUE011
        """,
        "Order.shop has a width, but only integers are padded to one.",
        "remove the width.");
  }

  @Test
  void width_outOfRange_isReported() {
    assertMisuse(
        """
        @Entity("order")
        record Order(
            @PartitionKey(value = "shop", width = 20) long shop, // BLUE011
            @SortKey(width = -1) int id) {} // BLUE011
        """,
        "Order.shop has the width 20; a width is 1 to 19 digits.",
        "Order.id has the width -1");
  }

  @Test
  void key_withStoredName_isReported() {
    assertMisuse(
        """
        @Entity("order")
        record Order(
            @PartitionKey("shop") @Attribute("shop_id") String shop) {} // BLUE025
        """,
        "Order.shop is part of the key and is stored in PK or SK",
        "remove @Attribute, or name the component in an @Index.");
  }
}
