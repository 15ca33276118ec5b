package dev.bluestore.rotation;

/**
 * What a migration would have to do, as the table is now.
 *
 * @param items how many plain items would be sealed
 * @param bytes their size as they are
 * @param refused how many plain items would be left as they are
 * @param readUnits how many read capacity units it takes, for both of its passes
 * @param writeUnits how many write capacity units it takes, but for one for each partition that
 *     gets its first data key; transactions take two for each KB
 */
public record MigrationEstimate(
    long items, long bytes, long refused, double readUnits, double writeUnits) {}
