package dev.bluestore.processor;

import static dev.bluestore.processor.RoundTrip.assertRoundTrip;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.immutables.processor.ProxyProcessor;
import org.junit.jupiter.api.Test;

/** Another processor writes the builder that makes an entity: the entity waits for it. */
class ImmutablesTest {
  @Test
  void valueType_ofImmutables_isBuiltByTheBuilderThatIsGenerated() throws Exception {
    var stored =
        assertRoundTrip(
            List.of(new ProxyProcessor(), new BlueStoreProcessor()),
            "Order.builder().shop(\"a\").number(7).addTags(\"x\", \"y\").note(\"n\")"
                + ".putCounts(\"k\", 1L).line(ImmutableLine.builder().article(\"b\").build()).build()",
            """
            @org.immutables.value.Value.Immutable
            @Entity("order")
            public abstract class Order {
              @PartitionKey("shop") public abstract String shop();
              @SortKey(width = 3) public abstract int number();
              public abstract List<String> tags();
              @Encrypted public abstract Optional<String> note();
              public abstract Optional<String> none();
              public abstract Map<String, Long> counts();
              @Encrypted public abstract Line line();
              @org.immutables.value.Value.Default public boolean open() { return true; }
              @org.immutables.value.Value.Derived public String title() { return shop() + tags(); }
              public static ImmutableOrder.Builder builder() { return ImmutableOrder.builder(); }
            }
            """,
            """
            @org.immutables.value.Value.Immutable
            interface Line {
              String article();
              @Nullable String remark();
              static ImmutableLine.Builder builder() { return ImmutableLine.builder(); }
            }
            """);

    assertThat(stored.key().sort()).containsExactly("order", "007");
    assertThat(stored.plain()).containsOnlyKeys("tags", "counts", "open");
  }
}
