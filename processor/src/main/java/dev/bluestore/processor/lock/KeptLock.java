package dev.bluestore.processor.lock;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Place;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.EntityModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A file that was read when the compilation began, and is written when it ends. */
final class KeptLock implements SchemaLock {
  private final LockFile file;
  private final Lock lock;
  private final List<LockedEntity> accepted = new ArrayList<>();

  KeptLock(LockFile file, Lock lock) {
    this.file = file;
    this.lock = lock;
  }

  @Override
  public List<Problem> check(EntityModel entity) {
    StoredEntity stored = new StoredEntity(entity);
    LockedEntity now = stored.locked();
    List<Problem> problems = new ArrayList<>();
    for (LockedEntity was : lock.before(now)) {
      for (Change change : Comparison.of(was, now)) {
        problems.add(
            new Problem(
                Mistake.SCHEMA_LOCK_BROKEN,
                stored.place(change.field()),
                entity.shape().displayName()
                    + " differs from "
                    + source(was, now)
                    + ": "
                    + change.what()
                    + ".",
                "undo the change; or accept it: " + acceptance(change, was, now) + "."));
      }
    }
    return problems;
  }

  @Override
  public void accept(EntityModel entity) {
    accepted.add(new StoredEntity(entity).locked());
  }

  @Override
  public List<Problem> write(Predicate<String> isGone, Place place) {
    Lock after = lock.with(accepted, isGone);
    try {
      if (!after.equals(lock)) {
        file.write(after);
      }
      return List.of();
    } catch (IOException e) {
      return List.of(UnusableLock.problem(file, e, place));
    }
  }

  private static String source(LockedEntity was, LockedEntity now) {
    return was.className().equals(now.className())
        ? "the schema lock"
        : "\"" + was.line() + "\" of the schema lock";
  }

  private static String acceptance(Change change, LockedEntity was, LockedEntity now) {
    String accepted = change.acceptance() + " in the schema lock, and compile again";
    return was.className().equals(now.className())
        ? accepted
        : accepted
            + "; or, for a second class that has items of its own, add the line \""
            + now.line()
            + "\"";
  }
}
