package dialogues;

import dev.bluestore.codec.EntityKey;
import dev.bluestore.codec.EntityKeyRange;
import dev.bluestore.codec.EntityMapper;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.codec.Field;
import dev.bluestore.codec.FieldReader;
import dev.bluestore.codec.FieldWriter;
import dev.bluestore.codec.KeyCodec;
import dev.bluestore.codec.KeyRange;
import dev.bluestore.codec.RecordCodec;
import dev.bluestore.codec.ValueCodec;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Maps {@link Perspective} to its sealed item and back. Stateless and thread-safe. */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
@NullMarked
public final class PerspectiveMapper implements EntityMapper<Perspective> {
  private static final KeyCodec<String> DIALOGUE_ID = KeyCodec.text("dialogueId");

  private static final KeyCodec<Integer> ROUND = KeyCodec.int32("round", 2);

  private static final KeyCodec<Integer> SEQ = KeyCodec.int32("seq", 2);

  static final Field<Perspective.Status> STATUS =
      Field.of("status", ValueCodec.enumOf(Perspective.Status.values()));

  static final Field<Instant> CREATED_AT = Field.of("created_at", ValueCodec.instant());

  static final Field<String> LABEL = Field.of("label", ValueCodec.text());

  static final Field<String> CONTENT = Field.of("content", ValueCodec.text());

  static final Field<List<String>> CONTRIBUTORS =
      Field.of("contributors", ValueCodec.listOf(ValueCodec.text()));

  static final Field<List<Perspective.Reference>> REFERENCES =
      Field.of("references", ValueCodec.listOf(ReferenceCodec.INSTANCE));

  static final Field<String> RESOLUTION = Field.of("resolution", ValueCodec.text());

  static final Field<Map<String, Perspective.Reference>> ANSWERS =
      Field.of("answers", ValueCodec.mapOf(ReferenceCodec.INSTANCE));

  static final EntitySchema SCHEMA =
      EntitySchema.of("Perspective", "perspective")
          .partition("dialogue", "dialogueId")
          .sort("round", "seq");

  /** Makes a mapper; one is as good as another. */
  public PerspectiveMapper() {}

  /** The key of the {@link Perspective} that has these components. */
  static EntityKey key(String dialogueId, int round, int seq) {
    return SCHEMA.key(DIALOGUE_ID.encode(dialogueId), ROUND.encode(round), SEQ.encode(seq));
  }

  /** What the key of every {@link Perspective} that has these components begins with. */
  static EntityKey leading(String dialogueId) {
    return SCHEMA.key(DIALOGUE_ID.encode(dialogueId));
  }

  /** What the key of every {@link Perspective} that has these components begins with. */
  static EntityKey leading(String dialogueId, int round) {
    return SCHEMA.key(DIALOGUE_ID.encode(dialogueId), ROUND.encode(round));
  }

  /**
   * What the key of every {@link Perspective} that has these components, the last of them in a
   * range, begins with.
   */
  static EntityKeyRange range(String dialogueId, KeyRange<Integer> round) {
    return SCHEMA.range(ROUND.range(round), DIALOGUE_ID.encode(dialogueId));
  }

  /**
   * What the key of every {@link Perspective} that has these components, the last of them in a
   * range, begins with.
   */
  static EntityKeyRange range(String dialogueId, int round, KeyRange<Integer> seq) {
    return SCHEMA.range(SEQ.range(seq), DIALOGUE_ID.encode(dialogueId), ROUND.encode(round));
  }

  /** The names and the shape of the key of {@link Perspective}. */
  @Override
  public EntitySchema schema() {
    return SCHEMA;
  }

  /** The key that the item of an entity is stored under. */
  @Override
  public EntityKey key(Perspective perspective) {
    return SCHEMA.key(
        DIALOGUE_ID.encode(perspective.dialogueId()),
        ROUND.encode(perspective.round()),
        SEQ.encode(perspective.seq()));
  }

  /** Writes the plain and the encrypted fields of an entity. */
  @Override
  public void write(Perspective perspective, FieldWriter plain, FieldWriter sealed) {
    plain.put(STATUS, perspective.status());
    plain.put(CREATED_AT, perspective.createdAt());
    sealed.put(LABEL, perspective.label());
    sealed.put(CONTENT, perspective.content());
    sealed.put(CONTRIBUTORS, perspective.contributors());
    sealed.put(REFERENCES, perspective.references());
    sealed.putNullable(RESOLUTION, perspective.resolution());
    sealed.putOptional(ANSWERS, perspective.answers());
  }

  /** Makes the entity from its key and its plain and encrypted fields. */
  @Override
  public Perspective read(EntityKey key, FieldReader plain, FieldReader sealed) {
    return new Perspective(
        DIALOGUE_ID.decode(SCHEMA.component(key, 0)),
        ROUND.decode(SCHEMA.component(key, 1)),
        SEQ.decode(SCHEMA.component(key, 2)),
        plain.get(STATUS),
        plain.get(CREATED_AT),
        sealed.get(LABEL),
        sealed.get(CONTENT),
        sealed.get(CONTRIBUTORS),
        sealed.get(REFERENCES),
        sealed.getNullable(RESOLUTION),
        sealed.getOptional(ANSWERS));
  }

  /** Maps {@code Perspective.Reference} inside an item. */
  static final class ReferenceCodec extends RecordCodec<Perspective.Reference> {
    static final ReferenceCodec INSTANCE = new ReferenceCodec();

    private static final Field<Perspective.Reference.Kind> KIND =
        Field.of("kind", ValueCodec.enumOf(Perspective.Reference.Kind.values()));

    private static final Field<String> TARGET_ID = Field.of("target_id", ValueCodec.text());

    private static final Field<String> NOTE = Field.of("note", ValueCodec.text());

    @Override
    protected void write(Perspective.Reference value, FieldWriter out) {
      out.put(KIND, value.kind());
      out.put(TARGET_ID, value.targetId());
      out.putOptional(NOTE, value.note());
    }

    @Override
    protected Perspective.Reference read(FieldReader in) {
      return new Perspective.Reference(
          in.get(KIND),
          in.get(TARGET_ID),
          in.getOptional(NOTE));
    }
  }
}
