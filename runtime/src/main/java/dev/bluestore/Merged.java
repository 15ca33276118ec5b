package dev.bluestore;

import dev.bluestore.table.Async;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Several feeds at once, in the order in which their results come. While one gives the rest of its
 * page the others fetch theirs, so that each holds one page at most.
 */
final class Merged<R> implements Feed<R> {

  private final List<Feed<R>> feeds;
  private final Deque<Lane<R>> lanes = new ArrayDeque<>();
  private long left;

  /** At most so many results of them. */
  Merged(List<? extends Feed<R>> feeds, long most) {
    this.feeds = List.copyOf(feeds);
    feeds.stream().filter(feed -> !feed.isEnded()).forEach(feed -> lanes.add(new Lane<>(feed)));
    this.left = most;
  }

  private static final class Lane<R> {
    private final Feed<R> feed;
    private CompletableFuture<Optional<R>> next;

    Lane(Feed<R> feed) {
      this.feed = feed;
      this.next = CompletableFuture.completedFuture(Optional.empty());
    }
  }

  @Override
  public CompletableFuture<Optional<R>> next() {
    return Async.repeat(Optional.empty(), found -> found.isPresent() || isEnded(), found -> step());
  }

  @Override
  public boolean isEnded() {
    return left == 0 || lanes.isEmpty();
  }

  @Override
  public void stop() {
    feeds.forEach(Feed::stop);
  }

  /** Takes from the first lane that has something, which then stands behind the others. */
  private CompletableFuture<Optional<R>> step() {
    List<CompletableFuture<?>> waiting = new ArrayList<>(lanes.size());
    for (Lane<R> lane : List.copyOf(lanes)) {
      if (lane.next.isDone()
          && !lane.next.isCompletedExceptionally()
          && lane.next.join().isEmpty()) {
        lane.next = lane.feed.next();
      }
      if (lane.next.isDone()) {
        return take(lane);
      }
      waiting.add(lane.next);
    }
    return CompletableFuture.anyOf(waiting.toArray(CompletableFuture[]::new))
        .handle((any, failure) -> Optional.empty());
  }

  private CompletableFuture<Optional<R>> take(Lane<R> lane) {
    CompletableFuture<Optional<R>> taken = lane.next;
    if (taken.isCompletedExceptionally()) {
      return taken;
    }
    lanes.remove(lane);
    if (taken.join().isPresent()) {
      left--;
    }
    if (!lane.feed.isEnded()) {
      lane.next = CompletableFuture.completedFuture(Optional.empty());
      lanes.addLast(lane);
    }
    return taken;
  }
}
