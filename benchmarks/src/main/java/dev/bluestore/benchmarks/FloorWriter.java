package dev.bluestore.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The few kinds of CBOR that an article needs, straight into a buffer that is kept. */
final class FloorWriter {

  byte[] buffer = new byte[512];
  int size;

  FloorWriter reset() {
    size = 0;
    return this;
  }

  FloorWriter head(int major, int value) {
    reserve(5);
    if (value < 24) {
      buffer[size++] = (byte) ((major << 5) | value);
    } else if (value < 0x100) {
      buffer[size++] = (byte) ((major << 5) | 24);
      buffer[size++] = (byte) value;
    } else if (value < 0x10000) {
      buffer[size++] = (byte) ((major << 5) | 25);
      buffer[size++] = (byte) (value >>> 8);
      buffer[size++] = (byte) value;
    } else {
      buffer[size++] = (byte) ((major << 5) | 26);
      buffer[size++] = (byte) (value >>> 24);
      buffer[size++] = (byte) (value >>> 16);
      buffer[size++] = (byte) (value >>> 8);
      buffer[size++] = (byte) value;
    }
    return this;
  }

  FloorWriter text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return head(3, bytes.length).raw(bytes, 0, bytes.length);
  }

  FloorWriter texts(List<String> texts) {
    head(4, texts.size());
    texts.forEach(this::text);
    return this;
  }

  FloorWriter bytes(byte[] bytes, int from, int length) {
    return head(2, length).raw(bytes, from, length);
  }

  FloorWriter raw(byte[] bytes, int from, int length) {
    reserve(length);
    System.arraycopy(bytes, from, buffer, size, length);
    size += length;
    return this;
  }

  private void reserve(int bytes) {
    if (buffer.length - size < bytes) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + bytes));
    }
  }
}
