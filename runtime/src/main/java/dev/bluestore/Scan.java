package dev.bluestore;

import dev.bluestore.condition.Condition;
import dev.bluestore.error.InvalidItemException;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * All entities of a class in the whole table, in no order: for exports, migrations and repairs.
 * DynamoDB reads every item of the table for it and sends those of the entity. The segments are
 * read at once, over the store's asynchronous client in both forms; each has one page of up to 1 MB
 * in memory, and the next one is fetched when that was consumed. Pages with cursors go through the
 * segments one after another. Immutable and thread-safe.
 *
 * @param <T> the entity
 */
public final class Scan<T> extends EntityResults<T> {

  private static final int MOST_SEGMENTS = 1_000_000;

  private final EncryptedStore store;
  private final EntitySealer<T> sealer;
  private final int segments;
  private final Selection<T> selection;
  private final Consumer<? super ScanProgress> listener;

  private Scan(
      EncryptedStore store,
      EntitySealer<T> sealer,
      int segments,
      Selection<T> selection,
      Consumer<? super ScanProgress> listener) {
    this.store = store;
    this.sealer = sealer;
    this.segments = segments;
    this.selection = selection;
    this.listener = listener;
  }

  static <T> Scan<T> of(
      EncryptedStore store, EntitySealer<T> sealer, int segments, Selection<T> selection) {
    if (segments < 1 || segments > MOST_SEGMENTS) {
      throw new InvalidItemException(
          "expected 1 to 1,000,000 segments, found "
              + segments
              + "; take one for each thread or so",
          null);
    }
    return new Scan<>(store, sealer, segments, selection, progress -> {});
  }

  @Override
  public Scan<T> where(Condition<? super T> condition) {
    return with(selection.where(condition));
  }

  @Override
  public Scan<T> limit(int results) {
    return with(selection.limit(results));
  }

  private Scan<T> with(Selection<T> other) {
    return new Scan<>(store, sealer, segments, other, listener);
  }

  /**
   * The same scan, which reports every page that it has read. Every run counts anew.
   *
   * @param other is called for one page at a time, on whichever thread brings it, before its items
   *     are handed over; what it throws ends the run
   */
  public Scan<T> onProgress(Consumer<? super ScanProgress> other) {
    return new Scan<>(store, sealer, segments, selection, other);
  }

  @Override
  List<EntitySource<? extends T>> sources() {
    ScanListener run = new ScanListener(segments, listener);
    return IntStream.range(0, segments)
        .<EntitySource<? extends T>>mapToObj(
            segment -> new ScanSource<>(store, sealer, selection, segment, segments, run))
        .toList();
  }

  @Override
  OptionalInt most() {
    return selection.most();
  }

  @Override
  boolean isParallel() {
    return true;
  }
}
