package dev.bluestore;

import dev.bluestore.table.Pages;
import java.util.function.Consumer;

/** Counts the pages of all segments of one run. Thread-safe. */
final class ScanListener {

  private final Consumer<? super ScanProgress> listener;
  private ScanProgress soFar;

  ScanListener(int segments, Consumer<? super ScanProgress> listener) {
    this.soFar = new ScanProgress(segments, 0, 0, 0);
    this.listener = listener;
  }

  /** The same pages, each of which is reported when it is there. */
  Pages over(Pages pages) {
    return (after, before) ->
        pages
            .next(after, before)
            .thenApply(
                page -> {
                  report(page);
                  return page;
                });
  }

  private synchronized void report(Pages.Page page) {
    soFar = soFar.and(page.counted(), page.last().isEmpty());
    listener.accept(soFar);
  }
}
