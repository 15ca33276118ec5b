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

/** Maps {@link Ballot} to its sealed item and back. Stateless and thread-safe. */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
@NullMarked
public final class BallotMapper implements EntityMapper<Ballot> {
  private static final KeyCodec<String> FORUM = KeyCodec.text("forum");

  private static final KeyCodec<Integer> YEAR = KeyCodec.int32("year", 4);

  static final Field<Integer> VOTES = Field.of("votes", ValueCodec.int32());

  static final EntitySchema SCHEMA = EntitySchema.of("Ballot", "ballot").partition("forum", "forum",
      "year");

  /** Makes a mapper; one is as good as another. */
  public BallotMapper() {}

  /** The key of the {@link Ballot} that has these components. */
  static EntityKey key(String forum, int year) {
    return SCHEMA.key(FORUM.encode(forum), YEAR.encode(year));
  }

  /** The names and the shape of the key of {@link Ballot}. */
  @Override
  public EntitySchema schema() {
    return SCHEMA;
  }

  /** The key that the item of an entity is stored under. */
  @Override
  public EntityKey key(Ballot ballot) {
    return SCHEMA.key(FORUM.encode(ballot.forum()), YEAR.encode(ballot.year()));
  }

  /** Writes the plain and the encrypted fields of an entity. */
  @Override
  public void write(Ballot ballot, FieldWriter plain, FieldWriter sealed) {
    plain.put(VOTES, ballot.votes());
  }

  /** Makes the entity from its key and its plain and encrypted fields. */
  @Override
  public Ballot read(EntityKey key, FieldReader plain, FieldReader sealed) {
    return new Ballot(
        FORUM.decode(SCHEMA.component(key, 0)),
        YEAR.decode(SCHEMA.component(key, 1)),
        plain.get(VOTES));
  }
}
