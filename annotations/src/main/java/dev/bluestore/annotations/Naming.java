package dev.bluestore.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How stored names are made from Java names, for one record or for every record of a package (in
 * its {@code package-info.java}). A record's own annotation wins over its package's; {@link
 * Attribute} wins over both.
 *
 * <pre>{@code
 * @Naming(NamingStrategy.SNAKE_CASE)
 * package com.example.dialogues;
 * }</pre>
 */
@Documented
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Retention(RetentionPolicy.CLASS)
public @interface Naming {
  /** The strategy; where no annotation says otherwise it is {@link NamingStrategy#AS_IS}. */
  NamingStrategy value();
}
