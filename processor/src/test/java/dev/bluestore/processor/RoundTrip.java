package dev.bluestore.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.bluestore.codec.EntityCodec;
import dev.bluestore.codec.EntityMapper;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;

/** Asserts that what a generated mapper takes apart, it puts together again. */
final class RoundTrip {
  private static final String SAMPLE =
      """
      public class Sample implements java.util.function.Supplier<Object> {
        @Override
        public Object get() {
          return %s;
        }
      }
      """;

  private RoundTrip() {}

  /**
   * Compiles the public entity {@code example.Order} and asserts that the value of an expression
   * comes back as it was.
   *
   * @return what was stored
   */
  static EntityCodec.Encoded assertRoundTrip(String sample, String... sources) throws Exception {
    return assertRoundTrip(List.of(new BlueStoreProcessor()), sample, sources);
  }

  static EntityCodec.Encoded assertRoundTrip(
      List<Processor> processors, String sample, String... sources) throws Exception {
    String[] all =
        Stream.concat(Arrays.stream(sources), Stream.of(SAMPLE.formatted(sample)))
            .toArray(String[]::new);
    Compilation compilation = EntityCompiler.compile(processors, all);
    assertThat(compilation).succeededWithoutWarnings();
    GeneratedClasses classes = new GeneratedClasses(compilation);
    Object entity = classes.make(Supplier.class, "example.Sample").get();
    EntityCodec<Object> codec = new EntityCodec<>(mapper(classes));
    EntityCodec.Encoded encoded = codec.encode(entity);

    Object read = codec.decode(encoded.key(), encoded.plain(), encoded.plaintext());

    assertThat(read).usingRecursiveComparison().isEqualTo(entity);
    return encoded;
  }

  @SuppressWarnings("unchecked") // the mapper is of the class that the sample has
  private static EntityMapper<Object> mapper(GeneratedClasses classes)
      throws ReflectiveOperationException {
    return (EntityMapper<Object>) classes.make(EntityMapper.class, "example.OrderMapper");
  }
}
