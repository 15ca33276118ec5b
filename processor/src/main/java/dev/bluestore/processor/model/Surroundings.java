package dev.bluestore.processor.model;

import java.util.List;
import java.util.Set;

/**
 * What generated classes take over from where the entity stands.
 *
 * @param isPublic whether every package can see the entity
 * @param nullMarked whether types are non-null there unless they say otherwise
 * @param generatedAnnotation whether {@code javax.annotation.processing.Generated} can be read
 *     there
 * @param hidden the simple names of java.lang that classes of its package have too
 * @param silenced warnings of the compiler that nothing in the generated classes can avoid
 */
public record Surroundings(
    boolean isPublic,
    boolean nullMarked,
    boolean generatedAnnotation,
    Set<String> hidden,
    List<String> silenced) {
  public Surroundings {
    hidden = Set.copyOf(hidden);
    silenced = List.copyOf(silenced);
  }
}
