package dev.bluestore.corruption;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Other bytes than the stored ones: each bit flipped, each length shorter, some longer, the halves
 * exchanged. The idea of such a generator is google/tink's.
 */
record ByteChange(String what, byte[] bytes) {

  static Stream<ByteChange> of(byte[] stored) {
    return Stream.of(bits(stored), truncations(stored), appended(stored), Stream.of(halves(stored)))
        .flatMap(changes -> changes)
        .filter(change -> !Arrays.equals(change.bytes, stored));
  }

  /** The same to the bytes of an ASCII text. */
  static Stream<ByteChange> of(String stored) {
    return of(stored.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The changed bytes as text again, one character each. */
  String text() {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static Stream<ByteChange> bits(byte[] stored) {
    return IntStream.range(0, stored.length * Byte.SIZE)
        .mapToObj(
            bit -> {
              byte[] changed = stored.clone();
              changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
              return new ByteChange("bit " + bit + " flipped", changed);
            });
  }

  private static Stream<ByteChange> truncations(byte[] stored) {
    return IntStream.range(0, stored.length)
        .boxed()
        .flatMap(
            length ->
                Stream.of(
                    new ByteChange("cut to " + length, Arrays.copyOf(stored, length)),
                    new ByteChange(
                        "cut to the last " + length,
                        Arrays.copyOfRange(stored, stored.length - length, stored.length))))
        .skip(1);
  }

  private static Stream<ByteChange> appended(byte[] stored) {
    return IntStream.of(1, 16)
        .boxed()
        .flatMap(
            more -> {
              byte[] before = new byte[stored.length + more];
              System.arraycopy(stored, 0, before, more, stored.length);
              return Stream.of(
                  new ByteChange(
                      more + " bytes behind", Arrays.copyOf(stored, stored.length + more)),
                  new ByteChange(more + " bytes before", before));
            });
  }

  private static ByteChange halves(byte[] stored) {
    int half = stored.length / 2;
    byte[] changed = new byte[stored.length];
    System.arraycopy(stored, half, changed, 0, stored.length - half);
    System.arraycopy(stored, 0, changed, stored.length - half, half);
    return new ByteChange("halves exchanged", changed);
  }
}
