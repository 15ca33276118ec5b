package dev.bluestore.processor;

import static dev.bluestore.processor.Misuse.assertMisuse;

import org.junit.jupiter.api.Test;

/** What says how older items are read, and what the store sets. */
class ChangeMisuseTest {
  @Test
  void alias_thatNoFieldCanHaveHad_isReported() {
    assertMisuse(
        """
        @Entity("order")
        record Order(
            @PartitionKey("shop") String shop,
            @Aliases("PK") String note, // BLUE046
            @Encrypted @Aliases("content_encrypted") String text, // BLUE046
            @Aliases({"old", "dek_state"}) String state, // BLUE046
            Line line) {
          record Line(@Aliases("PK") String allowedHere) {}
        }
        """,
        "Order.note has the alias \"PK\", which is kept for the store.",
        "Order.state has the alias \"dek_state\", which is kept for the store.");
  }

  @Test
  void alias_thatSaysNothingNew_isReported() {
    assertMisuse(
        """
        @Entity("order")
        record Order(
            @PartitionKey("shop") String shop,
            @Aliases({"a", "a"}) String note, // BLUE046
            @Aliases("text") String text) {} // BLUE046
        """,
        "Order.note has the alias \"a\" twice.",
        "write it once.",
        "Order.text has the alias \"text\", its present name.");
  }

  @Test
  void version_thatOlderItemsHaveElsewhere_isReported() {
    assertMisuse(
        new String[] {
          """
          @Entity("a")
          record A(
              @PartitionKey("shop") String shop,
              @Aliases("rev") // BLUE052
              @Default("1") // BLUE052
              @FormerlyEncrypted // BLUE052
              @Version long version) {}
          """,
          """
          @Entity("b")
          record B(@PartitionKey("shop") String shop, @Default("0") @Version int version) {}
          """
        },
        "A.version carries @Version and @Aliases.",
        "keep its name: write @Attribute(\"rev\") instead.",
        "A.version carries @Version and @FormerlyEncrypted.",
        "remove @Default; an item without a version reads as version 0.");
  }

  @Test
  void default_thatIsNoValue_isReportedWithWhatItsTypeCanHave() {
    assertMisuse(
        """
        @Entity("order") @NullMarked
        record Order(
            @PartitionKey("shop") String shop,
            @Default("http://a b") java.net.URI link, // BLUE045
            @Default("x") List<String> tags, // BLUE045
            @Default("") Optional<Line> first, // BLUE045
            @Default("") Line last, // BLUE045
            @Default("") EnumSet<State> states, // BLUE045
            @Default("") Set<State> more) {
          record Line(int number) {}
          enum State { OPEN }
        }
        """,
        "Fix: write a value in the form of its toString.",
        "Fix: write \"\" for an empty one; there is no form for another.",
        "have a form: remove @Default, and an item without it reads as empty or null.",
        "have a form: make the component an Optional.",
        "Fix: declare it as a Set, whose default is \"\"");
  }

  @Test
  void role_thatIsWrongInAnotherWay_isOneMistake() {
    assertMisuse(
        new String[] {
          """
          @Entity("a")
          record A(@PartitionKey("shop") String shop,
              @TimeToLive
              @UpdatedAt Instant at) {} // BLUE041
          """,
          """
          @Entity("b")
          record B(@PartitionKey("shop") String shop,
              @TimeToLive // BLUE043
              @SortKey Instant at) {}
          """,
          """
          @Entity("c")
          record C(@PartitionKey("shop") String shop,
              @Version OptionalLong version) {} // BLUE012
          """
        },
        "A.at carries @TimeToLive and @UpdatedAt.",
        "B.at carries @TimeToLive and is part of the key.");
  }
}
