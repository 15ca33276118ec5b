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
   * toString} of a java.time type or UUID has; for a collection or map the empty text, an empty
   * one.
   */
  String value();
}
