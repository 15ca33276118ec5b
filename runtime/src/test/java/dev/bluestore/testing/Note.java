package dev.bluestore.testing;

import dev.bluestore.codec.EntityKey;
import dev.bluestore.codec.EntityMapper;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.codec.Field;
import dev.bluestore.codec.FieldReader;
import dev.bluestore.codec.FieldWriter;
import dev.bluestore.codec.KeyCodec;
import dev.bluestore.codec.ValueCodec;
import java.util.List;

/** An entity with each kind of field; its mapper is written as the processor writes one. */
public record Note(
    String notebook, int chapter, int number, String status, String text, List<String> authors) {

  /** A note of the given place, with text to seal, and the canary beside it. */
  public static Note of(String notebook, int chapter, int number, String text) {
    return new Note(notebook, chapter, number, "open", text, List.of(Canary.VALUE, "Grace"));
  }

  /** The key of a note, or with fewer components the leading part of one. */
  public static EntityKey key(String notebook, int... sort) {
    String[] components = new String[1 + sort.length];
    components[0] = Mapper.NOTEBOOK.encode(notebook);
    for (int i = 0; i < sort.length; i++) {
      components[1 + i] = (i == 0 ? Mapper.CHAPTER : Mapper.NUMBER).encode(sort[i]);
    }
    return new Mapper().schema().key(components);
  }

  /** Maps notes. */
  public static final class Mapper implements EntityMapper<Note> {

    private static final KeyCodec<String> NOTEBOOK = KeyCodec.text("notebook");
    private static final KeyCodec<Integer> CHAPTER = KeyCodec.int32("chapter", 2);
    private static final KeyCodec<Integer> NUMBER = KeyCodec.int32("number", 2);
    private static final Field<String> STATUS = Field.of("status", ValueCodec.text());
    private static final Field<String> TEXT = Field.of("text", ValueCodec.text());
    private static final Field<List<String>> AUTHORS =
        Field.of("authors", ValueCodec.listOf(ValueCodec.text()));

    private final String type;

    /** Of the type {@code note}. */
    public Mapper() {
      this("note");
    }

    /** Of another entity type with the same fields. */
    public Mapper(String type) {
      this.type = type;
    }

    @Override
    public EntitySchema schema() {
      return EntitySchema.of("Note", type)
          .partition("notebook", "notebook")
          .sort("chapter", "number");
    }

    @Override
    public EntityKey key(Note note) {
      return schema()
          .key(
              NOTEBOOK.encode(note.notebook()),
              CHAPTER.encode(note.chapter()),
              NUMBER.encode(note.number()));
    }

    @Override
    public void write(Note note, FieldWriter plain, FieldWriter sealed) {
      plain.put(STATUS, note.status());
      sealed.put(TEXT, note.text());
      sealed.put(AUTHORS, note.authors());
    }

    @Override
    public Note read(EntityKey key, FieldReader plain, FieldReader sealed) {
      return new Note(
          NOTEBOOK.decode(schema().component(key, 0)),
          CHAPTER.decode(schema().component(key, 1)),
          NUMBER.decode(schema().component(key, 2)),
          plain.get(STATUS),
          sealed.get(TEXT),
          sealed.get(AUTHORS));
    }
  }
}
