package dev.bluestore.table;

import dev.bluestore.cbor.Utf8;
import java.util.Collection;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How many bytes an item takes in a request, at most: in DynamoDB's JSON, where bytes stand in
 * Base64 (RFC 4648).
 */
final class WireSize {

  /** Braces, quotes, type and separators of a value or a member. */
  private static final int FRAME = 16;

  /** A character that JSON shows by its code. */
  private static final int ESCAPED = 6;

  private WireSize() {}

  static long of(Map<String, AttributeValue> item) {
    long size = FRAME;
    for (Map.Entry<String, AttributeValue> attribute : item.entrySet()) {
      size += text(attribute.getKey()) + of(attribute.getValue());
    }
    return size;
  }

  private static long of(AttributeValue value) {
    return FRAME
        + switch (value.type()) {
          case S -> text(value.s());
          case N -> text(value.n());
          case B -> base64(value.b().asByteArrayUnsafe().length);
          case SS -> texts(value.ss());
          case NS -> texts(value.ns());
          case BS ->
              value.bs().stream()
                  .mapToLong(bytes -> FRAME + base64(bytes.asByteArrayUnsafe().length))
                  .sum();
          case M -> of(value.m());
          case L -> value.l().stream().mapToLong(WireSize::of).sum();
          case BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> 0;
        };
  }

  private static long texts(Collection<String> texts) {
    return texts.stream().mapToLong(text -> FRAME + text(text)).sum();
  }

  private static long text(String text) {
    long escaped = text.chars().filter(c -> c < ' ' || c == '"' || c == '\\').count();
    return FRAME + Utf8.encode(text).length + (ESCAPED - 1) * escaped;
  }

  private static long base64(long bytes) {
    return (bytes + 2) / 3 * 4;
  }
}
