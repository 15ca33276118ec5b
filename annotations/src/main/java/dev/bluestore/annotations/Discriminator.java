package dev.bluestore.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which a value of a sealed type says which of the permitted classes it is. It
 * stands beside the fields of that class, sealed or plain as they are. Without this annotation it
 * is {@code type}.
 *
 * <pre>{@code
 * @Discriminator("kind")
 * public sealed interface Delivery permits Courier, PickUp {}
 * }</pre>
 */
@Documented
@Target({ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Discriminator {
  /** The stored name: 1 to 255 bytes of UTF-8, other than the names of the classes' fields. */
  String value();
}
