package dev.bluestore.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A sealed interface, or sealed abstract class, whose permitted classes are all entities that share
 * their partition. The compiler writes a repository for the family: what comes back from a query is
 * of the class that its entity type tells.
 *
 * <pre>{@code
 * @EntityFamily
 * public sealed interface Payment permits CardPayment, BankTransfer {}
 *
 * @Entity("card_payment")
 * public record CardPayment(@PartitionKey("order") String orderId, …) implements Payment {}
 * }</pre>
 */
@Documented
@Target({ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface EntityFamily {}
