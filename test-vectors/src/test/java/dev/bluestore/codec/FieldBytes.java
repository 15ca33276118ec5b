package dev.bluestore.codec;

import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.CborType;
import dev.bluestore.cbor.CborWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Sealed fields of any type to their plaintext and back, with the codecs that entities use. */
public final class FieldBytes {

  private static final ValueCodec<Object> ANY = new AnyCodec();

  private FieldBytes() {}

  /** As {@link EntityCodec} encodes the encrypted fields of an entity. */
  public static byte[] encode(Map<String, @Nullable Object> fields) {
    CborFields sealed = new CborFields();
    fields.forEach((name, value) -> sealed.putNullable(Field.of(name, ANY), value));
    CborWriter out = CborWriter.forPlaintext();
    sealed.encodeTo(out);
    return out.toByteArray();
  }

  /** As {@link EntityCodec} decodes them, but for the names: all that there are, null left out. */
  public static Map<String, @Nullable Object> decode(byte[] plaintext) {
    CborFieldReader sealed = new CborFieldReader(new CborReader(plaintext, 0));
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    for (String name : ValueCodec.mapOf(ANY).decode(new CborReader(plaintext, 0)).keySet()) {
      sealed.getOptional(Field.of(name, ANY)).ifPresent(value -> fields.put(name, value));
    }
    return fields;
  }

  /** Finds the codec of a value by its class, and of an encoding by its type. */
  private static final class AnyCodec extends ValueCodec<Object> {

    @Override
    @SuppressWarnings("unchecked") // the members of a collection are again of any type
    void encode(Object value, CborWriter out) {
      if (value instanceof String text) {
        text().encode(text, out);
      } else if (value instanceof Boolean bool) {
        bool().encode(bool, out);
      } else if (value instanceof BigInteger integer) {
        encode(integer, out);
      } else if (value instanceof Float float32) {
        float32().encode(float32, out);
      } else if (value instanceof Double float64) {
        float64().encode(float64, out);
      } else if (value instanceof BigDecimal decimal) {
        decimal().encode(decimal, out);
      } else if (value instanceof ByteBuffer bytes) {
        byteBuffer().encode(bytes, out);
      } else if (value instanceof UUID uuid) {
        uuid().encode(uuid, out);
      } else if (value instanceof List<?> list) {
        listOf(this).encode((List<Object>) list, out);
      } else {
        mapOf(this).encode((Map<String, Object>) value, out);
      }
    }

    private static void encode(BigInteger integer, CborWriter out) {
      if (integer.bitLength() < Long.SIZE) {
        int64().encode(integer.longValue(), out);
      } else {
        integer().encode(integer, out);
      }
    }

    @Override
    Object decode(CborReader in) {
      CborType type = in.peek();
      return switch (type) {
        case TEXT -> text().decode(in);
        case BOOL -> bool().decode(in);
        case INTEGER -> integer().decode(in);
        case FLOAT32 -> float32().decode(in);
        case FLOAT64 -> float64().decode(in);
        case DECIMAL -> decimal().decode(in);
        case BYTES -> byteBuffer().decode(in);
        case UUID -> uuid().decode(in);
        case ARRAY -> listOf(this).decode(in);
        case MAP -> mapOf(this).decode(in);
        case NULL -> throw new IllegalStateException("null, where its holder takes it out before");
      };
    }

    @Override
    AttributeValue toAttribute(Object value, int depth) {
      throw new UnsupportedOperationException("sealed fields alone");
    }

    @Override
    Object fromAttribute(AttributeValue attribute) {
      throw new UnsupportedOperationException("sealed fields alone");
    }
  }
}
