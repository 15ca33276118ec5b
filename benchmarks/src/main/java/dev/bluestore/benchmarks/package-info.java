/**
 * What the store costs, beside its peers and the floor. Not marked for nullness: as in tests,
 * states are filled by their set-up, and a null fails the run.
 */
package dev.bluestore.benchmarks;
