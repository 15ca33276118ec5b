package dev.bluestore.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the {@link Discriminator} of a class is. Without it, the simple name of the class, in the
 * spelling that its {@link Naming} gives. Renaming a class that carries it is free; changing the
 * value makes stored ones unreadable.
 */
@Documented
@Target({ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Variant {
  /** The stored value, unique among the permitted classes. */
  String value();
}
