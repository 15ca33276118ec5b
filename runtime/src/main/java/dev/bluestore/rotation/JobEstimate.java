package dev.bluestore.rotation;

/**
 * What a job would have to do, as the table is now.
 *
 * @param items how many items would be sealed anew
 * @param bytes their size
 * @param keys how many data keys would be replaced
 * @param readUnits how many read capacity units it takes, for all of its steps
 * @param writeUnits how many write capacity units it takes; transactions take two for each KB
 */
public record JobEstimate(long items, long bytes, long keys, double readUnits, double writeUnits) {}
