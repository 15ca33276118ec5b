package dev.bluestore.processor.lock;

import dev.bluestore.processor.diagnostics.Place;
import dev.bluestore.processor.diagnostics.Problem;
import dev.bluestore.processor.lock.LineReader.MalformedException;
import dev.bluestore.processor.model.EntityModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * A reviewed text file of what each entity stores. A change that would leak, lose or reinterpret
 * what is stored is refused until the file says otherwise. Everything else is added to it, once the
 * compilation is over. Good for one compilation; not thread-safe.
 */
public sealed interface SchemaLock permits NoLock, KeptLock, UnusableLock {

  /** No lock: every change passes. */
  static SchemaLock none() {
    return new NoLock();
  }

  /** The lock in this file; one that does not exist is empty. */
  static SchemaLock in(Path path) {
    LockFile file = new LockFile(path);
    try {
      return new KeptLock(file, file.read());
    } catch (IOException | MalformedException e) {
      return new UnusableLock(file, e);
    }
  }

  /** What the lock refuses of an entity that keeps the rules. */
  List<Problem> check(EntityModel entity);

  /** Takes over what an entity stores that was checked and written. */
  void accept(EntityModel entity);

  /**
   * Writes to the file what was taken over.
   *
   * @param isGone whether there is no entity of the class of this canonical name any more
   * @param place where to report that the file cannot be written
   */
  List<Problem> write(Predicate<String> isGone, Place place);
}
