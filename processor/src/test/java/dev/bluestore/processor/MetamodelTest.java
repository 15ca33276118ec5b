package dev.bluestore.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What conditions the references of a metamodel allow, and which do not compile. */
class MetamodelTest {
  private static final String ORDER =
      """
      @Entity("order")
      record Order(
          @PartitionKey("shop") String shop,
          @SortKey int number,
          Status status,
          String customer,
          Optional<Long> total,
          LocalDate due,
          UUID parent,
          Set<String> tags,
          Map<String, Long> counts,
          int[] sizes,
          @Encrypted String note,
          @Encrypted long amount) {
        enum Status { OPEN, PAID }
      }
      """;

  private static final String CONDITION =
      """
      class Conditions {
        final dev.bluestore.condition.Condition<Order> condition = %s;
      }
      """;

  @Test
  void references_ofPlainFields_compareAsTheirTypesDo() {
    assertThat(
            compile(
                "Order_.status.isIn(Order.Status.OPEN, Order.Status.PAID)"
                    + ".and(Order_.customer.beginsWith(\"A\"))"
                    + ".and(Order_.total.between(1L, 9L).or(Order_.total.isAbsent()))"
                    + ".and(Order_.due.lessThan(LocalDate.MIN))"
                    + ".and(Order_.parent.isNot(new UUID(1, 2)))"
                    + ".and(Order_.tags.contains(\"red\"))"
                    + ".and(Order_.counts.isPresent().not())"
                    + ".and(Order_.sizes.isPresent())"))
        .succeededWithoutWarnings();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Order_.note.is(\"x\")",
        "Order_.note.isPresent()",
        "Order_.amount.atLeast(3L)",
        "Order_.shop.is(\"x\")",
        "Order_.number.lessThan(3)",
        "Order_.parent.lessThan(new UUID(1, 2))",
        "Order_.status.atMost(Order.Status.OPEN)",
        "Order_.counts.contains(1L)"
      })
  void comparison_thatTheStoreCannotMake_doesNotCompile(String expression) {
    Compilation compilation = compile(expression);

    assertThat(compilation).hadErrorContaining("cannot find symbol");
    assertThat(compilation).hadErrorCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Order_.total.is(\"x\")", "Order_.tags.contains(1)"})
  void comparison_withAValueOfAnotherType_doesNotCompile(String expression) {
    assertThat(compile(expression)).hadErrorContaining("incompatible types");
  }

  private static Compilation compile(String expression) {
    return EntityCompiler.compile(ORDER, CONDITION.formatted(expression));
  }
}
