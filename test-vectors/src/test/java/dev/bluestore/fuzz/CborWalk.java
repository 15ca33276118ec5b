package dev.bluestore.fuzz;

import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.CborType;
import dev.bluestore.cbor.CborTypeException;
import dev.bluestore.cbor.CborWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a value with the typed methods of the reader, which are held to what they allocate, and
 * writes what they give. What those methods leave to the check is checked here once more: depth,
 * keys and their order.
 */
final class CborWalk {

  private static final int BYTES_FOR_ONE_VALUE = 512;

  private final CborReader in;
  private final CborWriter out = CborWriter.forBinding();
  private int stepsLeft;

  CborWalk(byte[] input) {
    this.in = new CborReader(input, 0);
    this.stepsLeft = input.length;
  }

  /** The bytes written; empty where the value breaks one of the rules that are checked here. */
  Optional<byte[]> encoded() {
    boolean kept = value(1);
    if (kept) {
      in.end();
    }
    return kept ? Optional.of(out.toByteArray()) : Optional.empty();
  }

  /** Every value takes a byte, so that a walk of more steps goes round in a circle. */
  private boolean value(int depth) {
    CborType type = in.peek();
    if (stepsLeft-- == 0) {
      throw new AssertionError("expected no more values than bytes, found more");
    }
    switch (type) {
      case INTEGER -> integer();
      case BYTES -> out.bytes(read(CborReader::bytes));
      case TEXT -> out.text(read(CborReader::text));
      case DECIMAL -> {
        out.decimal(read(CborReader::decimal));
        return depth <= CborWriter.MAX_DEPTH;
      }
      case UUID -> out.uuid(read(CborReader::uuid));
      case BOOL -> out.bool(read(CborReader::bool));
      case FLOAT32 -> out.float32(read(CborReader::float32));
      case FLOAT64 -> out.float64(read(CborReader::float64));
      case NULL -> {
        in.nil();
        out.nil();
      }
      case ARRAY -> {
        return depth <= CborWriter.MAX_DEPTH && array(depth);
      }
      case MAP -> {
        return depth <= CborWriter.MAX_DEPTH && map(depth);
      }
    }
    return true;
  }

  private void integer() {
    int from = in.position();
    BigInteger value = read(CborReader::integer);
    out.integer(value);
    boolean fits;
    try {
      fits = in.at(from).int64() == value.longValueExact();
    } catch (CborTypeException e) {
      fits = value.bitLength() >= Long.SIZE;
    }
    if (!fits) {
      throw new AssertionError("expected the same integer of 64 bits, found another");
    }
  }

  private boolean array(int depth) {
    int size = read(CborReader::array);
    out.openArray(size);
    for (int i = 0; i < size; i++) {
      if (!value(depth + 1)) {
        return false;
      }
    }
    out.close();
    return true;
  }

  private boolean map(int depth) {
    int size = read(CborReader::map);
    out.openMap(size);
    byte[] before = null;
    for (int i = 0; i < size; i++) {
      if (in.peek() != CborType.TEXT) {
        return false;
      }
      byte[] key = read(CborReader::text).getBytes(StandardCharsets.UTF_8);
      if (before != null && CborWriter.KEY_ORDER.compare(before, key) >= 0) {
        return false;
      }
      before = key;
      out.utf8(key);
      if (!value(depth + 1)) {
        return false;
      }
    }
    out.close();
    return true;
  }

  private <R> R read(Function<CborReader, R> method) {
    int from = in.position();
    R value = method.apply(in);
    int size = in.position() - from;
    Allocation.bounded(size, BYTES_FOR_ONE_VALUE, () -> method.apply(in.at(from)));
    return value;
  }
}
