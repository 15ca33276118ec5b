package dev.bluestore.rotation;

/**
 * What a job would remove, as the table is now.
 *
 * @param removed how many rows it would remove for good
 * @param bytes their size
 * @param dated how many rows nobody has dated yet: it would date them, and a later run remove them
 * @param refused how many rows do not say what they are, and would be left as they are
 */
public record RemovalEstimate(long removed, long bytes, long dated, long refused) {}
