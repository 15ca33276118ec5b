package dev.bluestore.benchmarks;

import java.nio.charset.StandardCharsets;

/** Reads what {@link FloorWriter} has written, and checks nothing. */
final class FloorReader {

  private final byte[] buffer;
  private int position;

  FloorReader(byte[] buffer) {
    this.buffer = buffer;
  }

  int head() {
    int info = buffer[position++] & 0x1f;
    if (info < 24) {
      return info;
    }
    int value = 0;
    for (int left = 1 << (info - 24); left > 0; left--) {
      value = (value << 8) | (buffer[position++] & 0xff);
    }
    return value;
  }

  String text() {
    int length = head();
    String text = new String(buffer, position, length, StandardCharsets.UTF_8);
    position += length;
    return text;
  }
}
