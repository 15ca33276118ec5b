package dev.bluestore.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.Compilation;
import dev.bluestore.codec.EntityCodec;
import dev.bluestore.codec.EntityMapper;
import dev.bluestore.codec.Stamp;
import dev.bluestore.error.UnreadableEntityException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items that an older version of a class stored, and what a write sets by itself. */
class EvolutionTest {
  private static final String WAS =
      """
      @NullMarked @Entity("note")
      public record Was(
          @PartitionKey("note") String id,
          String title,
          @Encrypted Optional<Integer> size,
          State state,
          Kind kind) implements java.util.function.Supplier<Was> {
        public enum State { OPEN, DONE }
        public sealed interface Kind {}
        public record Plain(int lines) implements Kind {}
        public record Gone() implements Kind {}
        public Was() {
          this("a", "title", Optional.of(3), State.DONE, new Plain(5));
        }
        public Was get() {
          return this;
        }
      }
      """;

  private static final String GONE =
      """
      public class Gone implements java.util.function.Supplier<Was> {
        @Override
        public Was get() {
          return new Was("a", "title", Optional.empty(), Was.State.OPEN, new Was.Gone());
        }
      }
      """;

  private static final String IS =
      """
      @NullMarked @Entity(value = "now", partition = "note")
      public record Is(
          @PartitionKey String id,
          @Encrypted @FormerlyPlain String title,
          @FormerlyEncrypted Optional<Integer> size,
          @Aliases({"status", "state"}) State progress,
          Kind kind,
          @Default("7") @Encrypted int stars,
          @Default("") List<String> tags,
          @Default("OPEN") State next,
          @Generated @Nullable UUID number,
          @Generated Optional<String> text,
          @CreatedAt @Nullable Instant created,
          @UpdatedAt @Nullable Instant updated,
          @Version @Nullable Integer version) {
        public enum State { OPEN, DONE }
        public sealed interface Kind permits Plain {}
        public record Plain(int lines) implements Kind {}
      }
      """;

  private static final Instant NOW = Instant.parse("2026-11-22T10:38:00Z");
  private static final UUID ID = new UUID(1, 2);

  private static GeneratedClasses classes;

  @BeforeAll
  static void compile() throws Exception {
    Compilation compilation = EntityCompiler.compile(WAS, GONE, IS);
    assertThat(compilation).succeededWithoutWarnings();
    classes = new GeneratedClasses(compilation);
  }

  @Test
  void fields_thatChangedSides_areReadFromWhereTheyWere() throws Exception {
    assertThat(readNow("Was"))
        .hasFieldOrPropertyWithValue("title", "title")
        .hasFieldOrPropertyWithValue("size", Optional.of(3));
  }

  @Test
  void field_renamed_isReadUnderItsOldName() throws Exception {
    assertThat(readNow("Was")).extracting("progress").hasToString("DONE");
  }

  @Test
  void fields_thatWereNotThere_areReadAsTheirDefaults() throws Exception {
    Object now = readNow("Was");

    assertThat(now)
        .hasFieldOrPropertyWithValue("stars", 7)
        .hasFieldOrPropertyWithValue("tags", List.of());
    assertThat(now).extracting("next").hasToString("OPEN");
  }

  @Test
  void variant_thatIsNoMore_isReportedWithItsField() {
    assertThatThrownBy(() -> readNow("Gone"))
        .isInstanceOf(UnreadableEntityException.class)
        .hasMessageContaining("kind.type")
        .hasMessageContaining("Plain");
  }

  @Test
  void fields_writtenAgain_standOnTheirNewSideUnderTheirNewName() throws Exception {
    EntityCodec<Object> codec = codecOf("Is");

    EntityCodec.Encoded encoded = codec.encode(readNow("Was"));

    assertThat(encoded.plain()).containsOnlyKeys("size", "progress", "kind", "tags", "next");
    assertThat(codec.decode(encoded.key(), encoded.plain(), encoded.plaintext()))
        .isEqualTo(readNow("Was"));
  }

  @Test
  void entity_stampedFirst_getsIdsTimesAndItsFirstVersion() throws Exception {
    Object stamped = codecOf("Is").stamped(readNow("Was"), new Stamp(NOW, () -> ID));

    assertThat(stamped)
        .hasFieldOrPropertyWithValue("number", ID)
        .hasFieldOrPropertyWithValue("text", Optional.of(ID.toString()))
        .hasFieldOrPropertyWithValue("created", NOW)
        .hasFieldOrPropertyWithValue("updated", NOW)
        .hasFieldOrPropertyWithValue("version", 1)
        .hasFieldOrPropertyWithValue("title", "title");
    assertThat(codecOf("Is").version(stamped)).isEqualTo(1);
  }

  @Test
  void entity_stampedAgain_keepsItsIdsAndItsFirstTime() throws Exception {
    EntityCodec<Object> codec = codecOf("Is");
    Object first = codec.stamped(readNow("Was"), new Stamp(NOW, () -> ID));

    Object second = codec.stamped(first, new Stamp(NOW.plusSeconds(1), UUID::randomUUID));

    assertThat(second)
        .hasFieldOrPropertyWithValue("number", ID)
        .hasFieldOrPropertyWithValue("text", Optional.of(ID.toString()))
        .hasFieldOrPropertyWithValue("created", NOW)
        .hasFieldOrPropertyWithValue("updated", NOW.plusSeconds(1))
        .hasFieldOrPropertyWithValue("version", 2);
  }

  @Test
  void version_ofAnEntityThatWasNeverStored_isZero() throws Exception {
    assertThat(codecOf("Is").version(readNow("Was"))).isZero();
  }

  /** What an older version stored, read by the present one. */
  private static Object readNow(String sample) throws ReflectiveOperationException {
    Object was = classes.make(Supplier.class, "example." + sample).get();
    EntityCodec.Encoded stored = codecOf("Was").encode(was);
    Map<String, AttributeValue> plain = new HashMap<>(stored.plain());
    return codecOf("Is").decode(stored.key(), plain, stored.plaintext());
  }

  @SuppressWarnings("unchecked") // the mapper is of the class that is given to it
  private static EntityCodec<Object> codecOf(String entity) throws ReflectiveOperationException {
    return new EntityCodec<>(
        (EntityMapper<Object>) classes.make(EntityMapper.class, "example." + entity + "Mapper"));
  }
}
