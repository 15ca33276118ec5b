package dev.bluestore.rotation;

/**
 * What a shredding would destroy, as the partition is now.
 *
 * @param keys how many data keys would be destroyed
 * @param items how many items would be unreadable, which are not yet
 * @param bytes their size, with all of their parts
 * @param removable how many items it would remove where that is asked for: these, and those that
 *     were shredded before
 */
public record ShredEstimate(long keys, long items, long bytes, long removable) {}
