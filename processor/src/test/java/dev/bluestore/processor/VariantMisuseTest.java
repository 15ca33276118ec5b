package dev.bluestore.processor;

import static dev.bluestore.processor.Misuse.assertMisuse;

import org.junit.jupiter.api.Test;

class VariantMisuseTest {
  private static final String ORDER =
      """
      @Entity("order")
      record Order(@PartitionKey("shop") String shop, Delivery delivery) {}
      """;

  @Test
  void permittedClass_thatCannotBeTold_isReported() {
    assertMisuse(
        new String[] {
          ORDER,
          """
          sealed interface Delivery {
            enum Fixed implements Delivery { DESK } // BLUE032
            record Box<T>(T content) implements Delivery {} // BLUE032
            non-sealed class Open implements Delivery {} // BLUE032
            sealed class Crate implements Delivery {} // BLUE032
            final class Pallet extends Crate {}
            record Fine(String name) implements Delivery {}
          }
          """,
        },
        "Delivery.Fixed, which Delivery permits, is an enum.",
        "Delivery.Box, which Delivery permits, has type parameters.",
        "Delivery.Open, which Delivery permits, is non-sealed",
        "Delivery.Crate, which Delivery permits, has subclasses of its own");
  }

  @Test
  void permittedClass_thatIsAnEntity_isReported() {
    assertMisuse(
        new String[] {
          ORDER,
          """
          sealed interface Delivery {
            @Entity("courier")
            record Courier(@PartitionKey("x") String x) implements Delivery {} // BLUE032
          }
          """,
        },
        "Delivery.Courier, which Delivery permits, is an entity.");
  }

  @Test
  void permittedClass_private_isReported() {
    assertMisuse(
        """
        class Shop {
          @Entity("order")
          record Order(@PartitionKey("shop") String shop, Delivery delivery) {}
          sealed interface Delivery {}
          private record Courier(String name) implements Delivery {} // BLUE002
        }
        """,
        "Shop.Courier, which Shop.Delivery permits, cannot be seen by generated code.");
  }

  @Test
  void permittedClass_thatCannotBeMade_isReported() {
    assertMisuse(
        new String[] {
          ORDER,
          """
          sealed interface Delivery {
            non-sealed interface Open extends Delivery {} // BLUE027
            record Fine(Thread name) implements Delivery {} // BLUE012
          }
          """,
        },
        "Delivery.Open is abstract and has no static builder()",
        "make it sealed, so that the classes that it permits are stored, each as itself; or make");
  }

  @Test
  void permittedClasses_ofOneName_areToldWithTheClassesAroundThem() {
    assertMisuse(
        new String[] {
          ORDER,
          "sealed interface Delivery permits Near.Courier, Far.Courier {}",
          "class Near { record Courier(int number) implements Delivery {} } // BLUE033",
          "class Far { record Courier(int number) implements Delivery {} }"
        },
        "Far.Courier and Near.Courier are both told by \"Courier\".");
  }

  @Test
  void sealedClass_withValuesOfItsOwn_isReported() {
    assertMisuse(
        new String[] {
          ORDER,
          """
          sealed class Delivery { // BLUE032
            static final class Courier extends Delivery {}
          }
          """,
        },
        "Delivery is sealed but not abstract");
  }

  @Test
  void sealedType_generic_isReportedWhereItIsUsed() {
    assertMisuse(
        """
        @Entity("order")
        record Order(
            @PartitionKey("shop") String shop,
            Result<String> result) { // BLUE003
          sealed interface Result<T> {
            record Fine<T>(T value) implements Result<T> {}
          }
        }
        """,
        "remove the type parameters of example.Order.Result: a sealed type cannot have any.");
  }

  @Test
  void family_asAValue_isReported() {
    assertMisuse(
        new String[] {
          """
          @Entity("order")
          record Order(
              @PartitionKey("shop") String shop,
              Payment payment) {} // BLUE022
          """,
          """
          @EntityFamily
          sealed interface Payment {
            @Entity("card")
            record Card(@PartitionKey("shop") String shop) implements Payment {}
          }
          """
        },
        "Order.payment holds the entity Payment.");
  }

  @Test
  void family_notSealed_isReported() {
    assertMisuse(
        new String[] {
          """
          @EntityFamily // BLUE049
          interface Payment {}
          """,
          """
          @EntityFamily // BLUE049
          sealed class Refund {
            static final class Full extends Refund {}
          }
          """,
          """
          @EntityFamily // BLUE049
          sealed interface Fee<T> {
            @Entity("fee")
            record Fixed(@PartitionKey("shop") String shop) implements Fee<String> {}
          }
          """
        },
        "Payment carries @EntityFamily but is no sealed interface or sealed abstract class.",
        "Fee carries @EntityFamily but has type parameters.");
  }

  @Test
  void family_private_isReported() {
    assertMisuse(
        """
        class Shop {
          @EntityFamily // BLUE002
          private sealed interface Payment {}
          @Entity("card")
          record Card(@PartitionKey("shop") String shop) implements Payment {}
        }
        """,
        "Shop.Payment is private");
  }

  @Test
  void family_withAMemberThatIsNoEntity_isReportedAtTheMember() {
    assertMisuse(
        """
        @EntityFamily
        sealed interface Payment {
          @Entity("card")
          record Card(@PartitionKey("shop") String shop) implements Payment {}
          sealed interface Other extends Payment {}
          record Cash(String shop) implements Other {} // BLUE049
        }
        """,
        "Payment.Cash, which the family Payment permits, is no entity.",
        "put @Entity on Payment.Cash, or take it out of the family.");
  }

  @Test
  void family_whosePartitionsDifferInWidthOrConstant_isReported() {
    assertMisuse(
        new String[] {
          """
          @EntityFamily
          sealed interface Payment { // BLUE049 BLUE049
            @Entity("a")
            record Card(@PartitionKey(value = "p", width = 2) int number) implements Payment {}
            @Entity("b")
            record Cash(@PartitionKey(value = "p", width = 3) int number) implements Payment {}
            @Entity("c")
            @KeyConstant(in = KeyPart.PARTITION, order = 2, value = "x")
            record Gift(@PartitionKey(value = "p", width = 2) int number) implements Payment {}
          }
          """
        },
        "Payment.Card [int number of 2 digits], Payment.Cash [int number of 3 digits].",
        "Payment.Card [int number of 2 digits], Payment.Gift [int number of 2 digits, \"x\"].");
  }
}
