package dev.bluestore.testkit.faults;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The last answer to each read; the reads that were longest unused are forgotten beyond a bound.
 */
final class FormerAnswers {

  private static final long MOST_BYTES = 16 << 20;
  private static final float LOAD = 0.75f;

  private final Map<String, byte[]> bodies = new LinkedHashMap<>(16, LOAD, true);
  private long bytes;

  synchronized void remember(Request request, Answer answer) {
    String read = request.identity();
    byte[] before = bodies.put(read, answer.body());
    bytes += before == null ? size(read, answer.body()) : answer.body().length - before.length;
    Iterator<Map.Entry<String, byte[]>> oldest = bodies.entrySet().iterator();
    while (bytes > MOST_BYTES) {
      Map.Entry<String, byte[]> forgotten = oldest.next();
      bytes -= size(forgotten.getKey(), forgotten.getValue());
      oldest.remove();
    }
  }

  synchronized Optional<Answer> find(Request request) {
    return Optional.ofNullable(bodies.get(request.identity())).map(body -> Answer.of(200, body));
  }

  private static long size(String read, byte[] body) {
    return 2L * read.length() + body.length;
  }
}
