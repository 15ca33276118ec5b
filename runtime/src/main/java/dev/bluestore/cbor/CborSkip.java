package dev.bluestore.cbor;

import java.util.Arrays;

/** Passes over a value and checks every byte of it, without keeping any. */
final class CborSkip {

  private final CborReader reader;
  private final CborInput in;

  CborSkip(CborReader reader, CborInput in) {
    this.reader = reader;
    this.in = in;
  }

  void value(int depth) {
    switch (in.peek()) {
      case INTEGER -> integer();
      case BYTES -> in.advance(in.length(Major.BYTES));
      case TEXT -> text();
      case ARRAY -> elements(depth);
      case MAP -> entries(depth);
      case DECIMAL -> {
        checkDepth(depth);
        in.decimalScale();
        integer();
      }
      case UUID -> reader.uuid();
      case BOOL, NULL -> in.advance(1);
      case FLOAT32 -> reader.float32();
      case FLOAT64 -> reader.float64();
    }
  }

  private void integer() {
    int major = in.major();
    in.argument(major);
    if (major == Major.TAG) {
      in.bignum();
    }
  }

  private void text() {
    int from = in.advance(in.length(Major.TEXT));
    Utf8.check(in.buffer, from, in.position - from);
  }

  private void elements(int depth) {
    checkDepth(depth);
    for (int left = in.length(Major.ARRAY); left > 0; left--) {
      value(depth + 1);
    }
  }

  private void entries(int depth) {
    checkDepth(depth);
    int beforeFrom = 0;
    int beforeTo = 0;
    for (int left = in.length(Major.MAP); left > 0; left--) {
      int from = in.position;
      if (in.peek() != CborType.TEXT) {
        throw new MalformedCborException("a map key that is not text");
      }
      text();
      int to = in.position;
      if (Arrays.compareUnsigned(in.buffer, beforeFrom, beforeTo, in.buffer, from, to) >= 0) {
        throw new MalformedCborException("map keys that are not in order");
      }
      beforeFrom = from;
      beforeTo = to;
      value(depth + 1);
    }
  }

  private static void checkDepth(int depth) {
    if (depth > CborWriter.MAX_DEPTH) {
      throw new MalformedCborException("values nested deeper than " + CborWriter.MAX_DEPTH);
    }
  }
}
