package dev.bluestore.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a field reads as where an item has none, as one that was stored before the field was there.
 *
 * <pre>{@code
 * @Default("OPEN") Status status,
 * @Default("0") long votes,
 * @Default("") List<String> tags
 * }</pre>
 */
@Documented
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER
})
@Retention(RetentionPolicy.CLASS)
public @interface Default {
  /**
   * The value as text: a text, number, boolean, name of an enum's constant, or the form that {@code
   * toString} of a java.time type, UUID or URI has; for a collection, array or map the empty text,
   * an empty one. An {@code EnumSet} has no default, since one would serve all items and can be
   * added to; a {@code Set} has.
   */
  String value();
}
