package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.codec.KeyRange;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.testing.Note;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testing.Word;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Ranges of random words, held to those that a list in memory has. */
@ExtendWith(DynamoDbLocalExtension.class)
class QueryRangeIT {

  private static final String BOOK = "emma";
  private static final int MOST_LINES = 20;
  private static final long SEED = System.nanoTime();

  private static TestTable table;
  private static Repository<Word> repository;
  private static List<Word> words;

  @BeforeAll
  static void fillTheTable(DynamoDbLocal server, @TempDir Path keys) {
    table = new TestTable(server, keys, UnaryOperator.identity(), Word.Mapper.SCHEMA);
    repository = table.store().repository(new Word.Mapper());
    Random random = new Random(SEED);
    words =
        IntStream.range(0, 250)
            .mapToObj(i -> new Word(BOOK, Word.random(random), random.nextInt(MOST_LINES)))
            .distinct()
            .sorted(Word.ORDER)
            .toList();
    words.forEach(repository::put);
    repository.put(new Word("another", "a", 1));
    // Neighbours in the partition, in front of and behind the words.
    Repository<Note> notes = table.notes();
    notes.put(Note.of(BOOK, 1, 1, "x"));
  }

  @AfterAll
  static void close() {
    table.close();
  }

  /** A range, and which of the values are in it. */
  private record Asked<V>(String text, KeyRange<V> range, Predicate<V> contains) {}

  private static <V> List<Asked<V>> ranges(V one, V other, Comparator<V> order) {
    Predicate<V> isAtLeast = value -> order.compare(value, one) >= 0;
    Predicate<V> isGreater = value -> order.compare(value, one) > 0;
    Predicate<V> isAtMost = value -> order.compare(value, other) <= 0;
    Predicate<V> isLess = value -> order.compare(value, other) < 0;
    String ends = one + " and " + other;
    return List.of(
        new Asked<>("between " + ends, KeyRange.between(one, other), isAtLeast.and(isAtMost)),
        new Asked<>("half open " + ends, KeyRange.halfOpen(one, other), isAtLeast.and(isLess)),
        new Asked<>("at least " + one, KeyRange.atLeast(one), isAtLeast),
        new Asked<>("greater than " + one, KeyRange.greaterThan(one), isGreater),
        new Asked<>("at most " + other, KeyRange.atMost(other), isAtMost),
        new Asked<>("less than " + other, KeyRange.lessThan(other), isLess));
  }

  @Test
  void rangeOfText_ofAPartition_givesThoseOfItByCodePoints() {
    Random random = new Random(SEED + 1);
    for (int i = 0; i < 25; i++) {
      for (Asked<String> asked : textRanges(random)) {
        Query<Word> query = repository.query(Word.Mapper.range(BOOK, asked.range()));
        List<Word> expected = those(word -> asked.contains().test(word.word()));
        assertThat(query.list())
            .as("seed %d, %s", SEED, asked.text())
            .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(query.count()).as("seed %d, %s", SEED, asked.text()).isEqualTo(expected.size());
      }
    }
  }

  @Test
  void rangeOfText_ofAnIndex_givesThoseOfItInOrder() {
    Random random = new Random(SEED + 2);
    for (int i = 0; i < 25; i++) {
      for (Asked<String> asked : textRanges(random)) {
        Query<Word> query = repository.query(Word.Mapper.byBook(BOOK, asked.range()));
        List<Word> expected = those(word -> asked.contains().test(word.word()));
        assertThat(query.list()).as("seed %d, %s", SEED, asked.text()).isEqualTo(expected);
        assertThat(query.descending().limit(3).list())
            .as("seed %d, %s", SEED, asked.text())
            .isEqualTo(lastFirst(expected).stream().limit(3).toList());
        assertThat(query.count()).as("seed %d, %s", SEED, asked.text()).isEqualTo(expected.size());
      }
    }
  }

