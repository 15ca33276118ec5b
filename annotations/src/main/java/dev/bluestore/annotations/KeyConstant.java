package dev.bluestore.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A fixed part of the key, where the layout of a table asks for one.
 *
 * <pre>{@code
 * @Entity(value = "settings", partition = "config")
 * @KeyConstant(in = KeyPart.PARTITION, order = 1, value = "global")  // PK = config#global
 * public record Settings(…) {}
 * }</pre>
 *
 * <p>Constants and components share one count of orders on each side.
 */
@Documented
@Target({ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
@Repeatable(KeyConstant.All.class)
public @interface KeyConstant {
  /** The side of the key. */
  KeyPart in();

  /** The place on that side: 1 for the first part behind the partition's name or entity type. */
  int order() default 1;

  /** The text, at least one character. */
  String value();

  /** Several constants of one key. */
  @Documented
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.CLASS)
  @interface All {
    /** The constants. */
    KeyConstant[] value();
  }
}
