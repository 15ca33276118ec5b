package dev.bluestore.processor;

import static dev.bluestore.processor.Misuse.assertMisuse;
import static dev.bluestore.processor.RoundTrip.assertRoundTrip;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An annotation of a component has its effect wherever it stands, or is a mistake. */
class ComponentAnnotationTest {
  @Test
  void bean_whoseFieldsDifferFromItsAccessorsInCaseOrIs_hasTheirAnnotations() throws Exception {
    var stored =
        assertRoundTrip(
            "new Order().filled()",
            """
            @Entity("order")
            public class Order {
              @PartitionKey("shop") private String shop = "";
              @Encrypted private String healthinfo = "";
              @Encrypted private String iban = "";
              @Encrypted private boolean isSick;
              @Encrypted public String home = "";
              private String url = "";
              public String u_rl = "";

              public String getShop() { return shop; }
              public void setShop(String shop) { this.shop = shop; }
              public String getHealthInfo() { return healthinfo; }
              public void setHealthInfo(String healthInfo) { this.healthinfo = healthInfo; }
              public String getIBAN() { return iban; }
              public void setIBAN(String iban) { this.iban = iban; }
              public boolean isSick() { return isSick; }
              public void setSick(boolean sick) { this.isSick = sick; }
              public String getHOME() { return home; }
              public void setHOME(String home) { this.home = home; }
              public String getURL() { return url; }
              public void setURL(String url) { this.url = url; }

              Order filled() {
                shop = "a";
                healthinfo = iban = home = url = "b";
                isSick = true;
                return this;
              }
            }
            """);

    assertThat(stored.plain()).containsOnlyKeys("URL", "u_rl");
  }

  @Test
  void record_withAnExplicitConstructor_hasTheAnnotationsOfItsParameters() throws Exception {
    var stored =
        assertRoundTrip(
            "new Order(\"a\", \"b\", 0, \"d\", new String[0])",
            """
            @Entity("order")
            public record Order(
                @PartitionKey("shop") String shop,
                String note,
                long version,
                String text,
                String... tags) {
              public Order(
                  String shop,
                  @Encrypted String note,
                  @Version long version,
                  @Attribute("words") String text,
                  @Encrypted String... tags) {
                this.shop = shop;
                this.note = note;
                this.version = version;
                this.text = text;
                this.tags = tags;
              }
            }
            """);

    assertThat(stored.plain()).containsOnlyKeys("version", "words");
  }

  @Test
  void component_thatASupertypeDeclaresToo_hasItsAnnotations() throws Exception {
    var stored =
        assertRoundTrip(
            "new Order(\"a\", \"b\", \"c\", \"d\")",
            """
            @Entity("order")
            public class Order extends Base {
              @PartitionKey("shop") private final String shop;
              private final String note;
              public Order(String shop, String note, @Encrypted String extra) {
                this(shop, note, extra, "");
              }
              public Order(String shop, String note, String extra, String text) {
                super(note, extra, text);
                this.shop = shop;
                this.note = note;
              }
              public String shop() { return shop; }
              @Override public String note() { return note; }
              public Order copy(@PartitionKey("shop") String shop, @Encrypted String note) {
                return new Order(shop, note, extra(), text());
              }
            }
            """,
            """
            abstract class Base {
              @Encrypted private final String note;
              private final String extra;
              private final String text;
              Base(String note, String extra, @Encrypted String text) {
                this.note = note;
                this.extra = extra;
                this.text = text;
              }
              public String note() { return note; }
              public String extra() { return extra; }
              public String text() { return text; }
            }
            """);

    assertThat(stored.plain()).isEmpty();
  }

  @Test
  void annotation_ofAFieldThatIsLost_isNoSecondMistake() {
    assertMisuse(
        """
        @Entity("order")
        class Order {
          @PartitionKey("shop") private String shop = "";
          @Encrypted private String mNote = ""; // BLUE029
          public String getShop() { return shop; }
          public void setShop(String shop) { this.shop = shop; }
          @Encrypted public String getNote() { return mNote; }
          public void setNote(String note) { mNote = note; }
        }
        """,
        "Order.mNote is a field of which nothing is stored.");
  }

  @Test
  void annotation_onWhatIsNoComponentOfARecord_isReported() {
    assertMisuse(
        new String[] {
          """
          @Entity("order")
          record Order(@PartitionKey("shop") String shop, String note) implements Noted {
            @TimeToLive // BLUE021
            static Instant made;
            @SortKey // BLUE021
            static long count() { return 0; }
            @Version // BLUE021
            public long length() { return note.length(); }
            void print(
                @Aliases("z") // BLUE021
                String text) {}
            public String getNote() { return note; }
          }
          """,
          """
          interface Noted {
            @Encrypted // BLUE021
            String getNote();
          }
          """
        },
        "Order.made carries @TimeToLive but is no component of Order.",
        "Order.length carries @Version but is no component of Order.",
        "the parameter text of Order.print carries @Aliases but is no component of Order.",
        "Noted.getNote carries @Encrypted but is no component of Order.",
        "put it on the component itself: its field, its accessor or its parameter");
  }

  @Test
  void annotation_onWhatIsNoComponentOfABuiltClass_isReported() {
    assertMisuse(
        new String[] {
          """
          @Entity("order")
          class Order {
            @PartitionKey("shop") private final String shop;
            private final String note;
            private Order(String shop, String note) { this.shop = shop; this.note = note; }
            String shop() { return shop; }
            String note() { return note; }
            @Encrypted // BLUE021
            String getNote() { return note; }
            static Builder builder() { return new Builder(); }

            static class Builder extends Base {
              private String shop = "";
              Builder shop(String shop) { this.shop = shop; return this; }
              Builder note(String note) { this.note = note; return this; }
              Builder note(
                  @Encrypted // BLUE021
                  StringBuilder note) { return note(note.toString()); }
              Order build() { return new Order(shop, note); }
            }
          }
          """,
          """
          class Base {
            @Encrypted // BLUE021
            String note = "";
          }
          """
        },
        "the parameter note of Order.Builder.note carries @Encrypted",
        "Base.note carries @Encrypted but is no component of Order.");
  }

  @Test
  void annotation_onASetterThatAnotherOverrides_isReported() {
    assertMisuse(
        new String[] {
          """
          @Entity("order")
          class Order extends Base {
            @PartitionKey("shop") private String shop = "";
            public String getShop() { return shop; }
            public void setShop(String shop) { this.shop = shop; }
            @Override public void setNote(String note) { super.setNote(note); }
          }
          """,
          """
          class Base {
            private String note = "";
            public String getNote() { return note; }
            @Encrypted // BLUE021
            public void setNote(String note) { this.note = note; }
          }
          """
        },
        "Base.setNote carries @Encrypted but is no component of Order.");
  }
}
