package dev.bluestore.processor;

import static dev.bluestore.processor.RoundTrip.assertRoundTrip;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The kinds of classes that an entity can be. */
class ShapeTest {
  @Test
  void class_withConstructor_isReadByWhateverReaderThereIs() throws Exception {
    var stored =
        assertRoundTrip(
            "new Order(\"a\", 7, true, \"b\", Optional.of(\"c\"))",
            """
            public final class Order {
              private final String shop;
              private final int number;
              private final boolean open;
              public final String note;
              private final @Nullable String gift;
              private static final int LIMIT = 3;
              private transient int hash;
              private final int version = LIMIT;

              public Order(
                  String shop, int number, boolean open, String note, Optional<String> gift) {
                this.shop = shop;
                this.number = number;
                this.open = open;
                this.note = note;
                this.gift = gift.orElse(null);
              }

              public String shop() { return shop; }
              public int getNumber() { return number; }
              public boolean isOpen() { return open; }
              public Optional<String> gift() { return Optional.ofNullable(gift); }
              @Override public int hashCode() { return hash + version; }
              @Override public boolean equals(Object other) { return other == this; }
            }
            """
                .replace("public final class", "@Entity(\"order\") public final class")
                .replace("    String shop, int", "    @PartitionKey(\"shop\") String shop, int"));

    assertThat(stored.plain()).containsOnlyKeys("number", "open", "note", "gift");
  }

  @Test
  void class_withSeveralConstructors_isMadeByTheOneThatLosesNothing() throws Exception {
    assertRoundTrip(
        "new Order(\"a\", \"b\")",
        """
        @Entity("order")
        public class Order {
          @PartitionKey("shop") private final String shop;
          private final String note;

          public Order(String shop) { this(shop, "none"); }
          public Order(String shop, String note) { this.shop = shop; this.note = note; }
          public Order(Order other, String shop, String note) { this(shop, note); }

          String shop() { return shop; }
          String note() { return note; }
        }
        """);
  }

  @Test
  void class_withSetters_isMadeEmptyAndFilled() throws Exception {
    var stored =
        assertRoundTrip(
            "new Order().shop(\"a\").number(7)",
            """
            @Entity("order")
            public class Order {
              @PartitionKey("shop") private String shop = "";
              private int number;
              public List<String> tags = List.of("x");

              public Order() {}
              public Order(Order other) { this.shop = other.shop; }

              public String getShop() { return shop; }
              public void setShop(String shop) { this.shop = shop; }
              public int getNumber() { return number; }
              public Order setNumber(int number) { this.number = number; return this; }
              public void setNumber(String number) { this.number = Integer.parseInt(number); }

              Order shop(String shop) { this.shop = shop; return this; }
              Order number(int number) { this.number = number; return this; }
            }
            """);

    assertThat(stored.plain()).containsOnlyKeys("number", "tags");
  }

  @Test
  void class_withBuilder_isBuilt() throws Exception {
    assertRoundTrip(
        "Order.builder().shop(\"a\").withNumber(7).setNote(\"n\").tag(\"x\").build()",
        """
        @Entity("order")
        public final class Order {
          private final String shop;
          private final int number;
          private final @Nullable String note;
          private final List<String> tags;

          public Order(Builder builder) {
            this.shop = builder.shop;
            this.number = builder.number;
            this.note = builder.note;
            this.tags = builder.tags;
          }

          public static Builder builder() { return new Builder(); }
          public Builder toBuilder() { return new Builder().shop(shop); }

          @PartitionKey("shop") public String shop() { return shop; }
          public int number() { return number; }
          public @Nullable String note() { return note; }
          public List<String> tags() { return tags; }

          public static final class Builder {
            private String shop = "";
            private int number;
            private @Nullable String note;
            private List<String> tags = List.of();

            public Builder shop(String shop) { this.shop = shop; return this; }
            public Builder withNumber(int number) { this.number = number; return this; }
            public Builder setNote(@Nullable String note) { this.note = note; return this; }
            public Builder tag(String tag) { return tags(List.of(tag)); }
            public Builder tags(Iterable<String> tags) {
              List<String> all = new ArrayList<>();
              tags.forEach(all::add);
              this.tags = List.copyOf(all);
              return this;
            }
            public Order build() { return new Order(this); }
          }
        }
        """);
  }

  @Test
  void class_withABuilderThatReturnsNothing_isBuiltStepByStep() throws Exception {
    assertRoundTrip(
        "Order.of(\"a\")",
        """
        @Entity("order")
        public final class Order {
          @PartitionKey("shop") private final String shop;
          private Order(String shop) { this.shop = shop; }
          static Order of(String shop) { return new Order(shop); }
          static Builder builder() { return new Builder(); }
          String shop() { return shop; }

          static final class Builder {
            private String shop = "";
            void shop(String shop) { this.shop = shop; }
            Order create() { return new Order(shop); }
          }
        }
        """);
  }

  @Test
  void interface_withBuilder_isBuilt() throws Exception {
    var stored =
        assertRoundTrip(
            "Order.builder().shop(\"a\").note(\"b\").build()",
            """
            @Entity("order")
            public interface Order {
              @PartitionKey("shop") String shop();
              @Encrypted String note();
              default String title() { return shop() + note(); }
              static Builder builder() { return new Builder(); }

              final class Builder {
                private String shop = "";
                private String note = "";
                public Builder shop(String shop) { this.shop = shop; return this; }
                public Builder note(String note) { this.note = note; return this; }
                public Order build() { return new Plain(shop, note); }
              }

              record Plain(String shop, String note) implements Order {}
            }
            """);

    assertThat(stored.plain()).isEmpty();
  }

  @Test
  void components_inherited_areStoredWithTheAnnotationsThatTheyHaveThere() throws Exception {
    var stored =
        assertRoundTrip(
            "new Order(\"a\", 7, \"b\", Instant.EPOCH)",
            """
            @Entity("order")
            public final class Order extends Document<String> implements Numbered {
              private final int number;
              public Order(String shop, int number, String content, Instant written) {
                super(shop, content, written);
                this.number = number;
              }
              @Override public int number() { return number; }
            }
            """,
            """
            abstract class Document<T> {
              @PartitionKey("shop") private final String shop;
              private final T content;
              protected final Instant written;
              Document(String shop, T content, Instant written) {
                this.shop = shop;
                this.content = content;
                this.written = written;
              }
              public String shop() { return shop; }
              @Encrypted public T content() { return content; }
              @Attribute("at") public Instant written() { return written; }
            }
            """,
            "interface Numbered { @SortKey(width = 3) int number(); }");

    assertThat(stored.key().sort()).containsExactly("order", "007");
    assertThat(stored.plain()).containsOnlyKeys("at");
  }

  @Test
  void record_withAnAnnotatedInterface_hasItsAnnotations() throws Exception {
    var stored =
        assertRoundTrip(
            "new Order(\"a\", \"b\", \"c\")",
            """
            @Entity("order")
            public record Order(
                @PartitionKey("shop") String shop, String note, @Attribute("own") String text)
                implements Noted {}
            """,
            """
            interface Noted {
              @Encrypted String note();
              @Attribute("far") String text();
            }
            """);

    assertThat(stored.plain()).containsOnlyKeys("own");
  }
}
