package dev.bluestore.processor.lock;

import com.palantir.javapoet.ClassName;
import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Place;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.EntityModel;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A file that cannot be read. One entity says so, in each round in which it is checked. */
final class UnusableLock implements SchemaLock {
  private final LockFile file;
  private final Exception cause;
  private Optional<ClassName> first = Optional.empty();

  UnusableLock(LockFile file, Exception cause) {
    this.file = file;
    this.cause = cause;
  }

  static Problem problem(LockFile file, Exception cause, Place place) {
    // The message of an exception of the file system is often a path and no more.
    String why = cause instanceof IOException ? cause.toString() : cause.getMessage();
    return new Problem(
        Mistake.SCHEMA_LOCK_UNUSABLE,
        place,
        "the schema lock " + file.path() + " cannot be used: " + why + ".",
        "correct or restore the file; or move it away, compile to have a new one written, and review"
            + " how the two differ.");
  }

  @Override
  public List<Problem> check(EntityModel entity) {
    first = first.or(() -> Optional.of(entity.name()));
    return first.filter(entity.name()::equals).isPresent()
        ? List.of(problem(file, cause, entity.place()))
        : List.of();
  }

  @Override
  public void accept(EntityModel entity) {}

  @Override
  public List<Problem> write(Predicate<String> isGone, Place place) {
    return List.of();
  }
}
