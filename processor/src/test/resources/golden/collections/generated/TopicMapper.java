package collections;

import dev.bluestore.codec.EntityKey;
import dev.bluestore.codec.EntityMapper;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.codec.Field;
import dev.bluestore.codec.FieldReader;
import dev.bluestore.codec.FieldWriter;
import dev.bluestore.codec.KeyCodec;
import dev.bluestore.codec.ValueCodec;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Maps {@link Topic} to its sealed item and back. Stateless and thread-safe. */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
@NullMarked
public final class TopicMapper implements EntityMapper<Topic> {
  private static final KeyCodec<String> FORUM = KeyCodec.text("forum");

  private static final KeyCodec<Integer> YEAR = KeyCodec.int32("year", 4);

  static final Field<String> QUESTION = Field.of("question", ValueCodec.text());

  static final EntitySchema SCHEMA = EntitySchema.of("Topic", "topic").partition("forum", "forum",
      "year");

  /** Makes a mapper; one is as good as another. */
  public TopicMapper() {}

  /** The key of the {@link Topic} that has these components. */
  static EntityKey key(String forum, int year) {
    return SCHEMA.key(FORUM.encode(forum), YEAR.encode(year));
  }

  /** The names and the shape of the key of {@link Topic}. */
  @Override
  public EntitySchema schema() {
    return SCHEMA;
  }

  /** The key that the item of an entity is stored under. */
  @Override
  public EntityKey key(Topic topic) {
    return SCHEMA.key(FORUM.encode(topic.forum()), YEAR.encode(topic.year()));
  }

  /** Writes the plain and the encrypted fields of an entity. */
  @Override
  public void write(Topic topic, FieldWriter plain, FieldWriter sealed) {
    sealed.put(QUESTION, topic.question());
  }

  /** Makes the entity from its key and its plain and encrypted fields. */
  @Override
  public Topic read(EntityKey key, FieldReader plain, FieldReader sealed) {
    return new Topic(
        FORUM.decode(SCHEMA.component(key, 0)),
        YEAR.decode(SCHEMA.component(key, 1)),
        sealed.get(QUESTION));
  }
}
