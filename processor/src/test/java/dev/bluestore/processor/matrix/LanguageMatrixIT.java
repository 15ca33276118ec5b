package dev.bluestore.processor.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.bluestore.EncryptedStore;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.codec.Field;
import dev.bluestore.codec.IndexSchema;
import dev.bluestore.codec.ValueCodec;
import dev.bluestore.processor.BlueStoreProcessor;
import dev.bluestore.processor.EntityCompiler;
import dev.bluestore.processor.GeneratedClasses;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every type in every role in every shape of an entity: each combination compiles and comes back
 * from DynamoDB Local as it went in, or gives the ids that it should.
 */
@ExtendWith(DynamoDbLocalExtension.class)
class LanguageMatrixIT {
  private static final long SEED = Long.getLong("matrix.seed", System.nanoTime());
  private static final int RANDOM_TYPES = 40;
  private static final Pattern ID = Pattern.compile("BLUE\\d{3}");

  @Test
  void combinations_ofTypesRolesAndShapes_roundTripOrGiveTheirIds(
      DynamoDbLocal server, @TempDir Path keys) throws ReflectiveOperationException, IOException {
    Map<Boolean, List<Combination>> byOutcome =
        combinations().stream()
            .collect(Collectors.partitioningBy(each -> each.expectedIds().isEmpty()));
    List<Combination> good = byOutcome.get(true);
    List<Combination> bad = byOutcome.get(false);
    System.out.printf(
        "%d combinations are to round-trip, %d to give ids (-Dmatrix.seed=%d)%n",
        good.size(), bad.size(), SEED);

    assertThat(idsOf(compile(bad, false))).isEqualTo(expectedIdsOf(bad));
    Compilation compilation = compile(good, true);
    assertThat(compilation.errors()).isEmpty();
    roundTrip(good, new GeneratedClasses(compilation), server, keys);
  }

  private static List<Combination> combinations() {
    Random random = new Random(SEED);
    List<Sample> singles = Sample.singles();
    List<Shape> shapes = List.of(Shape.values());
    List<Combination> all = new ArrayList<>();
    for (Sample single : singles) {
      for (Role role : Role.values()) {
        for (Shape shape : Shape.values()) {
          add(single, role, shape, all);
        }
      }
    }
    List<Sample> others = new ArrayList<>();
    singles.forEach(single -> others.addAll(Sample.collectionsOf(single)));
    singles.forEach(single -> others.add(Sample.optionalOf(single)));
    for (int i = 0; i < RANDOM_TYPES; i++) {
      others.add(Sample.random(random, singles));
    }
    for (Sample other : others) {
      for (Role role : Role.values()) {
        add(other, role, shapes.get(random.nextInt(shapes.size())), all);
      }
    }
    return all;
  }

  private static void add(Sample sample, Role role, Shape shape, List<Combination> all) {
    all.add(new Combination("E" + all.size(), sample, role, shape));
  }

  private static Compilation compile(List<Combination> combinations, boolean withTrips) {
    List<JavaFileObject> sources = new ArrayList<>(Given.sources());
    for (Combination each : combinations) {
      sources.add(Given.source(each.shape().fileOf(each.name()), each.entity()));
      if (withTrips) {
        sources.add(Given.source(each.trip(), each.tripSource()));
      }
    }
    return EntityCompiler.javac()
        .withProcessors(new BlueStoreProcessor())
        .withOptions("-Xmaxerrs", Integer.toString(combinations.size() * 2))
        .compile(sources);
  }

  private static Map<String, List<String>> idsOf(Compilation compilation) {
    Map<String, List<String>> ids = new TreeMap<>();
    for (Diagnostic<? extends JavaFileObject> error : compilation.errors()) {
      Matcher id = ID.matcher(error.getMessage(Locale.ROOT));
      if (id.lookingAt()) {
        String file = error.getSource().getName().replaceAll(".*/|\\.java", "");
        ids.computeIfAbsent(file, none -> new ArrayList<>()).add(id.group());
      }
    }
    return ids;
  }

  private static Map<String, List<String>> expectedIdsOf(List<Combination> bad) {
    Map<String, List<String>> ids = new TreeMap<>();
    bad.forEach(each -> ids.put(each.shape().fileOf(each.name()), each.expectedIds()));
    return ids;
  }

  private static void roundTrip(
      List<Combination> good, GeneratedClasses classes, DynamoDbLocal server, Path keys)
      throws ReflectiveOperationException, IOException {
    try (EncryptedStore store =
        EncryptedStore.builder()
            .endpoint(server.endpoint().toString())
            .table(server.freshTableName())
            .keysFolder(keys)
            .build()) {
      store.createTable(indexes());
      for (Combination each : good) {
        List<Object> pairs = trip(classes, each).apply(store);
        for (int i = 0; i < pairs.size(); i += 2) {
          assertThat(pairs.get(i + 1))
              .as("%s %s, seed %d", each.name(), each, SEED)
              .usingRecursiveComparison()
              .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
              .isEqualTo(pairs.get(i));
        }
      }
    }
  }

  /** The indexes that all of the entities share. */
  private static EntitySchema indexes() {
    return EntitySchema.of("All", "all")
        .partition("p", "p")
        .index(IndexSchema.of("by_S").partition(Field.of("value_S", ValueCodec.text())))
        .index(IndexSchema.of("by_N").partition(Field.of("value_N", ValueCodec.int64())))
        .index(IndexSchema.of("by_B").partition(Field.of("value_B", ValueCodec.bytes())));
  }

  @SuppressWarnings("unchecked") // the source says so
  private static Function<EncryptedStore, List<Object>> trip(
      GeneratedClasses classes, Combination each) throws ReflectiveOperationException, IOException {
    return classes.make(Function.class, "matrix." + each.trip());
  }
}
