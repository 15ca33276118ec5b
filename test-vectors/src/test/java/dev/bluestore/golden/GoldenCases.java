package dev.bluestore.golden;

import dev.bluestore.codec.EntityCodec;
import dev.bluestore.codec.FieldBytes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What this version seals into its golden files. */
final class GoldenCases {

  private static final int MAX_DEPTH = 32;

  /** DynamoDB counts the item itself as a level. */
  private static final int MAX_ATTRIBUTE_DEPTH = MAX_DEPTH - 1;

  private static final AttributeValue STATUS = AttributeValue.fromS("open");

  private GoldenCases() {}

  static List<GoldenCase> all() {
    EntityCodec.Encoded typed =
        new EntityCodec<>(new EveryJavaType()).encode(EveryJavaType.values());
    byte[] score = FieldBytes.encode(Map.of("alignment_score", new BigDecimal("0.85")));
    Map<String, AttributeValue> status = Map.of("status", STATUS);
    return List.of(
        GoldenCase.of("simple-item", "one plain attribute, one sealed field", status, score),
        GoldenCase.of(
            "every-field-type",
            "a sealed field of every type of the format",
            status,
            FieldBytes.encode(everyFieldType())),
        GoldenCase.of(
                "every-java-type",
                "a field of every codec, sealed and in the clear",
                typed.plain(),
                bytes(typed.plaintext()))
            .at(typed.key().partition(), typed.key().sort()),
        GoldenCase.of(
            "every-plain-attribute", "a plain attribute of every type", everyAttribute(), score),
        GoldenCase.of(
                "unauthenticated-names",
                "two counters that are not authenticated, one of them absent",
                Map.of("status", STATUS, "views", AttributeValue.fromN("41")),
                score)
            .exempting(Set.of("views", "likes")),
        GoldenCase.of("escaped-keys", "separators and escapes in the keys", status, score)
            .at(List.of("dialogue", "50% of #1", "水"), List.of("perspective", "#", "%23", "a b")),
        GoldenCase.of("retired-record", "a key that opens and never seals", status, score)
            .under("retired"),
        GoldenCase.of("drained-record", "a key that opens for a restore alone", status, score)
            .under("drained"),
        GoldenCase.of("shredded-record", "a tombstone", status, score).under("shredded"),
        GoldenCase.of(
            "thirty-two-deep",
            "fields and a plain attribute as deep as they may nest",
            Map.of("deep", deepAttribute()),
            FieldBytes.encode(Map.of("deep", deepField()))),
        GoldenCase.of(
            "empty-content", "no sealed field at all", status, FieldBytes.encode(Map.of())));
  }

  private static Map<String, Object> everyFieldType() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("text", "naïve 水 🙂");
    fields.put("text_empty", "");
    fields.put("bool", true);
    fields.put("int_small", BigInteger.valueOf(-1));
    fields.put("int_64", BigInteger.valueOf(Long.MIN_VALUE));
    fields.put("int_unsigned_64", BigInteger.TWO.pow(64).subtract(BigInteger.ONE));
    fields.put("int_big", BigInteger.TEN.pow(40).negate());
    fields.put("float32", 0.1f);
    fields.put("float32_nan", Float.NaN);
    fields.put("float64", -0.0);
    fields.put("float64_nan", Double.NaN);
    fields.put("decimal", new BigDecimal("1.10"));
    fields.put("decimal_large", new BigDecimal("-12345678901234567890123456789.0E+400"));
    fields.put("bytes", ByteBuffer.wrap(new byte[] {0, (byte) 0x80, (byte) 0xff}));
    fields.put("uuid", UUID.fromString("0123abcd-0000-4000-8000-00000000000f"));
    fields.put("list", Arrays.asList("a", null, List.of(BigInteger.ONE)));
    fields.put("map", Map.of("b", BigInteger.TWO, "aa", Map.of(), "", List.of()));
    return fields;
  }

  private static Map<String, AttributeValue> everyAttribute() {
    SdkBytes bytes = SdkBytes.fromByteArray(new byte[] {0, (byte) 0xff});
    Map<String, AttributeValue> plain = new LinkedHashMap<>();
    plain.put("s", AttributeValue.fromS("naïve 水 🙂"));
    plain.put("s_empty", AttributeValue.fromS(""));
    plain.put("n", AttributeValue.fromN("-12.5"));
    plain.put("n_largest", AttributeValue.fromN("9".repeat(38) + "0".repeat(88)));
    plain.put("n_smallest", AttributeValue.fromN("0." + "0".repeat(129) + "1"));
    plain.put("b", AttributeValue.fromB(bytes));
    plain.put("bool", AttributeValue.fromBool(false));
    plain.put("null", AttributeValue.fromNul(true));
    plain.put("ss", AttributeValue.fromSs(List.of("🙂", "b", "\uffff")));
    plain.put("ns", AttributeValue.fromNs(List.of("10", "9", "0.5")));
    plain.put("bs", AttributeValue.fromBs(List.of(bytes, SdkBytes.fromByteArray(new byte[] {1}))));
    plain.put("l", AttributeValue.fromL(List.of(STATUS, AttributeValue.fromNul(true))));
    plain.put("m", AttributeValue.fromM(Map.of("bb", STATUS, "a", AttributeValue.fromN("1"))));
    return plain;
  }

  /** The map of the fields is the outermost level. */
  private static Object deepField() {
    Object value = List.of();
    for (int depth = 2; depth < MAX_DEPTH; depth++) {
      value = List.of(value);
    }
    return value;
  }

  private static AttributeValue deepAttribute() {
    AttributeValue value = AttributeValue.fromL(List.of());
    for (int depth = 1; depth < MAX_ATTRIBUTE_DEPTH; depth++) {
      value = AttributeValue.fromL(List.of(value));
    }
    return value;
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }
}
