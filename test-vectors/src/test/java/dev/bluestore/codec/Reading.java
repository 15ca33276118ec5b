package dev.bluestore.codec;

import dev.bluestore.properties.Fields;
import dev.bluestore.properties.Numbers;
import dev.bluestore.properties.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** A record within an entity, with a field that may be null, one that may be empty, and itself. */
record Reading(
    String place, @Nullable Long count, Optional<BigDecimal> value, List<Reading> earlier) {

  static final RecordCodec<Reading> CODEC = new Codec();

  static Arbitrary<Reading> any() {
    Arbitrary<Reading> lone = with(Arbitraries.just(List.of()));
    return with(lone.list().ofMaxSize(2));
  }

  private static Arbitrary<Reading> with(Arbitrary<List<Reading>> earlier) {
    return Combinators.combine(
            Texts.any(), Fields.longs().injectNull(0.3), Numbers.any().optional(), earlier)
        .as(Reading::new)
        .withoutEdgeCases();
  }

  private static final class Codec extends RecordCodec<Reading> {

    private final Field<String> place = Field.of("place", text());
    private final Field<Long> count = Field.of("count", int64());
    private final Field<BigDecimal> value = Field.of("value", decimal());
    private final Field<List<Reading>> earlier = Field.of("earlier", listOf(this));

    @Override
    protected void write(Reading reading, FieldWriter out) {
      out.put(place, reading.place());
      out.putNullable(count, reading.count());
      out.putOptional(value, reading.value());
      out.put(earlier, reading.earlier());
    }

    @Override
    protected Reading read(FieldReader in) {
      return new Reading(
          in.get(place), in.getNullable(count), in.getOptional(value), in.get(earlier));
    }
  }
}
