package dev.bluestore.processor.lock;

import dev.bluestore.processor.lock.LineReader.MalformedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A lock as text:
 *
 * <pre>{@code
 * bluestore schema lock 1
 *
 * entity TYPE in PARTITION as CLASS
 *   [chunked]
 *   key partition|sort NAME TYPE [width DIGITS]
 *   index NAME partition NAME,… [sort NAME,…]
 *   plain|sealed|unauthenticated PATH TYPE [formerly plain|sealed] [alias NAME]…
 * }</pre>
 */
final class LockText {
  /** The number changes with the form of the other lines. */
  private static final String FIRST_LINE = "bluestore schema lock 1";

  private static final String COMMENT =
      """
      # What each entity stores. The compiler adds what is new, and refuses a change that would leak,
      # lose or reinterpret items that are stored. To accept one on purpose, delete its line here and
      # compile again. Comments are not kept.
      """;
  private static final String INDENT = "  ";

  private final List<LockedEntity> entities = new ArrayList<>();
  private final Map<String, Integer> seen = new HashMap<>();

  private LockText() {}

  /** The whole text, lines ending in LF. */
  static String of(Lock lock) {
    StringBuilder text = new StringBuilder(FIRST_LINE).append('\n').append(COMMENT);
    for (LockedEntity entity : lock.entities()) {
      text.append('\n').append(entity.line()).append('\n');
      entity.parts().forEach(part -> text.append(INDENT).append(part).append('\n'));
    }
    return text.toString();
  }

  /** What the lines say. */
  static Lock read(List<String> lines) throws MalformedException {
    if (lines.isEmpty() || !lines.get(0).equals(FIRST_LINE)) {
      throw new MalformedException(
          "line 1 is not \"" + FIRST_LINE + "\": it is empty, no lock, or one of another version");
    }
    LockText text = new LockText();
    for (int number = 2; number <= lines.size(); number++) {
      try {
        text.add(lines.get(number - 1), number);
      } catch (MalformedException e) {
        throw new MalformedException("line " + number + ": " + e.getMessage());
      }
    }
    return new Lock(text.entities);
  }

  private void add(String line, int number) throws MalformedException {
    LineReader in = new LineReader(line);
    if (line.isBlank() || line.startsWith("#")) {
      return;
    } else if (!in.skips(INDENT)) {
      LockedEntity entity = LockedEntity.read(in);
      once("class " + entity.className(), number);
      entities.add(entity);
    } else if (entities.isEmpty()) {
      throw new MalformedException("expected the line of an entity before this one");
    } else {
      LockedEntity entity = entities.remove(entities.size() - 1);
      entities.add(with(entity, in, number));
    }
    in.expectEnd();
  }

  private LockedEntity with(LockedEntity entity, LineReader in, int number)
      throws MalformedException {
    List<LockedKey> keys = new ArrayList<>(entity.keys());
    List<LockedIndex> indexes = new ArrayList<>(entity.indexes());
    List<LockedField> fields = new ArrayList<>(entity.fields());
    boolean isChunked = entity.isChunked();
    if (in.skips(LockedEntity.CHUNKED)) {
      once(LockedEntity.CHUNKED + " of " + entity.className(), number);
      isChunked = true;
    } else if (in.skips("key ")) {
      keys.add(LockedKey.read(in));
    } else if (in.skips("index ")) {
      LockedIndex index = LockedIndex.read(in);
      once("index " + index.name() + " of " + entity.className(), number);
      indexes.add(index);
    } else {
      LockedField field = LockedField.read(in);
      once("field " + field.path().text() + " of " + entity.className(), number);
      fields.add(field);
    }
    return new LockedEntity(
        entity.type(), entity.partition(), entity.className(), isChunked, keys, indexes, fields);
  }

  // Of two lines that say different things of one thing, nobody could tell which was reviewed.
  private void once(String what, int number) throws MalformedException {
    Integer before = seen.put(what, number);
    if (before != null) {
      throw new MalformedException("it repeats the " + what + " of line " + before);
    }
  }
}