  @Test
  void rangeOfNumbers_behindAWord_givesThoseOfItInOrder() {
    Random random = new Random(SEED + 3);
    for (int i = 0; i < 25; i++) {
      Word of = words.get(random.nextInt(words.size()));
      for (Asked<Integer> asked : lineRanges(random)) {
        List<Word> expected =
            those(each -> each.word().equals(of.word()) && asked.contains().test(each.line()));
        String as = "seed %d, %s of %s".formatted(SEED, asked.text(), of.word());
        Query<Word> ofTable = repository.query(Word.Mapper.range(BOOK, of.word(), asked.range()));
        assertThat(ofTable.list()).as(as).isEqualTo(expected);
        assertThat(ofTable.descending().list()).as(as).isEqualTo(lastFirst(expected));
        assertThat(repository.query(Word.Mapper.byBook(BOOK, of.word(), asked.range())).list())
            .as(as)
            .isEqualTo(expected);
      }
    }
  }

  @Test
  void rangeOfNumbers_ofAnIndexWithoutACopy_givesThoseOfIt() {
    for (Asked<Integer> asked : lineRanges(new Random(SEED + 4))) {
      Query<Word> query = repository.query(Word.Mapper.byLine(BOOK, asked.range()));
      List<Word> expected = those(word -> asked.contains().test(word.line()));
      assertThat(query.list())
          .as("seed %d, %s", SEED, asked.text())
          .containsExactlyInAnyOrderElementsOf(expected);
      assertThat(query.count()).as("seed %d, %s", SEED, asked.text()).isEqualTo(expected.size());
    }
  }

  @Test
  void startingWith_aPrefix_givesTheWordsThatBeginWithIt() {
    Random random = new Random(SEED + 5);
    for (int i = 0; i < 50; i++) {
      String prefix = Word.random(random).substring(0, 1).replaceAll("\\p{Cs}", "🙂");
      List<Word> expected = those(word -> word.word().startsWith(prefix));
      KeyRange<String> range = KeyRange.startingWith(prefix);
      assertThat(repository.query(Word.Mapper.range(BOOK, range)).list())
          .as("seed %d, %s", SEED, prefix)
          .containsExactlyInAnyOrderElementsOf(expected);
      assertThat(repository.query(Word.Mapper.byBook(BOOK, range)).list())
          .as("seed %d, %s", SEED, prefix)
          .isEqualTo(expected);
    }
  }

  @Test
  void rangeWithItsEndFirst_ofTableAndIndex_isEmptyAndSendsNothing() {
    table.takeRequests();
    assertThat(repository.query(Word.Mapper.range(BOOK, KeyRange.between("b", "a"))).list())
        .isEmpty();
    assertThat(repository.query(Word.Mapper.byLine(BOOK, KeyRange.between(3, 2))).count()).isZero();
    assertThat(table.takeRequests()).isEmpty();
  }

  @Test
  void rangeOfAnIndex_thatLeavesAFieldOut_isRefused() {
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(
            () ->
                repository.query(
                    Word.Mapper.byBook(BOOK).within(Word.Mapper.LINE, KeyRange.atLeast(1))))
        .withMessage(
            "a key of the index byBook of Word has the first 1 to 3 of [book, word, line], and a"
                + " range of none but the next one, found [book] and a range of line");
    assertThatExceptionOfType(InvalidItemException.class)
        .isThrownBy(
            () -> repository.query(Word.Mapper.byBook(BOOK, KeyRange.atLeast("x".repeat(1025)))))
        .withMessageContaining("found 1025 bytes");
  }

  private static List<Asked<String>> textRanges(Random random) {
    return ranges(Word.random(random), Word.random(random), Word::compare);
  }

  private static List<Asked<Integer>> lineRanges(Random random) {
    return ranges(
        random.nextInt(MOST_LINES), random.nextInt(MOST_LINES), Comparator.naturalOrder());
  }

  private static List<Word> those(Predicate<Word> which) {
    return words.stream().filter(which).toList();
  }

  private static List<Word> lastFirst(List<Word> ascending) {
    List<Word> descending = new ArrayList<>(ascending);
    Collections.reverse(descending);
    return descending;
  }
}
