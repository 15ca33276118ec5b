package dev.bluestore.processor.lock;

import dev.bluestore.processor.diagnostics.Place;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.EntityModel;
import java.util.List;
import java.util.function.Predicate;

/** What a compilation has that names no file. */
record NoLock() implements SchemaLock {
  @Override
  public List<Problem> check(EntityModel entity) {
    return List.of();
  }

  @Override
  public void accept(EntityModel entity) {}

  @Override
  public List<Problem> write(Predicate<String> isGone, Place place) {
    return List.of();
  }
}
