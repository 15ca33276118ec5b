package dev.bluestore.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

/** What exactly a problem points at. */
class PositionTest {
  @Test
  void problem_inTheValueOfAnAnnotation_pointsAtTheValue() {
    String source =
        """
        @Entity(value = "Order")
        record Order(@PartitionKey("shop") String shop) {}
        """;

    assertThat(pointedAt(source)).startsWith("\"Order\"");
  }

  @Test
  void problem_inARecord_pointsAtItsDeclaration() {
    assertThat(pointedAt("@Entity(\"order\") record Order(String shop) {}")).startsWith("record");
  }

  @Test
  void problem_inAComponent_pointsAtItsName() {
    String source =
        """
        @Entity("order")
        record Order(@PartitionKey("shop") String shop, Thread thread) {}
        """;

    assertThat(pointedAt(source)).startsWith("thread)");
  }

  @Test
  void problem_inTheAnnotationOfAComponent_pointsAtTheValue() {
    String source =
        """
        @Entity("order")
        record Order(@PartitionKey("Shop") String shop) {}
        """;

    assertThat(pointedAt(source)).startsWith("\"Shop\")");
  }

  /** The source from the position of its one problem on. */
  private static String pointedAt(String source) {
    Compilation compilation = EntityCompiler.compile(source);
    List<? extends Diagnostic<?>> errors =
        compilation.errors().stream()
            .filter(error -> error.getMessage(Locale.ROOT).startsWith("BLUE"))
            .toList();
    assertThat(errors).hasSize(1);
    String text = EntityCompiler.contentOf(EntityCompiler.source(source));
    return text.substring((int) errors.get(0).getPosition());
  }
}
