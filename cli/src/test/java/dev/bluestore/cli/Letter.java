package dev.bluestore.cli;

import dev.bluestore.codec.EntityKey;
import dev.bluestore.codec.EntityMapper;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.codec.Field;
import dev.bluestore.codec.FieldReader;
import dev.bluestore.codec.FieldWriter;
import dev.bluestore.codec.KeyCodec;
import dev.bluestore.codec.ValueCodec;

/** An entity to look after; its mapper is written as the processor writes one. */
public record Letter(String box, int number, String status, String text) {

  /** Maps letters. */
  public static final class Mapper implements EntityMapper<Letter> {

    private static final KeyCodec<String> BOX = KeyCodec.text("box");
    private static final KeyCodec<Integer> NUMBER = KeyCodec.int32("number", 4);
    private static final Field<String> STATUS = Field.of("status", ValueCodec.text());
    private static final Field<String> TEXT = Field.of("text", ValueCodec.text());

    @Override
    public EntitySchema schema() {
      return EntitySchema.of("Letter", "letter").partition("box", "box").sort("number");
    }

    @Override
    public EntityKey key(Letter letter) {
      return schema().key(BOX.encode(letter.box()), NUMBER.encode(letter.number()));
    }

    @Override
    public void write(Letter letter, FieldWriter plain, FieldWriter sealed) {
      plain.put(STATUS, letter.status());
      sealed.put(TEXT, letter.text());
    }

    @Override
    public Letter read(EntityKey key, FieldReader plain, FieldReader sealed) {
      return new Letter(
          BOX.decode(schema().component(key, 0)),
          NUMBER.decode(schema().component(key, 1)),
          plain.get(STATUS),
          sealed.get(TEXT));
    }
  }
}
