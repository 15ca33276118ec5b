/** The page of results, with plots, from what JMH has written. */
@NullMarked
package dev.bluestore.benchmarks.report;

import org.jspecify.annotations.NullMarked;
