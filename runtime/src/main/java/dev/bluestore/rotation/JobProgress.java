package dev.bluestore.rotation;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a job has come, all of its workers together.
 *
 * @param step what is done at the moment, a word
 * @param round how many steps were begun, those of former jobs of this kind included
 * @param read how many rows were read in this step
 * @param rows how many there are, as far as it is known; 0 where it is not
 * @param changed how many rows were changed in this step
 * @param bytes their size
 * @param perSecond how many rows were read a second, since this process has begun to look
 * @param left how long the rest of this step takes at that rate; empty where that is not known
 */
public record JobProgress(
    String step,
    long round,
    long read,
    long rows,
    long changed,
    long bytes,
    double perSecond,
    Optional<Duration> left) {}
