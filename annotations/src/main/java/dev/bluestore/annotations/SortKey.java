package dev.bluestore.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component of the sort key, which names an item within its partition and orders it there.
 *
 * <pre>{@code
 * @SortKey(order = 1, width = 2) int round,     // SK = perspective#01#02
 * @SortKey(order = 2, width = 2) int seq
 * }</pre>
 *
 * <p>Allowed on the types of a {@link PartitionKey}; an entity may have none, and is then the only
 * one of its type in a partition. Instants are stored in UTC with nine fraction digits, so that
 * they sort by time. Key components are stored in the clear.
 */
@Documented
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER
})
@Retention(RetentionPolicy.CLASS)
public @interface SortKey {
  /** The place in the sort key: 1 for the first component, then 2, without gaps or repeats. */
  int order() default 1;

  /**
   * For integers: how many digits the number is padded to, 1 to 19. 0, the default, stands for 19.
   * Numbers that are negative or too wide are refused when they are stored.
   */
  int width() default 0;
}
