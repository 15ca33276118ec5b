package dev.bluestore;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/** The items of a query or a scan, handed over in another way than as entities. */
final class HandedResults<T, R> extends Results<R> {

  private final EntityResults<T> entities;
  private final Function<EntitySource<? extends T>, Source<R>> how;

  HandedResults(EntityResults<T> entities, Function<EntitySource<? extends T>, Source<R>> how) {
    this.entities = entities;
    this.how = how;
  }

  @Override
  public Results<R> limit(int results) {
    return new HandedResults<>(entities.limit(results), how);
  }

  @Override
  List<Source<R>> sources() {
    return entities.sources().stream().<Source<R>>map(how).toList();
  }

  @Override
  OptionalInt most() {
    return entities.most();
  }

  @Override
  boolean isParallel() {
    return entities.isParallel();
  }
}
