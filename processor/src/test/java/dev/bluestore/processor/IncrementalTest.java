package dev.bluestore.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;

class IncrementalTest {
  @Test
  void processor_isFoundAsAService() {
    assertThat(ServiceLoader.load(Processor.class))
        .hasAtLeastOneElementOfType(BlueStoreProcessor.class);
  }

  @Test
  void processor_declaresItselfIsolating() throws IOException {
    String file = "META-INF/gradle/incremental.annotation.processors";
    try (InputStream declared =
        BlueStoreProcessor.class.getClassLoader().getResourceAsStream(file)) {
      assertThat(declared).isNotNull();
      assertThat(new String(declared.readAllBytes(), StandardCharsets.UTF_8).lines())
          .containsExactly(BlueStoreProcessor.class.getName() + ",isolating");
    }
  }

  @Test
  void generatedFile_originatesFromItsEntityAlone() {
    OriginRecorder recorder = new OriginRecorder(new BlueStoreProcessor());

    Compilation compilation =
        EntityCompiler.compile(
            List.of(recorder),
            """
            @Entity("order")
            record Order(@PartitionKey("shop") String shop, Item item) {}
            """,
            "record Item(String name) {}",
            """
            class Outer {
              @Entity("offer")
              record Offer(@PartitionKey("shop") String shop, Item item) {}
            }
            """);

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(recorder.origins())
        .containsOnlyKeys(
            "example.OrderMapper",
            "example.OrderRepository",
            "example.Outer_OfferMapper",
            "example.Outer_OfferRepository")
        .containsEntry("example.OrderMapper", List.of("example.Order"))
        .containsEntry("example.OrderRepository", List.of("example.Order"))
        .containsEntry("example.Outer_OfferMapper", List.of("example.Outer.Offer"))
        .containsEntry("example.Outer_OfferRepository", List.of("example.Outer.Offer"));
  }
}
