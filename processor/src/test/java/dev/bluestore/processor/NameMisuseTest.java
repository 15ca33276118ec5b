package dev.bluestore.processor;

import static dev.bluestore.processor.Misuse.assertMisuse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameMisuseTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "PK",
        "SK",
        "content_encrypted",
        "content_nonce",
        "key_id",
        "aws:rep:deleting",
        "aws:rep:updatetime",
        "aws:rep:updateregion",
        "dek_",
        "dek_state"
      })
  void attributeName_ofTheStore_isReserved(String name) {
    assertMisuse(
        """
        @Entity("order")
        record Order(
            @PartitionKey("shop") String shop,
            @Attribute("%s") String note) {} // BLUE017
        """
            .formatted(name),
        "the stored name of Order.note, \"" + name + "\", is kept for the store.",
        "state another name.");
  }

  @Test
  void attributeName_reservedThroughTheNaming_isReported() {
    assertMisuse(
        """
        @Entity("order") @Naming(NamingStrategy.SNAKE_CASE)
        record Order(
            @PartitionKey("shop") String shop,
            @Encrypted String keyId) {} // BLUE017
        """,
        "the stored name of Order.keyId, \"key_id\", is kept for the store.",
        "state another name with @Attribute, or rename the component.");
  }

  @Test
  void attributeName_empty_isReported() {
    assertMisuse(
        """
        @Entity("order")
        record Order(
            @PartitionKey("shop") String shop,
            @Attribute("") String note) {} // BLUE018
        """,
        "the stored name of Order.note is empty.");
  }

  @Test
  void attributeName_over255Bytes_isReported() {
    assertMisuse(
        """
        @Entity("order")
        record Order(
            @PartitionKey("shop") String shop,
            @Attribute("%s") String note, // BLUE018
            @Attribute("%s") String fits) {}
        """
            .formatted("ä".repeat(128), "a".repeat(255)),
        "the stored name of Order.note is 256 bytes long in UTF-8; at most 255 are allowed.");
  }

  @Test
  void attributeName_withUnpairedSurrogate_isReported() {
    assertMisuse(
        """
        @Entity("order")
        record Order(
            @PartitionKey("shop") String shop,
            @Attribute("note\\uD83D") String note, // BLUE018
            @Attribute("\\uD83D\\uDE00") String paired) {}
        """,
        "the stored name of Order.note has an unpaired surrogate");
  }

  @Test
  void attributeName_wrongInsideANestedRecord_isReported() {
    assertMisuse(
        """
        @Entity("order")
        record Order(
            @PartitionKey("shop") String shop,
            Item item) {
          record Item(
              @Attribute("") String id, // BLUE018
              @Attribute("name") String title,
              String name, // BLUE019
              @Attribute("PK") String allowedHere) {}
        }
        """,
        "the stored name of Order.Item.id is empty.",
        "Order.Item.title and Order.Item.name are both stored as \"name\".");
  }

  @Test
  void attributeName_usedTwice_isReportedAtTheSecond() {
    assertMisuse(
        """
        @Entity("order") @Naming(NamingStrategy.SNAKE_CASE)
        record Order(
            @PartitionKey("shop") String shop,
            String createdAt,
            @Encrypted String created_at) {} // BLUE019
        """,
        "Order.createdAt and Order.created_at are both stored as \"created_at\".",
        "state another name for one of them with @Attribute.");
  }
}
