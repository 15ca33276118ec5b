package dev.bluestore.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How values of a type that cannot be stored by itself are stored, for one component, a type or
 * every type of a package (in its {@code package-info.java}); the nearest wins. It also serves
 * inside collections, and in keys where what it gives can stand in one.
 *
 * <pre>{@code
 * @Convert(MoneyConverter.class) Money price,
 * @Convert(MoneyConverter.class) List<Money> instalments
 * }</pre>
 */
@Documented
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.TYPE,
  ElementType.PACKAGE
})
@Retention(RetentionPolicy.CLASS)
@Repeatable(Convert.All.class)
public @interface Convert {
  /** A class with a constructor without parameters that generated code can call. */
  Class<? extends Converter<?, ?>> value();

  /** Several converters in one place. */
  @Documented
  @Target({
    ElementType.RECORD_COMPONENT,
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.TYPE,
    ElementType.PACKAGE
  })
  @Retention(RetentionPolicy.CLASS)
  @interface All {
    /** The converters. */
    Convert[] value();
  }
}
