package collections;

import dev.bluestore.codec.EntityKey;
import dev.bluestore.codec.EntityKeyRange;
import dev.bluestore.codec.EntityMapper;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.codec.Field;
import dev.bluestore.codec.FieldReader;
import dev.bluestore.codec.FieldWriter;
import dev.bluestore.codec.KeyCodec;
import dev.bluestore.codec.KeyRange;
import dev.bluestore.codec.ValueCodec;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Maps {@link Opinion} to its sealed item and back. Stateless and thread-safe. */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
@NullMarked
public final class OpinionMapper implements EntityMapper<Opinion> {
  private static final KeyCodec<String> FORUM_NAME = KeyCodec.text("forumName");

  private static final KeyCodec<Integer> YEAR = KeyCodec.int32("year", 4);

  private static final KeyCodec<String> AUTHOR = KeyCodec.text("author");

  static final Field<String> TEXT = Field.of("text", ValueCodec.text());

  static final EntitySchema SCHEMA =
      EntitySchema.of("Opinion", "opinion")
          .partition("forum", "forumName", "year")
          .sort("author");

  /** Makes a mapper; one is as good as another. */
  public OpinionMapper() {}

  /** The key of the {@link Opinion} that has these components. */
  static EntityKey key(String forumName, int year, String author) {
    return SCHEMA.key(FORUM_NAME.encode(forumName), YEAR.encode(year), AUTHOR.encode(author));
  }

  /** What the key of every {@link Opinion} that has these components begins with. */
  static EntityKey leading(String forumName, int year) {
    return SCHEMA.key(FORUM_NAME.encode(forumName), YEAR.encode(year));
  }

  /**
   * What the key of every {@link Opinion} that has these components, the last of them in a range,
   * begins with.
   */
  static EntityKeyRange range(String forumName, int year, KeyRange<String> author) {
    return SCHEMA.range(AUTHOR.range(author), FORUM_NAME.encode(forumName), YEAR.encode(year));
  }

  /** The names and the shape of the key of {@link Opinion}. */
  @Override
  public EntitySchema schema() {
    return SCHEMA;
  }

  /** The key that the item of an entity is stored under. */
  @Override
  public EntityKey key(Opinion opinion) {
    return SCHEMA.key(
        FORUM_NAME.encode(opinion.forumName()),
        YEAR.encode(opinion.year()),
        AUTHOR.encode(opinion.author()));
  }

  /** Writes the plain and the encrypted fields of an entity. */
  @Override
  public void write(Opinion opinion, FieldWriter plain, FieldWriter sealed) {
    sealed.put(TEXT, opinion.text());
  }

  /** Makes the entity from its key and its plain and encrypted fields. */
  @Override
  public Opinion read(EntityKey key, FieldReader plain, FieldReader sealed) {
    return new Opinion(
        FORUM_NAME.decode(SCHEMA.component(key, 0)),
        YEAR.decode(SCHEMA.component(key, 1)),
        AUTHOR.decode(SCHEMA.component(key, 2)),
        sealed.get(TEXT));
  }
}
