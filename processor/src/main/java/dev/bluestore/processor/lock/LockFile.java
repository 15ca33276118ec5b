package dev.bluestore.processor.lock;

import dev.bluestore.processor.lock.LineReader.MalformedException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The file of a schema lock, in UTF-8. */
record LockFile(Path path) {

  /** What the file says; one that does not exist says nothing. */
  Lock read() throws IOException, MalformedException {
    try {
      return Files.exists(path) ? LockText.read(Files.readAllLines(path)) : Lock.EMPTY;
    } catch (CharacterCodingException e) {
      throw new MalformedException("it is not text in UTF-8", e);
    }
  }

  /** Writes the file whole or not at all. */
  void write(Lock lock) throws IOException {
    Path absolute = path.toAbsolutePath();
    Path beside = absolute.resolveSibling("." + absolute.getFileName() + ".tmp");
    try {
      Files.writeString(beside, LockText.of(lock));
      Files.move(
          beside, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
