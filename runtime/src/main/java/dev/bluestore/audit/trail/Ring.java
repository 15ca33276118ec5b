package dev.bluestore.audit.trail;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A bounded queue of many producers and one consumer, without a lock: a producer claims the next
 * slot by compare-and-set, then fills it. The idea is that of D. Vyukov's bounded queue.
 */
final class Ring<E> {

  private static final long CLOSED = Long.MIN_VALUE;

  private final AtomicReferenceArray<@Nullable E> slots;
  private final int mask;
  private final AtomicLong head = new AtomicLong();
  private final AtomicLong tail = new AtomicLong();

  /** An empty ring of so many slots, a power of two. */
  Ring(int slots) {
    this.slots = new AtomicReferenceArray<>(slots);
    this.mask = slots - 1;
  }

  /** Adds an element; false where the ring is full or closed. */
  boolean offer(E element) {
    while (true) {
      long place = tail.get();
      if (place < 0 || place - head.get() > mask) {
        return false;
      }
      if (tail.compareAndSet(place, place + 1)) {
        slots.set((int) place & mask, element);
        return true;
      }
    }
  }

  /** Removes the oldest element, for the one consumer; null where it is not there yet. */
  @Nullable E poll() {
    long place = head.get();
    int slot = (int) place & mask;
    E element = slots.get(slot);
    if (element != null) {
      slots.set(slot, null);
      head.set(place + 1);
    }
    return element;
  }

  /** Takes nothing from now on; what was claimed before is still to come. */
  void close() {
    tail.getAndUpdate(place -> place | CLOSED);
  }

  boolean isClosed() {
    return tail.get() < 0;
  }

  /** Whether nothing was claimed that the consumer has not had. */
  boolean isEmpty() {
    return (tail.get() & ~CLOSED) == head.get();
  }

  /** Whether there ever was an element. */
  boolean isUsed() {
    return (tail.get() & ~CLOSED) > 0;
  }

  /** Whether more than half of the slots are taken. */
  boolean isHalfFull() {
    return (tail.get() & ~CLOSED) - head.get() > slots.length() / 2;
  }
}
