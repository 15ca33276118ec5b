/**
 * The AWS Database Encryption SDK beside the bare SDK, and what all benchmarks share. Not marked
 * for nullness: as in tests, states are filled by their set-up, and a null fails the run.
 */
package dev.bluestore.benchmarks.peers;
