package dev.bluestore;

import dev.bluestore.envelope.CursorPosition;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.table.Async;
import dev.bluestore.table.DynamoTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Reads a query by the page. */
final class Pager<R> {

  private final Results<R> results;
  private final Function<EncryptedStore, DynamoTable> transport;

  Pager(Results<R> results, Function<EncryptedStore, DynamoTable> transport) {
    this.results = results;
    this.transport = transport;
  }

  CompletableFuture<Page<R>> page(int size) {
    check(size);
    return read(size, Optional.empty());
  }

  CompletableFuture<Page<R>> page(int size, Cursor after) {
    check(size);
    List<? extends Source<? extends R>> sources = results.sources();
    return sources.isEmpty()
        ? CompletableFuture.completedFuture(new Page<>(List.of(), Optional.empty()))
        : cursors(sources.get(0))
            .open(after)
            .thenCompose(position -> read(size, Optional.of(position)));
  }

  private static void check(int size) {
    if (size < 1) {
      throw new InvalidItemException(
          "expected a page of at least one result, found a size of " + size + "; raise it", null);
    }
  }

  /** Asks DynamoDB for one row more than is wanted, so as to know whether there is one. */
  private CompletableFuture<Page<R>> read(int size, Optional<CursorPosition> start) {
    long before = start.map(CursorPosition::results).orElse(0L);
    long left = (results.most().isPresent() ? results.most().getAsInt() : Long.MAX_VALUE) - before;
    int wanted = (int) Math.min(size, left);
    int rows = wanted == Integer.MAX_VALUE ? wanted : wanted + 1;
    Run<R> run = new Run<>(results.limit(rows).sources(), results.bounds(), transport, wanted);
    start.ifPresent(run::from);
    List<R> content = Collections.synchronizedList(new ArrayList<>());
    return Async.repeat(
            Optional.<R>empty(),
            found -> run.isEnded(),
            found ->
                run.next()
                    .thenApply(
                        next -> {
                          next.ifPresent(content::add);
                          return next;
                        }))
        .thenCompose(all -> finish(run, content, wanted < left));
  }

  private CompletableFuture<Page<R>> finish(Run<R> run, List<R> content, boolean isBelowLimit) {
    Optional<CursorPosition> last = run.position().filter(p -> isBelowLimit && run.mayHaveMore());
    return last.isEmpty()
        ? CompletableFuture.completedFuture(new Page<>(content, Optional.empty()))
        : cursors(results.sources().get(0))
            .seal(last.get())
            .thenApply(next -> new Page<>(content, Optional.of(next)));
  }

  private Cursors cursors(Source<?> first) {
    return new Cursors(first.store(), transport.apply(first.store()), results.binding());
  }
}
