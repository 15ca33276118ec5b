package dev.bluestore.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record that is stored as one sealed item of the table. The compiler writes its mapper and its
 * repository into the record's own package.
 *
 * <pre>{@code
 * @Entity("perspective")
 * public record Perspective(
 *     @PartitionKey("dialogue") String dialogueId,
 *     @SortKey(order = 1, width = 2) int round,
 *     Status status,
 *     @Encrypted String content) {}
 *
 * PerspectiveRepository perspectives = new PerspectiveRepository(store); // generated
 * }</pre>
 *
 * <p>Components without an annotation are plain attributes: filters and indexes can see them, and
 * nobody can change them unnoticed. The name is what is stored: renaming the record is free,
 * renaming the entity type makes its stored items invisible.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Entity {
  /**
   * The entity type, the first part of every sort key: {@code [a-z][a-z0-9_-]*}, unique in its
   * package. {@code dek} is reserved.
   */
  String value();
}
