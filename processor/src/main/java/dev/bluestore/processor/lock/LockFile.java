package dev.bluestore.processor.lock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The file of a schema lock: text, an entity after the other, a line for each part and field. */
final class LockFile {
  private static final String HEAD =
      """
      # What each entity stores. The compiler adds what is new, and refuses a change that would leak,
      # lose or reinterpret items that are stored. To accept one on purpose, change its line here.
      """;
  private static final String ENTITY = "entity ";
  private static final String KEY = "  key ";

  private final Path path;
  private final Map<String, LockedEntity> entities;

  private LockFile(Path path, Map<String, LockedEntity> entities) {
    this.path = path;
    this.entities = entities;
  }

  /** A line that is no part of a lock. */
  static final class MalformedException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedException(int line) {
      super(
          "line "
              + line
              + " is none of \"entity TYPE in PARTITION\", \"  key …\" and \"  plain|sealed|"
              + "unauthenticated PATH TYPE\"");
    }
  }

  /** Reads the file; one that does not exist is empty. */
  static LockFile read(Path path) throws IOException, MalformedException {
    Map<String, LockedEntity> entities = new TreeMap<>();
    List<String> lines = Files.exists(path) ? Files.readAllLines(path) : List.of();
    LockedEntity entity = null;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith(ENTITY)) {
        entity = new LockedEntity(line.substring(ENTITY.length()), List.of(), List.of());
        entities.put(entity.name(), entity);
      } else if (line.startsWith(" ") && entity != null) {
        entity = withLine(entity, line, i + 1);
        entities.put(entity.name(), entity);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        throw new MalformedException(i + 1);
      }
    }
    return new LockFile(path, entities);
  }

  private static LockedEntity withLine(LockedEntity entity, String line, int number)
      throws MalformedException {
    List<String> keys = new ArrayList<>(entity.keys());
    List<LockedField> fields = new ArrayList<>(entity.fields());
    if (line.startsWith(KEY)) {
      keys.add(line.substring(KEY.length()));
    } else {
      fields.add(LockedField.parse(line).orElseThrow(() -> new MalformedException(number)));
    }
    return new LockedEntity(entity.name(), keys, fields);
  }

  /** What the lock says of an entity; null where it does not know it. */
  @Nullable LockedEntity entity(String name) {
    return entities.get(name);
  }

  /** Puts an entity in place of what the lock says of it, and writes the file where it differs. */
  void put(LockedEntity entity) throws IOException {
    if (entity.equals(entities.put(entity.name(), entity))) {
      return;
    }
    Path beside = Files.createTempFile(path.toAbsolutePath().getParent(), "lock", ".tmp");
    try {
      Files.writeString(beside, text());
      Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private String text() {
    StringBuilder text = new StringBuilder(HEAD);
    for (LockedEntity entity : entities.values()) {
      text.append('\n').append(ENTITY).append(entity.name()).append('\n');
      entity.keys().forEach(key -> text.append(KEY).append(key).append('\n'));
      entity.fields().forEach(field -> text.append("  ").append(field.line()).append('\n'));
    }
    return text.toString();
  }
}
