package dev.bluestore.table;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The size of an item as DynamoDB counts it: names and text in UTF-8, bytes as they are, a number
 * by its digits, 3 bytes for each list or map and 1 for each thing in it (Amazon DynamoDB Developer
 * Guide, "DynamoDB item sizes and formats").
 */
public final class ItemSize {

  /** What one item may have, its names included. */
  public static final int MOST_BYTES = 409_600;

  private static final int CONTAINER = 3;
  private static final int ELEMENT = 1;
  private static final char FIRST_BEYOND_ASCII = 0x80;

  private ItemSize() {}

  /** The bytes of an item. */
  public static long of(Map<String, AttributeValue> item) {
    long bytes = 0;
    for (Map.Entry<String, AttributeValue> attribute : item.entrySet()) {
      bytes += text(attribute.getKey()) + of(attribute.getValue());
    }
    return bytes;
  }

  private static long of(AttributeValue value) {
    return switch (value.type()) {
      case S -> text(value.s());
      case N -> number(value.n());
      case B -> value.b().asByteArrayUnsafe().length;
      case BOOL, NUL -> 1;
      case SS -> value.ss().stream().mapToLong(ItemSize::text).sum();
      case NS -> value.ns().stream().mapToLong(ItemSize::number).sum();
      case BS -> value.bs().stream().mapToLong(bytes -> bytes.asByteArrayUnsafe().length).sum();
      case L -> CONTAINER + value.l().stream().mapToLong(each -> ELEMENT + of(each)).sum();
      case M -> CONTAINER + (long) value.m().size() * ELEMENT + of(value.m());
      case UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalArgumentException("an attribute value of no known type");
    };
  }

  private static long text(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) >= FIRST_BEYOND_ASCII) {
        return text.getBytes(StandardCharsets.UTF_8).length;
      }
    }
    return length;
  }

  /** A byte for the exponent, one for each two digits from the decimal point, one for a minus. */
  private static long number(String number) {
    BigDecimal value = new BigDecimal(number).stripTrailingZeros();
    if (value.signum() == 0) {
      return 1;
    }
    int digits = value.precision() + Math.floorMod(value.scale(), 2);
    return 1L + (digits + 1) / 2 + (value.signum() < 0 ? 1 : 0);
  }
}
