package dev.bluestore.rotation;

import dev.bluestore.error.ConfigurationException;

/**
 * How fast one process works on a job, all of its threads together.
 *
 * @param unit what is counted
 * @param perSecond how many of them; more than 0
 */
public record RateLimit(Unit unit, double perSecond) {

  /** As fast as it goes. */
  public static final RateLimit NONE = new RateLimit(Unit.ITEMS, Double.POSITIVE_INFINITY);

  /** What is counted. */
  public enum Unit {
    /** Items that were changed. */
    ITEMS,
    /** Capacity units that DynamoDB says it has consumed, of reads and writes together. */
    CAPACITY_UNITS
  }

  /** Refuses what would never end. */
  public RateLimit {
    if (!(perSecond > 0)) {
      throw new ConfigurationException(
          "expected a rate of more than 0 a second, found " + perSecond + "; give a higher one");
    }
  }

  /** So many changed items a second. */
  public static RateLimit items(double perSecond) {
    return new RateLimit(Unit.ITEMS, perSecond);
  }

  /** So many consumed capacity units a second. */
  public static RateLimit capacityUnits(double perSecond) {
    return new RateLimit(Unit.CAPACITY_UNITS, perSecond);
  }
}
