package dev.bluestore.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Takes lists to the parts that one request can have each, in their order. */
final class Chunks {

  private Chunks() {}

  static <E> List<List<E>> ofAtMost(int elements, List<E> all) {
    return ofAtMost(elements, 0, all, element -> 0);
  }

  /**
   * The same by size, too. An element that is larger than a part can be is a part of its own.
   *
   * @param elements how many a part has at most
   * @param size how much they take at most together
   */
  static <E> List<List<E>> ofAtMost(
      int elements, long size, List<E> all, ToLongFunction<? super E> sizeOf) {
    List<List<E>> chunks = new ArrayList<>();
    List<E> chunk = new ArrayList<>();
    long taken = 0;
    for (E element : all) {
      long more = sizeOf.applyAsLong(element);
      if (!chunk.isEmpty() && (chunk.size() == elements || taken + more > size)) {
        chunks.add(chunk);
        chunk = new ArrayList<>();
        taken = 0;
      }
      chunk.add(element);
      taken += more;
    }
    if (!chunk.isEmpty()) {
      chunks.add(chunk);
    }
    return chunks;
  }
}
