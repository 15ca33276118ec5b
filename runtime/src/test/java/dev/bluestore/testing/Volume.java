package dev.bluestore.testing;

import dev.bluestore.codec.EntityKey;
import dev.bluestore.codec.EntityMapper;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.codec.Field;
import dev.bluestore.codec.FieldReader;
import dev.bluestore.codec.FieldWriter;
import dev.bluestore.codec.KeyCodec;
import dev.bluestore.codec.Stamp;
import dev.bluestore.codec.ValueCodec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

/** An entity that may be larger than an item, as the processor would map it. */
public record Volume(
    String shelf, int number, String title, Optional<Instant> ends, long version, byte[] text) {

  /** A volume with so many bytes of text, always the same for the same seed. */
  public static Volume of(int number, int bytes, long seed) {
    byte[] text = new byte[bytes];
    new Random(seed).nextBytes(text);
    return new Volume("upper", number, "title " + seed, Optional.empty(), 0, text);
  }

  /** The same volume with another title. */
  public Volume withTitle(String other) {
    return new Volume(shelf, number, other, ends, version, text);
  }

  /** The same volume with another text. */
  public Volume withText(byte[] other) {
    return new Volume(shelf, number, title, ends, version, other);
  }

  /** The same volume until a time. */
  public Volume ending(Instant end) {
    return new Volume(shelf, number, title, Optional.of(end), version, text);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Volume volume
        && number == volume.number
        && shelf.equals(volume.shelf)
        && title.equals(volume.title)
        && ends.equals(volume.ends)
        && version == volume.version
        && Arrays.equals(text, volume.text);
  }

  @Override
  public int hashCode() {
    return Objects.hash(shelf, number, title, ends, version, Arrays.hashCode(text));
  }

  /** Without the text, which is large. */
  @Override
  public String toString() {
    return title + ", " + text.length + " bytes, version " + version;
  }

  /** The key of a volume. */
  public static EntityKey key(int number) {
    return Mapper.CHUNKED.key("upper", Mapper.NUMBER.encode(number));
  }

  /** The key of all volumes. */
  public static EntityKey all() {
    return Mapper.CHUNKED.key("upper");
  }

  /** Maps volumes. */
  public record Mapper(EntitySchema schema) implements EntityMapper<Volume> {

    /** One item each. */
    public static final EntitySchema WHOLE =
        EntitySchema.of("Volume", "volume")
            .partition("shelf", "shelf")
            .sort("number")
            .timeToLive("ends");

    /** Split over several items where one has no room. */
    public static final EntitySchema CHUNKED = WHOLE.chunked();

    private static final KeyCodec<Integer> NUMBER = KeyCodec.int32("number", 2);
    private static final Field<String> TITLE = Field.of("title", ValueCodec.text());
    private static final Field<Instant> ENDS = Field.of("ends", ValueCodec.epochSecond());
    private static final Field<Long> VERSION = Field.of("version", ValueCodec.int64()).orElse(0L);
    private static final Field<byte[]> TEXT = Field.of("text", ValueCodec.bytes());

    @Override
    public EntityKey key(Volume volume) {
      return schema.key(volume.shelf(), NUMBER.encode(volume.number()));
    }

    @Override
    public Volume stamped(Volume volume, Stamp stamp) {
      return schema.version().isEmpty()
          ? volume
          : new Volume(
              volume.shelf(),
              volume.number(),
              volume.title(),
              volume.ends(),
              stamp.nextVersion(volume.version()),
              volume.text());
    }

    @Override
    public OptionalLong version(Volume volume) {
      return schema.version().isEmpty() ? OptionalLong.empty() : OptionalLong.of(volume.version());
    }

    @Override
    public void write(Volume volume, FieldWriter plain, FieldWriter sealed) {
      plain.put(TITLE, volume.title());
      plain.putOptional(ENDS, volume.ends());
      if (schema.version().isPresent()) {
        plain.put(VERSION, volume.version());
      }
      sealed.put(TEXT, volume.text());
    }

    @Override
    public Volume read(EntityKey key, FieldReader plain, FieldReader sealed) {
      return new Volume(
          schema.component(key, 0),
          NUMBER.decode(schema.component(key, 1)),
          plain.get(TITLE),
          plain.getOptional(ENDS),
          plain.get(VERSION),
          sealed.get(TEXT));
    }
  }
}
