package dev.bluestore.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A class that is stored as one sealed item of the table. The compiler writes its mapper, its
 * repository and its metamodel into the class's own package.
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
 * <p>A record, or a class that is made by its one constructor, by a builder that its static method
 * {@code builder()} returns, or by a constructor without parameters and setters; also an interface
 * or abstract class with such a {@code builder()}. Its values are read from accessors ({@code
 * round()}), getters ({@code getRound()}, {@code isOpen()}) or public fields. An annotation of a
 * component may stand on its field, its accessor, the constructor's parameter, or on the method of
 * an interface that declares it.
 *
 * <p>Components without an annotation are plain attributes: filters and indexes can see them, and
 * nobody can change them unnoticed. The name is what is stored: renaming the class is free,
 * renaming the entity type makes its stored items invisible.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Entity {
  /**
   * The entity type, the first part of every sort key: {@code [a-z][a-z0-9_-]*}, unique among the
   * package's entities in partitions of one name. {@code dek} and {@code sealed-chunk} are
   * reserved.
   */
  String value();

  /**
   * The name of its partitions, where no {@link PartitionKey} states it: {@code [a-z][a-z0-9_-]*}.
   */
  String partition() default "";

  /**
   * Whether an entity may be larger than one item of DynamoDB, 409,600 bytes: its sealed content is
   * then split over several items of its partition, up to 32 MiB, and read whole or not at all. One
   * that fits into an item is stored as one.
   */
  boolean chunked() default false;
}
