package dev.bluestore.testkit.faults;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The plan of a {@link FaultProxy} that a JUnit 5 test has as a parameter: {@link FaultPlan#mixed}.
 * Without this annotation such a proxy has no faults but those that the test asks for.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface MixedFaults {

  /** The seed of the faults. */
  long seed();

  /** The share of the requests that meet a fault, from 0 to 1. */
  double share();
}
