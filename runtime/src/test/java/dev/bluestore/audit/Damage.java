package dev.bluestore.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What somebody could do to a log. */
final class Damage {

  private Damage() {}

  /** A random edit of bytes, removal, swap, doubling, splice with another log, or cut. */
  static byte[] any(Random random, List<String> lines, List<String> other) {
    List<String> log = new ArrayList<>(lines);
    int at = random.nextInt(log.size());
    switch (random.nextInt(7)) {
      case 0 -> log.remove(at);
      case 1 -> log.add(random.nextInt(log.size()), log.remove(at));
      case 2 -> log.add(random.nextInt(log.size() + 1), log.get(at));
      case 3 -> log.set(at, other.get(random.nextInt(other.size())));
      case 4 -> log = new ArrayList<>(log.subList(0, at));
      case 5 -> {
        int to = at + random.nextInt(log.size() - at);
        for (int i = at; i <= to; i++) {
          log.set(i, other.get(i));
        }
      }
      default -> {
        return edited(random, bytes(log));
      }
    }
    return bytes(log);
  }

  private static byte[] bytes(List<String> log) {
    StringBuilder text = new StringBuilder();
    log.forEach(line -> text.append(line).append('\n'));
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] edited(Random random, byte[] log) {
    int at = random.nextInt(log.length);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    switch (random.nextInt(4)) {
      case 0 -> {
        byte[] flipped = log.clone();
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        return flipped;
      }
      case 1 -> {
        byte[] changed = log.clone();
        changed[at] = (byte) random.nextInt(256);
        return changed;
      }
      case 2 -> {
        out.write(log, 0, at);
        out.write(random.nextInt(256));
        out.write(log, at, log.length - at);
      }
      default -> {
        int to = Math.min(log.length, at + 1 + random.nextInt(40));
        out.writeBytes(Arrays.copyOf(log, at));
        out.writeBytes(Arrays.copyOfRange(log, to, log.length));
      }
    }
    return out.toByteArray();
  }
}
