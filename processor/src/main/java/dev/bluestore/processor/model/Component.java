package dev.bluestore.processor.model;

import com.palantir.javapoet.TypeName;
import dev.bluestore.processor.diagnostics.Place;
import java.util.Optional;

/**
 * A record component with all that is declared on it, whether it makes sense or not: the rules
 * tell.
 *
 * @param path the record's and the component's name, for messages: {@code Perspective.round}
 * @param primitive whether it is declared as a primitive
 * @param encrypted the place of {@code @Encrypted}
 */
public record Component(
    String name,
    String path,
    Place place,
    ValueType type,
    boolean primitive,
    Presence presence,
    StoredName storedName,
    Optional<PartitionMark> partition,
    Optional<SortMark> sort,
    Optional<Place> encrypted) {

  /** Whether it is part of the key. */
  public boolean isKey() {
    return partition.isPresent() || sort.isPresent();
  }

  /** The digits that a number in the key is padded to, 0 where none are stated. */
  public int width() {
    return partition
        .map(PartitionMark::width)
        .or(() -> sort.map(SortMark::width))
        .map(Stated::value)
        .orElse(0);
  }

  /** The Java type as declared, but for {@code Optional}. */
  public TypeName declaredType() {
    return primitive ? type.boxed().unbox() : type.boxed();
  }
}
