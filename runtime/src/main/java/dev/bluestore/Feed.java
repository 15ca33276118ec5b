package dev.bluestore;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The results of one run of a query, one after another. The next one is asked for when the one
 * before is there, on whichever thread; what was not asked for is not fetched, but for the rest of
 * a page.
 */
interface Feed<R> {

  /** The next result; empty behind the last one. */
  CompletableFuture<Optional<R>> next();

  /** Whether it is known without a request that there is none any more. */
  boolean isEnded();

  /** Sends no more requests: what was asked for ends with a request that is on its way. */
  void stop();
}
