package dev.bluestore.codec;

import dev.bluestore.annotations.Converter;
import dev.bluestore.cbor.UnencodableException;
import dev.bluestore.cbor.Utf8;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.UnreadableEntityException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One component of a key: text that sorts as its values do. A value that has no such text is
 * refused with the field's name. Immutable and thread-safe.
 *
 * @param <V> the field's type
 */
public final class KeyCodec<V> {

  private static final int WIDEST = 19;
  private static final int LAST_YEAR = 9999;

  private final String field;
  private final Function<V, String> encode;
  private final Function<String, V> decode;

  private KeyCodec(String field, Function<V, String> encode, Function<String, V> decode) {
    this.field = field;
    this.encode = encode;
    this.decode = decode;
  }

  /** Text as it is. */
  public static KeyCodec<String> text(String field) {
    return new KeyCodec<>(field, KeyCodec::checkedText, text -> text);
  }

  /** One character, which is no surrogate. */
  public static KeyCodec<Character> character(String field) {
    return new KeyCodec<>(field, value -> checkedText(value.toString()), TextCodecs::character);
  }

  /** A decimal of a fixed width, padded with zeros; 0 stands for 19 digits. */
  public static KeyCodec<Byte> int8(String field, int width) {
    return new KeyCodec<>(
        field, value -> padded(value, width), text -> Byte.parseByte(digits(text, width)));
  }

  /** A decimal of a fixed width, padded with zeros; 0 stands for 19 digits. */
  public static KeyCodec<Short> int16(String field, int width) {
    return new KeyCodec<>(
        field, value -> padded(value, width), text -> Short.parseShort(digits(text, width)));
  }

  /** A decimal of a fixed width, padded with zeros; 0 stands for 19 digits. */
  public static KeyCodec<Integer> int32(String field, int width) {
    return new KeyCodec<>(
        field, value -> padded(value, width), text -> Integer.parseInt(digits(text, width)));
  }

  /** A decimal of a fixed width, padded with zeros; 0 stands for 19 digits. */
  public static KeyCodec<Long> int64(String field, int width) {
    return new KeyCodec<>(
        field, value -> padded(value, width), text -> Long.parseLong(digits(text, width)));
  }

  /** UTC with nine fraction digits, 30 characters; the years 0000 to 9999. */
  public static KeyCodec<Instant> instant(String field) {
    return new KeyCodec<>(field, SortableInstant::format, InstantText::parse);
  }

  /** {@code 2026-11-22}, 10 characters; the years 0000 to 9999. */
  public static KeyCodec<LocalDate> localDate(String field) {
    return new KeyCodec<>(field, KeyCodec::sortable, LocalDate::parse);
  }

  /** Lower case, 36 characters. */
  public static KeyCodec<UUID> uuid(String field) {
    return new KeyCodec<>(field, UUID::toString, UUID::fromString);
  }

  /** The name of a constant; {@code values} are all there are. */
  public static <E extends Enum<E>> KeyCodec<E> enumOf(String field, E[] values) {
    EnumNames<E> names = new EnumNames<>(values);
    return new KeyCodec<>(field, E::name, names::constant);
  }

  /**
   * What the converter stores, in the form that {@code stored} gives it. The converter must make of
   * that the same text again.
   */
  public static <J, S> KeyCodec<J> converted(
      String field, Converter<J, S> converter, KeyCodec<S> stored) {
    Conversion<J, S> conversion = new Conversion<>(converter);
    return new KeyCodec<>(
        field,
        value -> stored.encode.apply(conversion.toStored(value)),
        text -> conversion.fromStored(stored.decode.apply(text)));
  }

  /**
   * The component of a value.
   *
   * @throws InvalidItemException where the value has none
   */
  public String encode(@Nullable V value) {
    if (value == null) {
      throw new InvalidItemException(
          "the key field " + field + " cannot be stored: expected a value, found null", null);
    }
    try {
      return encode.apply(value);
    } catch (UnencodableException e) {
      throw new InvalidItemException(
          "the key field " + field + " cannot be stored: " + e.getMessage(), null, e);
    }
  }

  /**
   * The components of a range of values.
   *
   * @throws InvalidItemException where a bound has none
   */
  public KeyRange<String> range(KeyRange<V> values) {
    return values.map(this::encode);
  }

  /**
   * The value of a component.
   *
   * @throws UnreadableEntityException where the component has another form than {@link #encode}
   *     gives it
   */
  public V decode(String component) {
    try {
      V value = decode.apply(component);
      if (encode.apply(value).equals(component)) {
        return value;
      }
      throw unreadable(null);
    } catch (IllegalArgumentException
        | DateTimeException
        | MismatchException
        | UnencodableException e) {
      throw unreadable(e);
    }
  }

  private UnreadableEntityException unreadable(@Nullable RuntimeException cause) {
    return new UnreadableEntityException(
        "the key field "
            + field
            + " cannot be read: expected the form that its type and width give it, found another;"
            + " was the type or width of the field changed?",
        null,
        cause);
  }

  private static String checkedText(String text) {
    if (text.isEmpty()) {
      throw new UnencodableException("expected at least one character, found none");
    }
    Utf8.checkEncodable(text);
    return text;
  }

  private static String sortable(LocalDate date) {
    if (date.getYear() < 0 || date.getYear() > LAST_YEAR) {
      throw new UnencodableException(
          "expected a date of the years 0000 to 9999, found one outside");
    }
    return date.toString();
  }

  private static String padded(long value, int width) {
    int digits = width == 0 ? WIDEST : width;
    if (value < 0) {
      throw new UnencodableException(
          "expected a number of at most " + digits + " digits, found a negative one");
    }
    byte[] text = new byte[digits];
    long left = value;
    for (int i = digits - 1; i >= 0; i--) {
      text[i] = (byte) ('0' + left % 10);
      left /= 10;
    }
    if (left > 0) {
      throw new UnencodableException(
          "expected a number of at most "
              + digits
              + " digits, found "
              + Long.toString(value).length());
    }
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  private static String digits(String text, int width) {
    if (text.length() != (width == 0 ? WIDEST : width)) {
      throw new IllegalArgumentException("another width");
    }
    return text;
  }
}
