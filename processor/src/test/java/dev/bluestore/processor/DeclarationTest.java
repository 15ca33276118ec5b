package dev.bluestore.processor;

import static dev.bluestore.processor.Misuse.assertMisuse;
import static dev.bluestore.processor.RoundTrip.assertRoundTrip;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What stands on the class of an entity. */
class DeclarationTest {
  @Test
  void keyConstants_onBothSides_standAtTheirOrders() throws Exception {
    var stored =
        assertRoundTrip(
            "new Order(\"a\", 7)",
            """
            @Entity(value = "order", partition = "shops")
            @KeyConstant(in = KeyPart.PARTITION, order = 1, value = "all")
            @KeyConstant(in = KeyPart.SORT, order = 2, value = "latest")
            public record Order(@PartitionKey(order = 2) String shop, @SortKey int number) {}
            """);

    assertThat(stored.key().partition()).containsExactly("shops", "all", "a");
    assertThat(stored.key().sort()).containsExactly("order", "0000000000000000007", "latest");
  }

  @Test
  void index_wrongInAValue_isReportedThere() {
    assertMisuse(
        """
        @Entity("order")
        @Index(
            name = "by_status",
            partition = "status",
            sort = {
              "number",
              "numbre" // BLUE035
            })
        record Order(@PartitionKey("shop") String shop, String status, int number) {}
        """,
        "did you mean \"number\"?");
  }

  @Test
  void index_wrongAmongSeveral_isReportedAtTheClass() {
    assertMisuse(
        """
        @Entity("order")
        @Index(name = "by_status", partition = "status")
        @Index(name = "by_title", partition = "tite")
        record Order( // BLUE035
            @PartitionKey("shop") String shop, String status, String title) {}
        """,
        "the index by_title names \"tite\"",
        "did you mean \"title\"?");
  }

  @Test
  void index_namedByNoLetterOrDigit_isReported() {
    assertMisuse(
        """
        @Entity("order")
        @Index(
            name = "-.-", // BLUE038
            partition = "status")
        record Order(@PartitionKey("shop") String shop, String status) {}
        """,
        "the name of the index \"-.-\" has no letter and no digit");
  }

  @Test
  void index_wrongInAContainer_isReportedAtItsValue() {
    assertMisuse(
        """
        @Entity("order")
        @Index.All({
          @Index(name = "by_status", partition = "status"),
          @Index(name = "by_title", partition = "tite") // BLUE035
        })
        record Order(@PartitionKey("shop") String shop, String status, String title) {}
        """,
        "did you mean \"title\"?");
  }

  @Test
  void annotation_nearest_wins() throws Exception {
    var stored =
        assertRoundTrip(
            "new Order(\"a\", \"b\")",
            """
            @Entity("order")
            public final class Order extends Base {
              private final String title;
              public Order(@PartitionKey("shop") String shop, @Attribute("parameter") String title) {
                super(shop);
                this.title = title;
              }
              @Override @Attribute("accessor") public String title() { return title; }
            }
            """,
            """
            abstract class Base {
              private final String shop;
              Base(String shop) { this.shop = shop; }
              public String shop() { return shop; }
              @Attribute("inherited") public abstract String title();
            }
            """);

    assertThat(stored.plain()).containsOnlyKeys("parameter");
  }
}
