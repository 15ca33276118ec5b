package dev.bluestore.testing;

import dev.bluestore.codec.EntityKey;
import dev.bluestore.codec.EntityKeyRange;
import dev.bluestore.codec.EntityMapper;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.codec.Field;
import dev.bluestore.codec.FieldReader;
import dev.bluestore.codec.FieldWriter;
import dev.bluestore.codec.IndexKey;
import dev.bluestore.codec.IndexSchema;
import dev.bluestore.codec.KeyCodec;
import dev.bluestore.codec.KeyRange;
import dev.bluestore.codec.ValueCodec;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** An entity with text in its key, which an index has as well. */
public record Word(String book, String word, int line) {

  /** Characters around those that a key escapes, and of one to four bytes. */
  private static final List<String> CHARACTERS =
      List.of("\t", " ", "\"", "#", "$", "%", "&", "2", "a", "b", "é", "水", "\uffff", "🙂");

  /** By the code points of the words, then by their lines. */
  public static final Comparator<Word> ORDER =
      Comparator.comparing(Word::word, Word::compare).thenComparingInt(Word::line);

  /** The order of text by its code points. */
  public static int compare(String one, String other) {
    return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
  }

  /** A short text of characters that may not sort as keys do. */
  public static String random(Random random) {
    return random
        .ints(1 + random.nextInt(3), 0, CHARACTERS.size())
        .mapToObj(CHARACTERS::get)
        .collect(Collectors.joining());
  }

  /** Maps words. */
  public static final class Mapper implements EntityMapper<Word> {

    private static final KeyCodec<String> BOOK_KEY = KeyCodec.text("book");
    private static final KeyCodec<String> WORD_KEY = KeyCodec.text("word");
    private static final KeyCodec<Integer> LINE_KEY = KeyCodec.int32("line", 3);
    private static final Field<String> BOOK = Field.of("book", ValueCodec.text());
    private static final Field<String> WORD = Field.of("word", ValueCodec.text());
    public static final Field<Integer> LINE = Field.of("line", ValueCodec.int32());

    /** What the store knows of words. */
    public static final EntitySchema SCHEMA =
        EntitySchema.of("Word", "word")
            .partition("book", "book")
            .sort("word", "line")
            .index(IndexSchema.of("byBook").partition(BOOK).sort(WORD, LINE))
            .index(IndexSchema.of("byLine").partition(BOOK).sort(LINE).keysOnly());

    /** The words of a book. */
    public static EntityKey leading(String book) {
      return SCHEMA.key(BOOK_KEY.encode(book));
    }

    /** Some words of a book. */
    public static EntityKeyRange range(String book, KeyRange<String> word) {
      return SCHEMA.range(WORD_KEY.range(word), BOOK_KEY.encode(book));
    }

    /** A word in some lines of a book. */
    public static EntityKeyRange range(String book, String word, KeyRange<Integer> line) {
      return SCHEMA.range(LINE_KEY.range(line), BOOK_KEY.encode(book), WORD_KEY.encode(word));
    }

    /** The words of a book, from the index. */
    public static IndexKey byBook(String book) {
      return IndexKey.of("byBook").and(BOOK, book);
    }

    /** Some words of a book, from the index. */
    public static IndexKey byBook(String book, KeyRange<String> word) {
      return byBook(book).within(WORD, word);
    }

    /** A word in some lines of a book, from the index. */
    public static IndexKey byBook(String book, String word, KeyRange<Integer> line) {
      return byBook(book).and(WORD, word).within(LINE, line);
    }

    /** The words in some lines of a book, from the index without a copy. */
    public static IndexKey byLine(String book, KeyRange<Integer> line) {
      return IndexKey.of("byLine").and(BOOK, book).within(LINE, line);
    }

    @Override
    public EntitySchema schema() {
      return SCHEMA;
    }

    @Override
    public EntityKey key(Word word) {
      return SCHEMA.key(
          BOOK_KEY.encode(word.book()), WORD_KEY.encode(word.word()), LINE_KEY.encode(word.line()));
    }

    @Override
    public void write(Word word, FieldWriter plain, FieldWriter sealed) {
      plain.put(BOOK, word.book());
      plain.put(WORD, word.word());
      plain.put(LINE, word.line());
    }

    @Override
    public Word read(EntityKey key, FieldReader plain, FieldReader sealed) {
      return new Word(
          BOOK_KEY.decode(SCHEMA.component(key, 0)),
          WORD_KEY.decode(SCHEMA.component(key, 1)),
          LINE_KEY.decode(SCHEMA.component(key, 2)));
    }
  }
}
