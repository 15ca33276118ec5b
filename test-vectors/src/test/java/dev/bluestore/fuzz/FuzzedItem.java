package dev.bluestore.fuzz;

import dev.bluestore.envelope.DekRecord;
import dev.bluestore.envelope.ItemAttributes;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item of DynamoDB made of any bytes: attributes one after the other, each its name, its type (a
 * byte) and its value behind two bytes of length. A name is a byte that stands for one of the names
 * of the format, or for the length of another name that follows. What is cut off at the end is left
 * out.
 */
public final class FuzzedItem {

  private static final List<String> NAMES =
      List.of(
          ItemAttributes.PK,
          ItemAttributes.SK,
          ItemAttributes.CONTENT,
          ItemAttributes.NONCE,
          ItemAttributes.KEY_ID,
          DekRecord.STATE,
          DekRecord.UMK,
          DekRecord.CONTEXT,
          DekRecord.WRAPPED,
          DekRecord.PROOF,
          DekRecord.SHREDDED_AT);
  private static final AttributeValue.Type[] TYPES = AttributeValue.Type.values();

  private FuzzedItem() {}

  /** The attributes by name, the last one of each. */
  public static Map<String, AttributeValue> attributes(byte[] input) {
    return attributes(ByteBuffer.wrap(input));
  }

  private static Map<String, AttributeValue> attributes(ByteBuffer in) {
    Map<String, AttributeValue> attributes = new LinkedHashMap<>();
    try {
      while (in.hasRemaining()) {
        attributes.put(name(in), value(in));
      }
    } catch (BufferUnderflowException e) {
      return attributes;
    }
    return attributes;
  }

  private static String name(ByteBuffer in) {
    int first = in.get() & 0xff;
    return first < NAMES.size() ? NAMES.get(first) : text(in, first - NAMES.size());
  }

  private static AttributeValue value(ByteBuffer in) {
    int type = in.get() & 0xff;
    ByteBuffer value = part(in, in.getShort() & 0xffff);
    return switch (TYPES[type % TYPES.length]) {
      case S -> AttributeValue.fromS(text(value));
      case N -> AttributeValue.fromN(text(value));
      case B -> AttributeValue.fromB(bytes(value));
      case SS -> AttributeValue.fromSs(list(value, FuzzedItem::member));
      case NS -> AttributeValue.fromNs(list(value, FuzzedItem::member));
      case BS -> AttributeValue.fromBs(list(value, each -> bytes(part(each, each.get() & 0xff))));
      case M -> AttributeValue.fromM(attributes(value));
      case L -> AttributeValue.fromL(list(value, FuzzedItem::value));
      case BOOL -> AttributeValue.fromBool(value.hasRemaining());
      case NUL -> AttributeValue.fromNul(!value.hasRemaining());
      case UNKNOWN_TO_SDK_VERSION -> AttributeValue.builder().build();
    };
  }

  private static <V> List<V> list(ByteBuffer in, Function<ByteBuffer, V> element) {
    List<V> values = new ArrayList<>();
    try {
      while (in.hasRemaining()) {
        values.add(element.apply(in));
      }
    } catch (BufferUnderflowException e) {
      return values;
    }
    return values;
  }

  private static String member(ByteBuffer in) {
    return text(in, in.get() & 0xff);
  }

  private static String text(ByteBuffer in, int length) {
    return text(part(in, length));
  }

  private static String text(ByteBuffer in) {
    return StandardCharsets.UTF_8.decode(in).toString();
  }

  private static SdkBytes bytes(ByteBuffer in) {
    return SdkBytes.fromByteBuffer(in);
  }

  private static ByteBuffer part(ByteBuffer in, int length) {
    if (in.remaining() < length) {
      throw new BufferUnderflowException();
    }
    ByteBuffer part = in.slice(in.position(), length);
    in.position(in.position() + length);
    return part;
  }
}
