package dev.bluestore.processor.lock;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.model.EntityModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reviewed text file of what each entity stores. New entities and fields are added to it; a
 * change that would leak, lose or reinterpret what is stored is refused until the file says
 * otherwise.
 */
public final class SchemaLock {
  private final @Nullable Path path;

  private SchemaLock(@Nullable Path path) {
    this.path = path;
  }

  /** The lock in this file. */
  public static SchemaLock in(Path path) {
    return new SchemaLock(path);
  }

  /** No lock: every change passes. */
  public static SchemaLock none() {
    return new SchemaLock(null);
  }

  /** Compares an entity that keeps the rules with the file, and adds what is new to it. */
  public List<Problem> check(EntityModel entity) {
    return path == null ? List.of() : check(entity, path);
  }

  private static List<Problem> check(EntityModel entity, Path path) {
    try {
      LockFile lock = LockFile.read(path);
      LockedEntity now = EntityLines.of(entity);
      LockedEntity before = lock.entity(now.name());
      List<Problem> problems = before == null ? List.of() : Comparison.of(entity, before, now);
      if (problems.isEmpty()) {
        lock.put(now);
      }
      return problems;
    } catch (IOException | LockFile.MalformedException e) {
      return List.of(
          new Problem(
              Mistake.SCHEMA_LOCK_UNUSABLE,
              entity.place(),
              "the schema lock " + path + " cannot be used: " + e.getMessage() + ".",
              "correct or restore the file, or name another with -Abluestore.schemaLock=FILE."));
    }
  }
}
