package dev.bluestore.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which fields a repository asks for by a range, and which it does not compile for. */
class RangeTest {
  private static final String ORDER =
      """
      @Entity("order")
      @Index(name = "by_due", partition = "status", sort = {"due", "total", "status2"})
      @Index(name = "by_status", partition = "shop", sort = {"status", "due"})
      @Index(name = "by_end", partition = "status", sort = "end")
      record Order(
          @PartitionKey("shop") String shop,
          @SortKey(order = 1) LocalDate day,
          @SortKey(order = 2) UUID id,
          @SortKey(order = 3) char grade,
          @SortKey(order = 4) Status state,
          @SortKey(order = 5) @Convert(CodeConverter.class) Code code,
          @SortKey(order = 6) String name,
          Status status,
          Optional<LocalDate> due,
          BigDecimal total,
          Status status2,
          @TimeToLive Instant end) {
        enum Status { OPEN, PAID }
        record Code(String text) {}
      }
      """;

  private static final String CONVERTER =
      """
      final class CodeConverter implements Converter<Order.Code, String> {
        @Override public String toStored(Order.Code code) { return code.text(); }
        @Override public Order.Code fromStored(String text) { return new Order.Code(text); }
      }
      """;

  private static final String QUERY =
      """
      class Queries {
        dev.bluestore.Query<Order> query(
            OrderRepository orders, UUID id, Order.Code code, Order.Status status, LocalDate day) {
          return orders.%s;
        }
      }
      """;

  private static Compilation compile(String call) {
    return EntityCompiler.compile(
        ORDER, CONVERTER, QUERY.formatted(call.replace("~", "dev.bluestore.codec.KeyRange.")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "query(\"s\", ~between(day, day))",
        "query(\"s\", day, id, ~atLeast('a'))",
        "query(\"s\", day, id, 'a', status, code, ~startingWith(\"a\"))",
        "queryByDue(status, ~halfOpen(day, day))",
        "queryByDue(status, day, ~greaterThan(BigDecimal.ONE))",
        "queryByStatus(\"s\", status, ~lessThan(day))"
      })
  void range_ofWhatSortsAsItsValues_compiles(String call) {
    assertThat(compile(call)).succeededWithoutWarnings();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "query(\"s\", day, ~atLeast(id))",
        "query(\"s\", day, id, 'a', ~atLeast(status))",
        "query(\"s\", day, id, 'a', status, ~atLeast(code))",
        "query(\"s\", ~between(\"a\", \"b\"))",
        "query(\"s\", ~startingWith(\"a\"))",
        "query(~atLeast(\"s\"))",
        "queryByStatus(\"s\", ~atLeast(status))",
        "queryByDue(status, day, BigDecimal.ONE, ~atLeast(status))",
        "queryByEnd(status, ~atLeast(Instant.MIN))"
      })
  void range_ofWhatSortsOtherwise_doesNotCompile(String call) {
    Compilation compilation = compile(call);

    assertThat(compilation).hadErrorContainingMatch("incompatible types|no suitable method");
    assertThat(compilation).hadErrorCount(1);
  }
}
