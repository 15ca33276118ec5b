package dev.bluestore.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component that says which partition an item belongs to. Items of one partition share their data
 * keys and are read together by a query.
 *
 * <pre>{@code
 * @PartitionKey("dialogue") String dialogueId   // PK = dialogue#nvidia-analysis
 * }</pre>
 *
 * <p>Allowed on String, char, the integer types, enum, UUID, Instant, LocalDate and what a {@link
 * Convert} makes one of these. Key components are stored in the clear: put an id here, never a name
 * or an address.
 */
@Documented
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER
})
@Retention(RetentionPolicy.CLASS)
public @interface PartitionKey {
  /**
   * The partition's name, which stands before its components: {@code [a-z][a-z0-9_-]*}. Names that
   * begin with {@code bluestore-} are reserved. One component states it, or {@link
   * Entity#partition}.
   */
  String value() default "";

  /** The place in the partition key: 1 for the first component, then 2, without gaps or repeats. */
  int order() default 1;

  /**
   * For integers: how many digits the number is padded to, 1 to 19. 0, the default, stands for 19.
   * Numbers that are negative or too wide are refused when they are stored.
   */
  int width() default 0;
}
