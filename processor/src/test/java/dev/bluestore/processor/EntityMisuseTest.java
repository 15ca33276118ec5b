package dev.bluestore.processor;

import static dev.bluestore.processor.Misuse.assertMisuse;

import org.junit.jupiter.api.Test;

class EntityMisuseTest {
  @Test
  void entity_withoutInstancesOfItsOwn_isReported() {
    assertMisuse(
        """
        class Shop {
          @Entity("order") // BLUE001
          @interface Order {}
          @Entity("item") // BLUE001
          enum Item { ONE }
          @Entity("payment") // BLUE001
          sealed interface Payment {}
          record Card(String shop) implements Payment {}
        }
        """,
        "Shop.Order carries @Entity but is no class that has instances of its own.",
        "make Shop.Item a record, or remove @Entity.",
        "put @EntityFamily on Shop.Payment, and @Entity on each class that it permits.");
  }

  @Test
  void entity_private_isReported() {
    assertMisuse(
        """
        class Shop {
          @Entity("order") // BLUE002
          private record Order(@PartitionKey("shop") String shop) {}
        }
        """,
        "Shop.Order is private",
        "make it package-private or public.");
  }

  @Test
  void entity_insidePrivateClass_isReported() {
    assertMisuse(
        """
        class Shop {
          private static class Hidden {
            @Entity("order") // BLUE002
            record Order(@PartitionKey("shop") String shop) {}
          }
        }
        """,
        "Shop.Hidden.Order is private, or inside a private class");
  }

  @Test
  void entity_generic_isReported() {
    assertMisuse(
        """
        @Entity("order") // BLUE003
        record Order<T>(@PartitionKey("shop") String shop, T payload) {}
        """,
        "Order carries @Entity but has type parameters.");
  }

  @Test
  void entityType_malformed_isReportedWithTheNearestName() {
    assertMisuse(
        """
        @Entity("LineItem") // BLUE013
        record LineItem(@PartitionKey("shop") String shop) {}
        """,
        "the entity type \"LineItem\" is not of the form [a-z][a-z0-9_-]*.",
        "did you mean \"line-item\"?");
  }

  @Test
  void entityType_withNothingToSave_isReportedWithTheForm() {
    assertMisuse(
        """
        @Entity("") // BLUE013
        record Order(@PartitionKey("shop") String shop) {}
        """,
        "write a lower-case letter, then lower-case letters, digits, _ and -.");
  }

  @Test
  void entityType_ofTheStore_isReserved() {
    assertMisuse(
        """
        @Entity("dek") // BLUE014
        record Order(@PartitionKey("shop") String shop) {}
        """,
        "the entity type \"dek\" is kept for the store's own items.");
    assertMisuse(
        """
        @Entity("sealed-chunk") // BLUE014
        record Order(@PartitionKey("shop") String shop) {}
        """,
        "the entity type \"sealed-chunk\" is kept for the store's own items.");
  }

  @Test
  void partitionName_malformed_isReported() {
    assertMisuse(
        """
        @Entity("order")
        record Order(@PartitionKey("Shop#1") String shop) {} // BLUE015
        """,
        "the partition name \"Shop#1\" is not of the form",
        "did you mean \"shop-1\"?");
  }

  @Test
  void partitionName_ofTheStore_isReserved() {
    assertMisuse(
        """
        @Entity("order")
        record Order(@PartitionKey("bluestore-jobs") String shop) {} // BLUE016
        """,
        "the partition name \"bluestore-jobs\" is kept for the store's own records.",
        "choose a name that does not begin with bluestore-.");
  }

  @Test
  void entityType_usedTwiceInAPackage_isReportedAtBoth() {
    assertMisuse(
        new String[] {
          """
          @Entity("order") // BLUE020
          record Order(@PartitionKey("shop") String shop) {}
          """,
          """
          @Entity("order") // BLUE020
          record Purchase(@PartitionKey("shop") String shop) {}
          """
        },
        "Order and Purchase are both of the entity type \"order\" in partitions of one name",
        "Purchase and Order are both of the entity type \"order\" in partitions of one name");
  }

  @Test
  void generatedName_ofTwoEntities_isReportedAtBoth() {
    assertMisuse(
        new String[] {
          """
          class Shop {
            @Entity("order")
            record Order(@PartitionKey("shop") String shop) {} // BLUE024
          }
          """,
          """
          @Entity("purchase")
          record Shop_Order(@PartitionKey("shop") String shop) {} // BLUE024
          """
        },
        "Shop.Order and Shop_Order would both get the mapper Shop_OrderMapper.");
  }

  @Test
  void generatedName_ofAnExistingClass_isReported() {
    assertMisuse(
        new String[] {
          """
          @Entity("order")
          record Order(@PartitionKey("shop") String shop) {} // BLUE024
          """,
          "class OrderRepository {}"
        },
        "the class to generate for Order, OrderRepository, is already there.");
  }
}
