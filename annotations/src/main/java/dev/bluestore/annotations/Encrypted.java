package dev.bluestore.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component that is sealed on this machine before DynamoDB sees it. All encrypted components of
 * an item are sealed together, as one ciphertext; their names and number do not show.
 *
 * <pre>{@code
 * @Encrypted String content,
 * @Encrypted List<String> contributors
 * }</pre>
 *
 * <p>Not allowed on key components, which DynamoDB must see to find the item.
 */
@Documented
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER
})
@Retention(RetentionPolicy.CLASS)
public @interface Encrypted {}
