package dev.bluestore.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.bluestore.codec.EntityCodec;
import dev.bluestore.codec.EntityKey;
import dev.bluestore.codec.EntityMapper;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a generated mapper takes apart with the runtime's codecs, it puts together again. */
class RoundTripTest {
  private static final String ORDER =
      """
      @NullMarked @Naming(NamingStrategy.SNAKE_CASE)
      @Entity("order")
      public record Order(
          @SortKey(order = 2) Status status,
          @PartitionKey("shop") String shop,
          @SortKey(order = 1, width = 4) int number,
          @SortKey(order = 3) Instant placedAt,
          @SortKey(order = 4) UUID id,
          long total, double weight, boolean paid, BigDecimal price, LocalDate due,
          Optional<Duration> delay, Optional<String> none, @Nullable String note,
          Set<Status> history, Map<String, List<Long>> counts,
          @Encrypted List<Line> lines,
          @Encrypted Optional<Line> gift,
          @Encrypted @Nullable Line missing,
          @Encrypted Status secret) {

        public enum Status { OPEN, PAID }

        public record Line(String article, int amount, List<Line> parts, @Nullable Status status) {}
      }
      """;

  private static final String SAMPLE =
      """
      public class Sample implements java.util.function.Supplier<Order> {
        @Override
        public Order get() {
          Order.Line part = new Order.Line("bolt", 4, List.of(), Order.Status.OPEN);
          return new Order(
              Order.Status.PAID, "a#b", 7, Instant.parse("2026-11-22T10:38:00.5Z"), new UUID(1, 2),
              Long.MIN_VALUE, 0.25, true, new BigDecimal("12.50"), LocalDate.of(2026, 11, 22),
              Optional.of(Duration.ofMinutes(90)), Optional.empty(), null,
              Set.of(Order.Status.OPEN, Order.Status.PAID), Map.of("x", List.of(1L, 2L)),
              List.of(new Order.Line("door", 1, List.of(part, part), null)),
              Optional.of(part), null, Order.Status.OPEN);
        }
      }
      """;

  private final GeneratedClasses classes;

  RoundTripTest() throws Exception {
    Compilation compilation = EntityCompiler.compile(ORDER, SAMPLE);
    assertThat(compilation).succeededWithoutWarnings();
    classes = new GeneratedClasses(compilation);
  }

  @Test
  void entity_takenApart_hasItsFieldsWhereTheyBelong() throws Exception {
    EntityCodec.Encoded encoded = codec().encode(sample());

    assertThat(encoded.key())
        .isEqualTo(
            new EntityKey(
                List.of("shop", "a#b"),
                List.of(
                    "order",
                    "0007",
                    "PAID",
                    "2026-11-22T10:38:00.500000000Z",
                    "00000000-0000-0001-0000-000000000002")));
    assertThat(encoded.plain())
        .containsOnlyKeys("total", "weight", "paid", "price", "due", "delay", "history", "counts");
  }

  @Test
  void entity_putTogetherAgain_isTheSame() throws Exception {
    EntityCodec.Encoded encoded = codec().encode(sample());

    Object read = codec().decode(encoded.key(), encoded.plain(), encoded.plaintext());

    assertThat(read).usingRecursiveComparison().ignoringFields("price").isEqualTo(sample());
    assertThat(read).extracting("price").asString().isEqualTo("12.5");
  }

  private Object sample() throws ReflectiveOperationException {
    return classes.make(Supplier.class, "example.Sample").get();
  }

  @SuppressWarnings("unchecked") // the mapper is of the class that the sample has
  private EntityCodec<Object> codec() throws ReflectiveOperationException {
    return new EntityCodec<>(
        (EntityMapper<Object>) classes.make(EntityMapper.class, "example.OrderMapper"));
  }
}
