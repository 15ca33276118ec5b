package dev.bluestore.processor.model;

import com.palantir.javapoet.TypeName;
import dev.bluestore.processor.diagnostics.Place;

/**
 * A component of a class with all that is declared on it, whether it makes sense or not: the rules
 * tell.
 *
 * @param path the class's and the component's name, for messages: {@code Perspective.round}
 * @param declaredType the Java type as declared, but for {@code Optional}: {@code int}
 */
public record Component(
    String name,
    String path,
    Place place,
    ValueType type,
    TypeName declaredType,
    Presence presence,
    Access access,
    StoredName storedName,
    Marks marks) {

  /** Whether it is part of the key. */
  public boolean isKey() {
    return marks.partition().isPresent() || marks.sort().isPresent();
  }

  /** Whether it is sealed. */
  public boolean isEncrypted() {
    return marks.encrypted().isPresent();
  }

  /** The digits that a number in the key is padded to, 0 where none are stated. */
  public int width() {
    return marks
        .partition()
        .map(PartitionMark::width)
        .or(() -> marks.sort().map(SortMark::width))
        .map(Stated::value)
        .orElse(0);
  }
}
