package dev.bluestore.telemetry;

import io.opentelemetry.api.common.Attributes;

/** What a cache of data keys tells. Thread-safe. */
public final class KeyCacheTelemetry {

  private final Telemetry telemetry;
  private final Attributes size;
  private final Attributes hits;
  private final Attributes misses;

  /**
   * Of one of a store's caches.
   *
   * @param labels of everything that it tells
   */
  KeyCacheTelemetry(Telemetry telemetry, Attributes labels) {
    this.telemetry = telemetry;
    this.size = labels;
    this.hits = labels.toBuilder().put(Label.CACHE_RESULT.key(), "hit").build();
    this.misses = labels.toBuilder().put(Label.CACHE_RESULT.key(), "miss").build();
  }

  /** A key was at hand. */
  public void hit() {
    telemetry.count(Metric.KEY_CACHE_REQUESTS, 1, hits);
  }

  /** A key has to be opened, or waited for until it is. */
  public void miss() {
    telemetry.count(Metric.KEY_CACHE_REQUESTS, 1, misses);
  }

  /** There is one key more. */
  public void added() {
    telemetry.change(Metric.KEY_CACHE_SIZE, 1, size);
  }

  /** There is one key less. */
  public void removed() {
    telemetry.change(Metric.KEY_CACHE_SIZE, -1, size);
  }
}
