package dev.bluestore.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * When DynamoDB may remove the item, by itself and within a few days. Stored in whole seconds since
 * 1970, as DynamoDB wants it; an {@code Instant} loses its fraction of a second. Allowed on a plain
 * {@code Instant} or {@code long}. A table has one such attribute: entities that share a table give
 * it one name.
 */
@Documented
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER
})
@Retention(RetentionPolicy.CLASS)
public @interface TimeToLive {}
