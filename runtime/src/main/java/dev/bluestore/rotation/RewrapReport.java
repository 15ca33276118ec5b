package dev.bluestore.rotation;

/**
 * What a rewrapping has done so far.
 *
 * @param found how many records it has found under former master keys
 * @param rewrapped how many of them it has moved to the current one
 * @param refused how many do not open, and stay as they are
 */
public record RewrapReport(long found, long rewrapped, long refused) {}
