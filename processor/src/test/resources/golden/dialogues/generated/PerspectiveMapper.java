package dialogues;

import dev.bluestore.codec.EntityKey;
import dev.bluestore.codec.EntityMapper;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.codec.FieldReader;
import dev.bluestore.codec.FieldWriter;
import dev.bluestore.codec.KeyCodec;
import dev.bluestore.codec.RecordCodec;
import dev.bluestore.codec.ValueCodec;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Maps {@link Perspective} to its sealed item and back. Stateless and thread-safe.
 */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
@NullMarked
public final class PerspectiveMapper implements EntityMapper<Perspective> {
  private static final EntitySchema SCHEMA = EntitySchema.of("Perspective", "perspective", "dialogue", "dialogueId", "round", "seq");

  private static final KeyCodec<String> DIALOGUE_ID = KeyCodec.text("dialogueId");

  private static final KeyCodec<Integer> ROUND = KeyCodec.int32("round", 2);

  private static final KeyCodec<Integer> SEQ = KeyCodec.int32("seq", 2);

  private static final ValueCodec<Perspective.Status> STATUS = ValueCodec.enumOf(Perspective.Status.values());

  private static final ValueCodec<Instant> CREATED_AT = ValueCodec.instant();

  private static final ValueCodec<String> LABEL = ValueCodec.text();

  private static final ValueCodec<String> CONTENT = ValueCodec.text();

  private static final ValueCodec<List<String>> CONTRIBUTORS = ValueCodec.listOf(ValueCodec.text());

  private static final ValueCodec<List<Perspective.Reference>> REFERENCES = ValueCodec.listOf(ReferenceCodec.INSTANCE);

  private static final ValueCodec<String> RESOLUTION = ValueCodec.text();

  private static final ValueCodec<Map<String, Perspective.Reference>> ANSWERS = ValueCodec.mapOf(ReferenceCodec.INSTANCE);

  /**
   * Makes a mapper; one is as good as another.
   */
  public PerspectiveMapper() {
  }

  /**
   * The key of the {@link Perspective} that has these components.
   */
  static EntityKey key(String dialogueId, int round, int seq) {
    return SCHEMA.key(DIALOGUE_ID.encode(dialogueId), ROUND.encode(round), SEQ.encode(seq));
  }

  /**
   * What the key of every {@link Perspective} that has these components begins with.
   */
  static EntityKey leading(String dialogueId) {
    return SCHEMA.key(DIALOGUE_ID.encode(dialogueId));
  }

  /**
   * What the key of every {@link Perspective} that has these components begins with.
   */
  static EntityKey leading(String dialogueId, int round) {
    return SCHEMA.key(DIALOGUE_ID.encode(dialogueId), ROUND.encode(round));
  }

  /**
   * The names and the shape of the key of {@link Perspective}.
   */
  @Override
  public EntitySchema schema() {
    return SCHEMA;
  }

  /**
   * The key that the item of an entity is stored under.
   */
  @Override
  public EntityKey key(Perspective perspective) {
    return key(perspective.dialogueId(), perspective.round(), perspective.seq());
  }

  /**
   * Writes the plain and the encrypted fields of an entity, but not its key.
   */
  @Override
  public void write(Perspective perspective, FieldWriter plain, FieldWriter sealed) {
    plain.put("status", STATUS, perspective.status());
    plain.put("created_at", CREATED_AT, perspective.createdAt());
    sealed.put("label", LABEL, perspective.label());
    sealed.put("content", CONTENT, perspective.content());
    sealed.put("contributors", CONTRIBUTORS, perspective.contributors());
    sealed.put("references", REFERENCES, perspective.references());
    sealed.putNullable("resolution", RESOLUTION, perspective.resolution());
    sealed.putOptional("answers", ANSWERS, perspective.answers());
  }

  /**
   * Makes the entity from its key and its plain and encrypted fields.
   */
  @Override
  public Perspective read(EntityKey key, FieldReader plain, FieldReader sealed) {
    return new Perspective(
        DIALOGUE_ID.decode(key.partitionComponent(0)),
        ROUND.decode(key.sortComponent(0)),
        SEQ.decode(key.sortComponent(1)),
        plain.get("status", STATUS),
        plain.get("created_at", CREATED_AT),
        sealed.get("label", LABEL),
        sealed.get("content", CONTENT),
        sealed.get("contributors", CONTRIBUTORS),
        sealed.get("references", REFERENCES),
        sealed.getNullable("resolution", RESOLUTION),
        sealed.getOptional("answers", ANSWERS));
  }

  /**
   * Maps {@link Perspective.Reference} inside an item.
   */
  private static final class ReferenceCodec extends RecordCodec<Perspective.Reference> {
    static final ReferenceCodec INSTANCE = new ReferenceCodec();

    private static final ValueCodec<Perspective.Reference.Kind> KIND = ValueCodec.enumOf(Perspective.Reference.Kind.values());

    private static final ValueCodec<String> TARGET_ID = ValueCodec.text();

    private static final ValueCodec<String> NOTE = ValueCodec.text();

    @Override
    protected void write(Perspective.Reference value, FieldWriter out) {
      out.put("kind", KIND, value.kind());
      out.put("target_id", TARGET_ID, value.targetId());
      out.putOptional("note", NOTE, value.note());
    }

    @Override
    protected Perspective.Reference read(FieldReader in) {
      return new Perspective.Reference(
          in.get("kind", KIND),
          in.get("target_id", TARGET_ID),
          in.getOptional("note", NOTE));
    }
  }
}
