package dev.bluestore.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static dev.bluestore.processor.Misuse.assertMisuse;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CollectionMisuseTest {
  private static final String TOPIC =
      "@Entity(\"topic\") record Topic(@PartitionKey(\"forum\") String forum) {}";
  private static final String OPINION =
      """
      @Entity("opinion")
      record Opinion(@PartitionKey("forum") String forum, @SortKey String author) {}
      """;

  @Test
  void collection_thatIsNoRecord_isReported() {
    assertMisuse(
        new String[] {
          TOPIC,
          "@Collection class Debate { Topic topic; } // BLUE053",
          "@Collection interface Forum {} // BLUE053",
          "@Collection enum Kind { ONE } // BLUE053"
        },
        "Debate carries @Collection but is no record.",
        "make it a record.");
  }

  @Test
  void collection_generic_isReported() {
    assertMisuse(
        new String[] {
          TOPIC, "@Collection record Debate<T>(Topic topic, List<T> more) {} // BLUE053"
        },
        "Debate carries @Collection but has type parameters.");
  }

  @Test
  void collection_ofNothing_isReported() {
    assertMisuse(
        "@Collection record Debate() {} // BLUE053",
        "Debate carries @Collection but has no components.");
  }

  @Test
  void collection_private_isReported() {
    assertMisuse(
        """
        class Forum {
          @Entity("topic") record Topic(@PartitionKey("forum") String forum) {}
          @Collection // BLUE002
          private record Debate(Topic topic) {}
        }
        """,
        "Forum.Debate is private");
  }

  @Test
  void collection_whoseClassIsTaken_isReported() {
    assertMisuse(
        new String[] {
          TOPIC, "@Collection record Debate(Topic topic) {} // BLUE024", "class DebateCollection {}"
        },
        "the class to generate for Debate, DebateCollection, is already there.");
  }

  @Test
  void collections_thatWouldGetOneClass_areReported() {
    assertMisuse(
        new String[] {
          TOPIC,
          "class A { @Collection record Debate(Topic topic) {} } // BLUE024",
          "@Collection record A_Debate(Topic topic) {} // BLUE024"
        },
        "A_Debate and A.Debate would both get the collection A_DebateCollection.");
  }

  @Test
  void component_ofAnotherForm_isReportedWithTheFormsThatThereAre() {
    assertMisuse(
        new String[] {
          TOPIC,
          """
          @Collection
          record Debate(
              Set<Topic> a, // BLUE054
              Topic[] b, // BLUE054
              Optional<List<Topic>> c, // BLUE054
              List<? extends Topic> d, // BLUE054
              Map<String, Topic> e) {} // BLUE054
          """
        },
        "Debate.a has the type java.util.Set<example.Topic>, which is not an entity E, an"
            + " Optional<E> or a List<E>.",
        "use Topic where there is one, Optional<Topic> where there may be one, List<Topic> for all");
  }

  @Test
  void component_thatIsNoEntity_isReportedWithTheOneThatMayBeMeant() {
    assertMisuse(
        new String[] {
          TOPIC,
          OPINION,
          "record Opinions(String text) {}",
          "sealed interface Kind permits Topical {}",
          "record Topical(String x) implements Kind {}",
          """
          @Collection
          record Debate(
              Topic topic,
              List<Opinions> opinions, // BLUE054
              Optional<Kind> kind, // BLUE054
              @SuppressWarnings("rawtypes") List raw, // BLUE054
              int views) {} // BLUE054
          """
        },
        "did you mean Opinion?",
        "put @EntityFamily on it, where all classes that it permits are entities.",
        "Debate.views has the type int",
        "put @Entity on what it is to hold, or make it a method of Debate.");
  }

  @Test
  void component_nullable_isReported() {
    assertMisuse(
        new String[] {
          TOPIC, OPINION, "@Collection record Debate(Topic t, @Nullable Opinion o) {} // BLUE054"
        },
        "Debate.o may be null.",
        "declare an Optional of it");
  }

  @Test
  void component_withAnAnnotationOfEntities_isReported() {
    assertMisuse(
        new String[] {TOPIC, "@Collection record Debate(@Encrypted Topic topic) {} // BLUE021"},
        "Debate.topic carries @Encrypted but is no component of an entity.");
  }

  @Test
  void component_thatGeneratedCodeCannotSee_isReported() {
    assertMisuse(
        new String[] {
          """
          package other;
          import dev.bluestore.annotations.*;
          public class Holder {
            @Entity("topic")
            protected record Topic(@PartitionKey("forum") String forum) {}
          }
          """,
          """
          class Debates extends other.Holder {
            @Collection
            record Debate(
                Topic topic) {} // BLUE002
          }
          """
        },
        "Debates.Debate.topic has the type other.Holder.Topic, which generated code cannot see.");
  }

  @Test
  void partitions_ofOtherNames_areReportedWithTheNameThatMayBeMeant() {
    assertMisuse(
        new String[] {
          TOPIC,
          "@Entity(\"a\") record A(@PartitionKey(\"forums\") String forum) {}",
          "@Entity(\"b\") record B(@PartitionKey(\"shop\") String shop) {}",
          """
          @Collection
          record Debate(
              Topic topic,
              List<A> a, // BLUE055
              Optional<B> b) {} // BLUE055
          """
        },
        "Debate.a holds A, which is stored in partitions of the name \"forums\", but Topic in those of"
            + " the name \"forum\".",
        "did you mean \"forum\"?");
  }

  @Test
  void partitions_ofOtherComponents_areReported() {
    assertMisuse(
        new String[] {
          "@Entity(\"a\") record A(@PartitionKey(value = \"p\", width = 2) int a) {}",
          "@Entity(\"b\") record B(@PartitionKey(value = \"p\", width = 3) int b) {}",
          "@Entity(\"c\") record C(@PartitionKey(\"p\") String c) {}",
          """
          @Entity("d")
          @KeyConstant(in = KeyPart.PARTITION, order = 2, value = "x")
          record D(@PartitionKey(value = "p", width = 2) int d) {}
          """,
          "@Entity(\"e\") record E(@PartitionKey(value = \"p\", width = 2) int other) {}",
          """
          @Collection
          record Whole(
              A a,
              B b, // BLUE055
              C c, // BLUE055
              D d, // BLUE055
              E e) {}
          """
        },
        "Whole.b holds B, whose partition components are [int of 3 digits], but those of A are [int"
            + " of 2 digits].",
        "Whole.c holds C, whose partition components are [String]",
        "[int of 2 digits, \"x\"]");
  }

  @Test
  void entity_twice_isReported() {
    assertMisuse(
        new String[] {
          TOPIC,
          OPINION,
          """
          @EntityFamily
          sealed interface Word {
            @Entity("yes") record Yes(@PartitionKey("forum") String forum) implements Word {}
          }
          """,
          """
          @Collection
          record Debate(
              Topic topic,
              List<Opinion> opinions,
              Optional<Opinion> first, // BLUE056
              List<Word> words,
              Word.Yes yes) {} // BLUE056
          """
        },
        "Debate.first holds the entity type \"opinion\", which opinions holds already.",
        "Debate.yes holds the entity type \"yes\", which words holds already.");
  }

  @Test
  void entityType_ofTwoPackages_isReported() {
    assertMisuse(
        new String[] {
          TOPIC,
          """
          package other;
          import dev.bluestore.annotations.*;
          @Entity("topic") public record Question(@PartitionKey("forum") String forum) {}
          """,
          """
          @Collection
          record Debate(
              Topic topic,
              other.Question question) {} // BLUE056
          """
        },
        "Debate.question holds the entity type \"topic\", which topic holds already.");
  }

  @Test
  void entity_withProblemsOfItsOwn_isReportedAlone() {
    assertMisuse(
        new String[] {
          TOPIC,
          "@Entity(\"a\") record A(String forum) {} // BLUE004",
          "@EntityFamily interface F {} // BLUE049",
          "@Collection record Debate(Topic topic, List<A> a, List<F> f) {}"
        },
        "A has no partition key");
  }

  @Test
  void collection_ofManyParts_andNamesThatGeneratedCodeHas_compilesWithoutWarnings() {
    List<String> sources = new ArrayList<>();
    List<String> names =
        List.of("Async", "Aggregate", "AggregatePart", "EncryptedStore", "CompletableFuture");
    for (int i = 0; i < 12; i++) {
      sources.add(
          "@Entity(\"e%d\") record %s(@PartitionKey(\"p\") String aggregate) {}"
              .formatted(i, i < names.size() ? names.get(i) : "E" + i));
    }
    sources.add(
        IntStream.range(0, 12)
            .mapToObj(i -> (i < names.size() ? names.get(i) : "E" + i) + " aggregate" + i)
            .collect(Collectors.joining(", ", "@Collection record Store(", ") {}"))
            .replace("aggregate1,", "aggregate,")
            .replace("aggregate2,", "store,")
            .replace("aggregate3,", "parts,"));

    Compilation compilation = EntityCompiler.compile(sources.toArray(String[]::new));

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation.generatedSourceFile("example.StoreCollection")).isPresent();
  }
}
