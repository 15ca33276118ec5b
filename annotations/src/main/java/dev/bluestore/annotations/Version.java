package dev.bluestore.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The number of times that an item was written, for optimistic locking: a write or delete of an
 * entity that somebody else has written since is refused with a {@code ConflictException}. Allowed
 * on a plain int, long, Integer or Long; 0 or null means never stored. Each write returns the
 * entity with the next version.
 */
@Documented
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER
})
@Retention(RetentionPolicy.CLASS)
public @interface Version {}
