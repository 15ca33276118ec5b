package dev.bluestore.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which a component is stored, where it is not the one that the Java name and the
 * {@link Naming} give.
 *
 * <pre>{@code
 * @Attribute("verdict_type") Kind kind
 * }</pre>
 *
 * <p>Reserved are {@code PK}, {@code SK}, {@code content_encrypted}, {@code content_nonce}, {@code
 * content_chunks}, {@code content_stray_since}, {@code key_id} and whatever begins with {@code
 * dek_}.
 */
@Documented
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER
})
@Retention(RetentionPolicy.CLASS)
public @interface Attribute {
  /** The stored name: 1 to 255 bytes of UTF-8. */
  String value();
}
