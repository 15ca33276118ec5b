package dev.bluestore.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A global secondary index over plain fields and key components. The store makes it with the table,
 * and the repository gets a query method for it: {@code queryOpenTasks} for the name {@code
 * open_tasks}.
 *
 * <pre>{@code
 * @Index(name = "open_tasks", partition = "assignee", sort = {"due", "priority"})
 * }</pre>
 *
 * <p>An item is in the index if it has all of these fields: one that is absent keeps the item out,
 * at no cost. Everything in an index is in the clear: an encrypted field cannot be indexed.
 */
@Documented
@Target({ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
@Repeatable(Index.All.class)
public @interface Index {
  /** The name of the index: 3 to 255 of {@code a-z A-Z 0-9 _ - .}, one for its shape in a table. */
  String name();

  /** The fields whose values a query must give, by their Java names, 1 to 4. */
  String[] partition();

  /** The fields that order the items, by their Java names, up to 4; queries may give the first. */
  String[] sort() default {};

  /** What of the item stands in the index. */
  Projection projection() default Projection.ALL;

  /** For {@link Projection#INCLUDE}: the plain fields to include, by their Java names. */
  String[] include() default {};

  /** Several indexes of one entity. */
  @Documented
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.CLASS)
  @interface All {
    /** The indexes. */
    Index[] value();
  }
}
