package dev.bluestore.processor;

import static dev.bluestore.processor.Misuse.assertMisuse;

import org.junit.jupiter.api.Test;

class ShapeMisuseTest {
  @Test
  void interface_withoutBuilder_isReported() {
    assertMisuse(
        new String[] {
          """
          @Entity("order")
          interface Order {} // BLUE027
          """,
          """
          @Entity("item")
          abstract class Item { // BLUE027
            @PartitionKey("shop") abstract String shop();
            static Object builder() { return ""; }
          }
          """
        },
        "Order is abstract and has no static builder() whose build() returns it.",
        "Item is abstract and has no static builder()",
        "make it a record, or give it a static builder()");
  }

  @Test
  void builder_withoutAMethodForAnAccessor_isReportedAtTheAccessor() {
    assertMisuse(
        """
        @Entity("order")
        interface Order {
          @PartitionKey("shop") String shop();
          List<String> notes(); // BLUE027
          static Builder builder() { return new Builder(); }

          class Builder {
            private String shop = "";
            public Builder shop(String shop) { this.shop = shop; return this; }
            public Builder notes(String note) { return this; }
            public Order build() { return new Plain(shop, List.of()); }
          }

          record Plain(String shop, List<String> notes) implements Order {}
        }
        """,
        "the builder of Order has no method that sets notes.",
        "give it a method notes that takes a java.util.List<java.lang.String>");
  }

  @Test
  void innerClass_isReported() {
    assertMisuse(
        """
        class Shop {
          @Entity("order")
          class Order { // BLUE027
            @PartitionKey("shop") private final String shop = "a";
            String shop() { return shop; }
          }
        }
        """,
        "Shop.Order is an inner class",
        "make Shop.Order static.");
  }

  @Test
  void class_withoutAConstructorToCall_isReported() {
    assertMisuse(
        new String[] {
          """
          @Entity("order")
          class Order { // BLUE027
            @PartitionKey("shop") final String shop;
            private Order(String shop) { this.shop = shop; }
            String shop() { return shop; }
          }
          """,
          """
          @Entity("item")
          class Item { // BLUE027
            @PartitionKey("shop") final String shop;
            Item(String shop) throws java.io.IOException { this.shop = shop; }
            String shop() { return shop; }
          }
          """
        },
        "Order has no constructor that generated code can call.",
        "Item has no constructor that generated code can call.");
  }

  @Test
  void class_withSeveralConstructorsThatCannotBeRead_isReported() {
    assertMisuse(
        """
        @Entity("order")
        class Order { // BLUE027
          @PartitionKey("shop") final String shop;
          Order(String text) { this.shop = text; }
          Order(int number) { this.shop = "" + number; }
          String shop() { return shop; }
        }
        """,
        "Order has several constructors, and none whose parameters can all be read.");
  }

  @Test
  void parameter_thatNothingReads_isReported() {
    assertMisuse(
        """
        @Entity("order")
        class Order {
          private final String shop;
          private final Date placed;
          Order(
              @PartitionKey("shop") String shop, // BLUE028
              int amount, // BLUE028
              Instant placed, // BLUE028
              String note) { // BLUE028
            this.shop = shop + amount + note;
            this.placed = Date.from(placed);
          }
          private String shop() { return shop; }
          Date placed() { return placed; }
          String note() throws java.io.IOException { return ""; }
        }
        """,
        "Order.shop is a parameter of the constructor, but nothing gives its value.",
        "add a method shop() that returns a java.lang.String.",
        "but placed() gives a java.util.Date, not a java.time.Instant.");
  }

  @Test
  void field_thatIsNoComponent_isReportedWhereItStands() {
    assertMisuse(
        new String[] {
          """
          @Entity("order")
          class Order extends Base {
            @PartitionKey("shop") private final String shop;
            private int count; // BLUE029
            private final List<String> log = new ArrayList<>(); // BLUE029
            Order(String shop) { this.shop = shop; }
            String shop() { return shop; }
            int count() { return count++ + log.size(); }
          }
          """,
          """
          class Base {
            private String hidden = ""; // BLUE029
            String hidden() { return hidden += ""; }
          }
          """
        },
        "Order.count is a field of which nothing is stored.",
        "Order.hidden is a field of which nothing is stored.",
        "or make it transient if it follows from them.");
  }

  @Test
  void setter_withoutReader_losesItsField() {
    assertMisuse(
        """
        @Entity("order")
        class Order {
          @PartitionKey("shop") private String shop = "";
          private String note = ""; // BLUE029
          String getShop() { return shop; }
          void setShop(String shop) { this.shop = shop; }
          void setNote(String note) { this.note = note; }
          @Override public String toString() { return note; }
        }
        """,
        "Order.note is a field of which nothing is stored.");
  }

  @Test
  void genericClass_whoseArgumentsAreNotKnown_isReported() {
    assertMisuse(
        """
        @Entity("order") @SuppressWarnings("rawtypes")
        record Order(
            @PartitionKey("shop") String shop,
            Page raw, // BLUE003
            Page<?> any, // BLUE003
            Page<? extends Number> numbers, // BLUE003
            Endless<String> endless) { // BLUE003
          record Page<T>(List<T> values) {}
          record Endless<T>(List<Endless<List<T>>> values) {}
        }
        """
            .replace(
                "record Endless<T>(List<Endless<List<T>>> values) {}",
                "record Endless<T>(\n      List<Endless<List<T>>> values) {} // BLUE003")
            .replace("endless) { // BLUE003", "endless) {"),
        "Order.raw has the type example.Order.Page, whose type arguments are not known.",
        "say what it holds, as in Page<String>.",
        "whose type arguments have no end.");
  }
}
