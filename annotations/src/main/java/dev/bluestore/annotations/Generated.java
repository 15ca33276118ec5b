package dev.bluestore.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An id that a write makes where there is none: a UUID of version 7, which sorts by time (RFC
 * 9562). Allowed on a {@code UUID} or {@code String}, nullable or not, in the key too.
 *
 * <p>Not on parameters: Error Prone 2.41 takes the implicit one of a record with an annotation of
 * this name for generated code, and ends over its lack of a position. In a class it stands on the
 * field or the accessor.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface Generated {}
